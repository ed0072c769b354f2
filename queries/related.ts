import 'server-only'

import config from '@payload-config'
import { getPayload, type SelectType, type TypedUser } from 'payload'
import type { Pool } from 'pg'

import type { Card } from '@/lib/content'
import { env } from '@/lib/env'
import { noteRead } from '@/lib/reads'
import { kindOf, type LinkedCollection, mostShown, pageAt, type RelatedLink } from '@/lib/related'
import { type Suggested, suggestionsFor, suggestionsTag } from '@/lib/suggestion-queue'
import { type AddressedCollection, pathTo } from '@/lib/urls'
import { linkKinds } from '@/lib/vocabulary'
import type { News, Organisation, Page, RelatedLink as RelatedLinkRecord, Report, Theme } from '@/payload-types'

import { findOne, findSome, type Wanted } from './find'
import { newsCard, reportCard, themeCard, withdrawal } from './narrow'
import { getSettings } from './settings'

type Target = { collection: AddressedCollection; id: number }
type Row = NonNullable<RelatedLinkRecord['links']>[number]
type Relation = NonNullable<Row['document']>

const named = { slug: true, summary: true } as const
const dated = { ...named, title: true, publishedAt: true, withdrawal: true } as const

/** What a card needs of a document, whichever kind it is of. */
const fields = {
  reports: { ...dated, type: true },
  news: { ...dated, kind: true },
  themes: { ...named, title: true },
  organisations: { ...named, name: true },
  pages: { ...named, title: true },
} as const satisfies Record<AddressedCollection, SelectType>

type Documents = { reports: Report; news: News; themes: Theme; organisations: Organisation; pages: Page }

const cards: { [Slug in AddressedCollection]: (doc: Documents[Slug]) => Card } = {
  reports: reportCard,
  news: newsCard,
  themes: themeCard,
  organisations: ({ slug, name, summary }) => ({ path: pathTo('organisations', slug), title: name, summary, type: null, publishedAt: null }),
  pages: ({ slug, title, summary }) => ({ path: pathTo('pages', slug), title, summary, type: null, publishedAt: null }),
}

/** Readers are told not to rely on what was withdrawn. */
const isWithdrawn = (doc: object): boolean => 'withdrawal' in doc && withdrawal((doc as Report).withdrawal) !== null

const keyOf = ({ collection, id }: Target): string => `${collection}:${id}`
const targetOf = ({ relationTo, value }: Relation): Target => ({ collection: relationTo, id: typeof value === 'object' ? value.id : value })

/** The cards of those documents that this reader may see. Each is asked for by its id, so that the page is made again when one of them changes, also one that is hidden. */
async function cardsOf(targets: Target[], user: TypedUser | undefined): Promise<Map<string, RelatedLink>> {
  const found = new Map<string, RelatedLink>()
  for (const collection of new Set(targets.map((target) => target.collection))) {
    const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id)
    const docs = await findSome(collection, { where: { or: ids.map((id) => ({ id: { equals: id } })) }, select: fields[collection], limit: ids.length, ...(user ? { user } : {}) })
    const card = cards[collection] as (doc: (typeof docs)[number]) => Card
    for (const doc of docs) if (!isWithdrawn(doc)) found.set(`${collection}:${doc.id}`, { ...card(doc), of: kindOf(collection) })
  }
  return found
}

function elsewhere({ address, title, kind, note }: Row): RelatedLink | null {
  if (!address || !title || !URL.canParse(address)) return null
  return { path: address, title, summary: note ?? '', type: kind ? linkKinds[kind] : null, publishedAt: null, host: new URL(address).host.replace(/^www\./, ''), of: 'elsewhere' }
}

/** What is suggested for a document, where the site wants that; only reports and news have suggestions. */
async function suggestedFor(page: Target): Promise<Target[]> {
  if (page.collection !== 'reports' && page.collection !== 'news') return []
  if (!(await getSettings()).suggestRelated) return []
  noteRead(suggestionsTag(page.collection, page.id))
  const payload = await getPayload({ config })
  const { rows } = await (payload.db as unknown as { pool: Pool }).pool.query<Suggested>(suggestionsFor, [page.collection, page.id])
  return rows
}

/**
 * What readers of a page may want to read next: first what editors chose, in their order, then what is suggested. Without what
 * is not public or withdrawn, and without the pages `besides`: the page itself, and what it shows or links to already.
 */
export async function listRelated(collection: LinkedCollection, id: number, { besides, wanted }: { besides: string[]; wanted: Wanted }): Promise<RelatedLink[]> {
  const user = typeof wanted === 'object' ? wanted.user : undefined
  const record = await findOne('related-links', { where: { [collection]: { equals: id } }, ...(user ? { user } : {}) })
  const pins = record?.links ?? []
  const banned = (record?.neverSuggest ?? []).map((relation) => keyOf(targetOf(relation)))
  const suggested = (await suggestedFor({ collection, id })).filter((target) => !banned.includes(keyOf(target)))
  const shown = await cardsOf([...pins.flatMap(({ document }) => (document ? [targetOf(document)] : [])), ...suggested], user)

  const links = [...pins.map((row) => (row.document ? shown.get(keyOf(targetOf(row.document))) : elsewhere(row))), ...suggested.map((target) => shown.get(keyOf(target)))]
  const place = (path: string) => pageAt(path, env.siteUrl)
  const shownAlready = new Set(besides.map(place))
  const wantedLinks = links.filter((link): link is RelatedLink => link !== null && link !== undefined && !shownAlready.has(place(link.path)))
  return [...new Map(wantedLinks.map((link) => [place(link.path), link])).values()].slice(0, mostShown)
}
