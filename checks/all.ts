import { accessibleFormatContact } from './accessible-format-contact'
import type { Check, CheckedDocument, Facts, Finding } from './check'
import { headingLevels } from './heading-levels'
import { imageDescriptions } from './image-descriptions'
import { inaccessiblePdf } from './inaccessible-pdf'
import { leftoverText } from './leftover-text'
import { linksToDrafts } from './links-to-drafts'
import { missingBasics } from './missing-basics'
import { missingDocument } from './missing-document'
import { quoteApproval } from './quote-approval'
import { quoteAttribution } from './quote-attribution'
import { requiredFields } from './required-fields'
import { tableHeaders } from './table-headers'
import { unsafeLinks } from './unsafe-links'
import { unusableFiles } from './unusable-files'

/** Everything that is looked for before a document goes to readers, in the order in which staff read of it. */
export const checks = {
  missingBasics,
  requiredFields,
  missingDocument,
  unusableFiles,
  inaccessiblePdf,
  accessibleFormatContact,
  imageDescriptions,
  headingLevels,
  tableHeaders,
  unsafeLinks,
  linksToDrafts,
  leftoverText,
  quoteAttribution,
  quoteApproval,
} as const satisfies Record<string, Check>

/** What stands in the way of publishing a document, and what could be better. */
export function findingsFor(document: CheckedDocument, facts: Facts): Finding[] {
  const found = Object.values(checks).flatMap((check) => check(document, facts))
  // Of a field that a check has found wanting, its own rule knows nothing better.
  const said = new Set(found.filter(({ severity }) => severity === 'error').map(({ path }) => path))
  return [...found, ...facts.refused.filter(({ path }) => !said.has(path))]
}
