import 'server-only'

import config from '@payload-config'
import { getPayload, type SelectType, type TypedUser, type Where } from 'payload'

import type { Config } from '@/payload-types'
import type { Gathered, Seed } from '@/lib/gather'
import { noteRead } from '@/lib/reads'
import type { LongText } from '@/lib/stored'
import { queryTags } from '@/lib/tags'
import type { Unsaved } from '@/lib/unsaved'
import type { AddressedCollection, PublicCollection } from '@/lib/urls'

import { gather } from './gather'
import { gatherList, type ListQuery } from './gather-list'
import { withoutGaps } from './gaps'

type Readable = PublicCollection | 'redirects' | 'related-links'
type Found<Slug extends Readable> = Config['collections'][Slug]

type Query = {
  where?: Where
  sort?: string | string[]
  /** Levels of relations to load; 0 unless a page needs more. */
  depth?: number
  select?: SelectType
  /** Who previews what the answer is for; visitors otherwise. Nothing that is found for somebody may be kept. */
  user?: TypedUser
}

/** The newest version of a document as this member of staff may read it, with what is in their form. Only a preview has one: nothing that it finds may be kept. */
export type Draft = { id: number; user: TypedUser; unsaved?: Unsaved | null }

/** Which document a page is about: the published one with this slug, or a draft that somebody previews. */
export type Wanted = string | Draft

/** Tells the page being rendered which changes would alter this answer. */
function noteQuery(collection: Readable, where: Where | undefined): void {
  for (const tag of queryTags(collection, where)) noteRead(tag)
}

/** The published documents of one page of a list, with no more of them than is selected, and how many there are in all. */
export async function findPage<Slug extends PublicCollection>(collection: Slug, query: ListQuery): Promise<{ docs: Found<Slug>[]; total: number; pages: number }> {
  noteQuery(collection, query.where)
  const { docs, total, read } = await gatherList(collection, query)
  for (const tag of read) noteRead(tag)
  return { docs: docs as unknown as Found<Slug>[], total, pages: Math.max(1, Math.ceil(total / query.limit)) }
}

/** The same without a note of every document: the page depends on the collection as a whole, which holds thousands. */
export async function findFacts<Slug extends PublicCollection>(collection: Slug, query: ListQuery): Promise<Found<Slug>[]> {
  noteQuery(collection, undefined)
  const { docs } = await gatherList(collection, query)
  return docs as unknown as Found<Slug>[]
}

/** The first `limit` published documents, without counting the rest. */
export async function findSome<Slug extends Readable>(collection: Slug, { depth = 0, ...query }: Query & { limit: number }): Promise<Found<Slug>[]> {
  noteQuery(collection, query.where)
  const payload = await getPayload({ config })
  const { docs } = await payload.find({ ...query, collection, depth, pagination: false, overrideAccess: false })
  return docs as unknown as Found<Slug>[]
}

/** The published document that matches, or null. Throws when the database cannot be asked. */
export async function findOne<Slug extends Readable>(collection: Slug, query: Query): Promise<Found<Slug> | null> {
  const [found = null] = await findSome(collection, { ...query, limit: 1 })
  return found
}

/** What else a page shows of the database, as `gather` asks for it; `$own1` is the slug of the page's document. */
export type Beneath = { seeds: Seed['select'][]; also?: Seed['select'] }

/** The document that a page is about, and what stands beneath it, which is read in the same statement; for a preview, who may be shown it. */
export type FoundWith<Slug extends AddressedCollection> = { doc: Found<Slug> } & ({ beneath: Gathered } | { beneath: null; user: TypedUser })

/** The document that a page is about with as much of its long text, and what stands beneath it, or null. A draft shows what it refers to as drafts too, and what it lacks is filled in. */
export async function findWith<Slug extends AddressedCollection>(collection: Slug, wanted: Wanted, depth: number, { seeds, also }: Beneath, longText?: LongText): Promise<FoundWith<Slug> | null> {
  if (typeof wanted === 'object') {
    const draft = await findDraft(collection, wanted, depth)
    return draft && { doc: draft, beneath: null, user: wanted.user }
  }
  noteQuery(collection, { slug: { equals: wanted } })
  const forThis = (select: Seed['select']): Seed => ({ select, values: [wanted] })
  const itself = () => `select '${collection}', id, ${depth} from ${collection} where slug = $own1`
  const beneath = await gather([itself, ...seeds].map(forThis), also && forThis(also), longText)
  const found = beneath.stored(collection).find(({ row }) => row.slug === wanted)
  const doc = found ? beneath.get(collection, found.row.id, depth) : null
  return doc && { doc: doc as unknown as Found<Slug>, beneath }
}

/** The same for a page with nothing beneath it. */
export async function findWanted<Slug extends AddressedCollection>(collection: Slug, wanted: Wanted, depth: number): Promise<Found<Slug> | null> {
  const found = await findWith(collection, wanted, depth, { seeds: [] })
  return found && found.doc
}

async function findDraft<Slug extends AddressedCollection>(collection: Slug, { id, user, unsaved }: Draft, depth: number): Promise<Found<Slug> | null> {
  const context = unsaved ? { unsaved: { collection, id, fields: unsaved } } : {}
  const payload = await getPayload({ config })
  const draft = await payload.findByID({ collection: collection as AddressedCollection, id, user, context, draft: true, depth, overrideAccess: false, disableErrors: true })
  return draft && (withoutGaps(payload, collection, draft) as unknown as Found<Slug>)
}
