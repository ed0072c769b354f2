import type { CollectionConfig } from 'payload'

import { previewable } from './access/previewable'
import { linkedComponents, publishable } from './access/publishable'
import { bodyField } from './fields/body'
import { checksField } from './fields/checks'
import { publishedAtField } from './fields/published-at'
import { flowField } from './fields/flow'
import { referencesField } from './fields/references'
import { savedByField } from './fields/saved-by'
import { slugField } from './fields/slug'
import { summaryField, titleField } from './fields/text'
import { whereUsedField } from './fields/where-used'

/** A subject under which reports and news are found: the site's taxonomy. */
export const themes: CollectionConfig = {
  ...publishable('themes'),
  labels: { singular: 'Theme', plural: 'Themes' },
  admin: { ...previewable('themes'), components: linkedComponents, useAsTitle: 'title', defaultColumns: ['title', 'summary', '_status'], description: 'The subjects under which readers find reports and news.' },
  defaultSort: 'title',
  defaultPopulate: { slug: true, title: true, summary: true },
  fields: [checksField, titleField, slugField('themes'), summaryField, bodyField(), publishedAtField, flowField, referencesField, savedByField, whereUsedField],
}
