import type { Card } from './content'
import type { AddressedCollection } from './urls'
import { words } from './words'

/** The collections whose pages have related links of their own. Their slugs are also the names of the fields that say whose links a record holds. */
export const linkedCollections = ['reports', 'news', 'themes', 'pages'] as const satisfies AddressedCollection[]

export type LinkedCollection = (typeof linkedCollections)[number]

/** Says whether documents of this collection have related links of their own. */
export const isLinked = (collection: string): collection is LinkedCollection => (linkedCollections as readonly string[]).includes(collection)

/** How many readers see below one page. */
export const mostShown = 5

/** How many an editor may choose for one page: some more than are shown, for what is not public yet. */
export const mostPinned = 10

/** What a link leads to, as its heading calls it. */
export type RelatedKind = 'reports' | 'news' | 'pages' | 'elsewhere'

/** A related link as a reader sees it. */
export type RelatedLink = Card & { of: RelatedKind }

export const kindOf = (collection: AddressedCollection): RelatedKind => (collection === 'reports' || collection === 'news' ? collection : 'pages')

const inOrder: RelatedKind[] = ['reports', 'news', 'pages', 'elsewhere']

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The heading above related links: it says what they are. */
export function relatedHeading(links: Pick<RelatedLink, 'of'>[]): string {
  const kinds = inOrder.filter((kind) => links.some(({ of }) => of === kind)).map((kind) => words.relatedKinds[kind])
  return words.related(listed.format(kinds))
}

/** The page that an address leads to, as one word: the same whether it has a slash at its end, names a place on the page, or is spelt with http or https. Paths are those of `siteUrl`. */
export function pageAt(address: string, siteUrl: string): string {
  if (!URL.canParse(address, siteUrl)) return address
  const { protocol, host, pathname, search } = new URL(address, siteUrl)
  return /^https?:$/.test(protocol) ? `${host}${pathname.replace(/\/+$/, '')}${search}` : address
}
