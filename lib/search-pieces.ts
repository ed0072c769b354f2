import { plainText } from './plain-text'
import { nodesOf, type RichNode, wordsOf } from './rich-text'

type Fields = Record<string, unknown>

/** The documents behind a relation that this reader may see; of the others there is only an id. */
export const seen = <Doc extends object>(value: unknown): Doc[] => [value].flat().filter((one): one is Doc => typeof one === 'object' && one !== null)

/** A quotation with its attribution, as it is read. */
export function quotationPiece(quote: unknown): string {
  const [found] = seen<{ words?: string; role?: string; person?: unknown; organisation?: unknown }>(quote)
  const [person] = seen<{ name: string }>(found?.person)
  const [organisation] = seen<{ name: string }>(found?.organisation)
  return found && person && organisation ? `“${found.words}” ${person.name}, ${found.role}, ${organisation.name}` : ''
}

/** Numbers with what they count. */
export const figurePieces = (figures: unknown): string[] => seen<{ value?: string; label?: string }>(figures).map(({ value, label }) => `${value} ${label}`)

function blockPieces(fields: Fields): string[] {
  switch (fields.blockType) {
    case 'quote':
      return [quotationPiece(fields.quote)]
    case 'callout':
      return [`${String(fields.title ?? '')}: ${String(fields.text ?? '')}`]
    case 'key-figures':
      return figurePieces(fields.figures)
    case 'figure':
      return [String(fields.caption || seen<{ caption?: string | null }>(fields.image)[0]?.caption || '')]
    case 'documents':
      return [String(fields.title ?? ''), ...seen<{ title?: string | null; pdfTitle?: string | null; filename?: string | null }>(fields.files).map((file) => file.title || file.pdfTitle || file.filename || '')]
    default:
      return []
  }
}

const withoutLists = (node: RichNode): RichNode => ({ ...node, children: (node.children ?? []).filter(({ type }) => type !== 'list') })

/** Rich text as a reader sees it, in pieces of about a paragraph. */
export function bodyPieces(richText: unknown): string[] {
  const rowsOf = (table: RichNode) => (table.children ?? []).map((row) => (row.children ?? []).map((cell) => wordsOf(cell)).join(' · '))
  const inTables = new Set(nodesOf(richText).filter(({ type }) => type === 'table').flatMap((table) => nodesOf({ root: table }).slice(1)))
  return nodesOf(richText).flatMap((node) => {
    if (inTables.has(node)) return []
    if (node.type === 'table') return rowsOf(node)
    if (node.type === 'block') return blockPieces(node.fields ?? {})
    if (node.type === 'listitem') return [wordsOf(withoutLists(node))]
    return node.type === 'paragraph' || node.type === 'heading' ? [wordsOf(node)] : []
  })
}

/** Pieces with a word in them, on one line each. */
export const readable = (pieces: (string | null | undefined)[]): string[] => pieces.map((piece) => plainText(piece ?? '')).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
