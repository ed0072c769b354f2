import type { AddressedCollection } from './urls'
import type { LinkKind } from './vocabulary'

/** A relation to a document, as Payload takes and gives it. */
export type Relation = { relationTo: AddressedCollection; value: number }

/** A link as an editor chose it: to a document, or to an address with what readers are told of it. */
export type LinkRow = { document?: Relation | null; address?: string | null; title?: string | null; kind?: LinkKind | null; note?: string | null }

/** What an editor decides about one page. */
export type LinkChoices = { links: LinkRow[]; neverSuggest: Relation[] }

/** Where a link leads, as one word to tell it from others. */
export const targetOf = ({ document, address }: LinkRow): string => (document ? `${document.relationTo}:${document.value}` : (address ?? ''))

/** Whether anything is left of a link: one to a document that was deleted for good is an empty row. */
export const leadsSomewhere = ({ document, address }: { document?: unknown; address?: string | null }): boolean => Boolean(document || address)

/** The list with the link at one place moved to another; the same where there is no such place. */
export function moved<Row>(rows: Row[], from: number, to: number): Row[] {
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return rows
  const others = rows.filter((_, place) => place !== from)
  return [...others.slice(0, to), row, ...others.slice(to)]
}
