import type { DocumentLink } from './content'

export type ArrangedDocuments = { full: DocumentLink | null; accessible: DocumentLink | null; others: DocumentLink[] }

/** Puts a report's documents in the order readers look for them: the full report, its accessible version, and the rest as the editor left them. */
export function arrangeDocuments(documents: DocumentLink[]): ArrangedDocuments {
  const first = (kind: DocumentLink['kind']) => documents.find((document) => document.kind === kind && !document.language) ?? null
  const full = first('full-report')
  const accessible = first('accessible-version')
  return { full, accessible, others: documents.filter((document) => document !== full && document !== accessible) }
}
