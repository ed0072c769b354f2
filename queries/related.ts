import 'server-only'

import config from '@payload-config'
import { getPayload, type TypedUser } from 'payload'
import type { Pool } from 'pg'

import type { Card } from '@/lib/content'
import { env } from '@/lib/env'
import type { Gathered } from '@/lib/gather'
import { noteRead } from '@/lib/reads'
import { kindOf, type LinkedCollection, mostShown, pageAt, type RelatedLink } from '@/lib/related'
import { type Suggested, suggestionsFor, suggestionsTag } from '@/lib/suggestion-queue'
import { valueTag } from '@/lib/tags'
import { type AddressedCollection, addressedCollections, pathTo } from '@/lib/urls'
import { linkKinds } from '@/lib/vocabulary'
import type { News, Organisation, Page, RelatedLink as RelatedLinkRecord, Report, Theme } from '@/payload-types'

import { type Beneath, findOne, findSome, type FoundWith } from './find'
import { newsCard, reportCard, themeCard, withdrawal } from './narrow'
import { getSettings } from './settings'

type Target = { collection: AddressedCollection; id: number }
type Row = NonNullable<RelatedLinkRecord['links']>[number]
type Relation = NonNullable<Row['document']>

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

/** The card of a document under its key; none for what is hidden or withdrawn. */
function cardFrom(collection: AddressedCollection, doc: { id: number } | null): [string, RelatedLink][] {
  if (!doc || isWithdrawn(doc)) return []
  const card = cards[collection] as unknown as (doc: object) => Card
  return [[`${collection}:${doc.id}`, { ...card(doc), of: kindOf(collection) }]]
}

/** The cards of those documents that somebody who previews may see. */
async function cardsFor(targets: Target[], user: TypedUser): Promise<Map<string, RelatedLink>> {
  const payload = await getPayload({ config })
  const found: [string, RelatedLink][] = []
  for (const collection of new Set(targets.map((target) => target.collection))) {
    const ids = targets.filter((target) => target.collection === collection).map(({ id }) => id)
    const docs = await findSome(collection, { where: { id: { in: ids } }, select: payload.collections[collection].config.defaultPopulate, limit: ids.length, user })
    found.push(...docs.flatMap((doc) => cardFrom(collection, doc)))
  }
  return new Map(found)
}

function elsewhere({ address, title, kind, note }: Row): RelatedLink | null {
  if (!address || !title || !URL.canParse(address)) return null
  return { path: address, title, summary: note ?? '', type: kind ? linkKinds[kind] : null, publishedAt: null, host: new URL(address).host.replace(/^www\./, ''), of: 'elsewhere' }
}

/** What is suggested for a document, where the site wants that; only reports and news have suggestions. */
async function suggestedFor(page: Target): Promise<Target[]> {
  const payload = await getPayload({ config })
  const { rows } = await (payload.db as unknown as { pool: Pool }).pool.query<Suggested>(suggestionsFor, [page.collection, page.id])
  return rows
}

/** What stands beneath the page of a document for visitors: its related links, and what is suggested for it. */
export function linksBeneath(collection: LinkedCollection): Beneath {
  const itself = `(select id from ${collection} where slug = $own1)`
  const record = `related_links record where record.${collection}_id in ${itself}`
  const chosen = (of: AddressedCollection) => `select '${of}', link.${of}_id, 0 from related_links_rels link, ${record} and link.parent_id = record.id and link.${of}_id is not null`
  const suggestions = `suggestions where collection = '${collection}' and document_id in ${itself}`
  return {
    seeds: [() => `select 'related-links', record.id, 0 from ${record}`, ...addressedCollections.map((of) => () => chosen(of)), () => `select target_collection, target_id, 0 from ${suggestions}`],
    also: () => `select json_agg(json_build_object('collection', target_collection, 'id', target_id) order by rank) from ${suggestions}`,
  }
}

type Chosen = Pick<RelatedLinkRecord, 'links' | 'neverSuggest'>
/** What a page's links are made from: what editors chose, what is suggested, and the cards of documents that its reader may see. */
type Sources = { record: Chosen | null; suggested: () => Target[] | Promise<Target[]>; cardsOf: (targets: Target[]) => Map<string, RelatedLink> | Promise<Map<string, RelatedLink>> }

function sourcesIn({ get, stored, also }: Gathered): Sources {
  const [found] = stored('related-links')
  return {
    record: found ? (get('related-links', found.row.id, 0) as unknown as Chosen) : null,
    suggested: () => (also as Target[] | null) ?? [],
    cardsOf: (targets) => new Map(targets.flatMap((target) => cardFrom(target.collection, get(target.collection, target.id, 0)))),
  }
}

const sourcesFor = async (page: Target, user: TypedUser): Promise<Sources> => ({
  record: await findOne('related-links', { where: { [page.collection]: { equals: page.id } }, user }),
  suggested: () => suggestedFor(page),
  cardsOf: (targets) => cardsFor(targets, user),
})

/**
 * What readers of a page may want to read next: first what editors chose, in their order, then what is suggested. Without what
 * is not public or withdrawn, and without the pages `besides`: the page itself, and what it shows or links to already.
 */
export async function listRelated<Slug extends LinkedCollection>(collection: Slug, found: FoundWith<Slug>, besides: string[]): Promise<RelatedLink[]> {
  const { id } = found.doc
  const page = { collection, id }
  noteRead(valueTag('related-links', collection, id))
  const { record, suggested, cardsOf } = found.beneath ? sourcesIn(found.beneath) : await sourcesFor(page, found.user)
  const pins = record?.links ?? []
  const banned = (record?.neverSuggest ?? []).map((relation) => keyOf(targetOf(relation)))
  const suggests = (collection === 'reports' || collection === 'news') && (await getSettings()).suggestRelated
  if (suggests) noteRead(suggestionsTag(collection, id))
  const offered = suggests ? (await suggested()).filter((target) => !banned.includes(keyOf(target))) : []
  const shown = await cardsOf([...pins.flatMap(({ document }) => (document ? [targetOf(document)] : [])), ...offered])

  const links = [...pins.map((row) => (row.document ? shown.get(keyOf(targetOf(row.document))) : elsewhere(row))), ...offered.map((target) => shown.get(keyOf(target)))]
  const place = (path: string) => pageAt(path, env.siteUrl)
  const shownAlready = new Set(besides.map(place))
  const wantedLinks = links.filter((link): link is RelatedLink => link !== null && link !== undefined && !shownAlready.has(place(link.path)))
  return [...new Map(wantedLinks.map((link) => [place(link.path), link])).values()].slice(0, mostShown)
}
