import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { condition } from '@/lib/conditions'
import { documentFrom, type Stored, storedAs, tableOf } from '@/lib/stored'
import type { PublicCollection } from '@/lib/urls'

import { released } from '../access/published'
import { intentOf } from './intent'
import { askWithin } from './transaction'

/** What is public of a document, with ids for its relations: at least what visitors may read of it. Before a save it has the fields for staff too, afterwards it has not. */
export type LiveVersion = { id: number | string; slug?: string | null; references?: string[] | null; [field: string]: unknown }

/** What a save did to the public version: null stands for none. */
export type PublicChange = { before: LiveVersion | null; now: LiveVersion | null }

const key = (collection: string, id: number | string) => `public change of ${collection}:${id}`

const releasedIn = (collection: SanitizedCollectionConfig, values: unknown[]): string => condition(collection, released, (value) => `$${values.push(value)}`)

/** The public version as it lies in its tables, no more of it than readers may see, or null. Payload takes five times as long for it. */
async function readPublic(req: PayloadRequest, collection: SanitizedCollectionConfig, id: number | string): Promise<LiveVersion | null> {
  const { slug, flattenedFields } = collection
  const values: unknown[] = [Number(id)]
  const isReleased = releasedIn(collection, values)
  const table = tableOf(slug)
  const [found] = await askWithin(req)<{ stored: Stored }>(`select ${storedAs(table, flattenedFields, 'all')} as stored from ${table} t where t.id = $1 and ${isReleased}`, values)
  return found ? { id, ...documentFrom(flattenedFields, found.stored, (_, other) => other), references: found.stored.references ?? [] } : null
}

/**
 * All of the public version, as a save needs it that leaves a newer draft as it is, or null. Mostly that is what Payload hands over, or there is
 * none; but what it hands over is the version that was saved last by the clock of whoever saved it, which may be a newer draft, or fast.
 */
async function readLive(req: PayloadRequest, collection: SanitizedCollectionConfig, newest: LiveVersion): Promise<LiveVersion | null> {
  const values: unknown[] = [Number(newest.id), newest.updatedAt]
  const isReleased = releasedIn(collection, values)
  const [live] = await askWithin(req)<{ newest: boolean }>(`select t.updated_at = $2::timestamptz as newest from ${tableOf(collection.slug)} t where t.id = $1 and ${isReleased}`, values)
  if (!live) return null
  if (live.newest && newest._status === 'published') return newest
  return (await req.payload.findByID({ collection: collection.slug as PublicCollection, id: newest.id, depth: 0, req })) as unknown as LiveVersion
}

function remember(req: PayloadRequest, collection: string, id: number | string, before: LiveVersion | null): void {
  req.context[key(collection, id)] = { before, now: null } satisfies PublicChange
}

/** Notes what is public before a save, for the hooks that run after it. */
export const rememberLiveVersion: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  // Read first: Payload gives the request another context object while it reads.
  const before = await readLive(req, collection, originalDoc)
  remember(req, collection.slug, originalDoc.id, before)
  return data
}

/** The same before a document is deleted for good. */
export const rememberDeletedVersion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  remember(req, collection.slug, id, await readPublic(req, collection, id))
}

const nothing: PublicChange = { before: null, now: null }

/** Notes what is public after a save; stands before every hook that asks `publicChange`. */
export const compareLiveVersions: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { before } = publicChange(req, collection.slug, doc.id)
  const isDraft = intentOf(req, collection.slug).draft && doc._status === 'draft'
  req.context[key(collection.slug, doc.id)] = isDraft ? nothing : ({ before, now: await readPublic(req, collection, doc.id) } satisfies PublicChange)
  return doc
}

/** What this save did to what visitors see; both null when it did nothing to it. Before it is saved, `before` is what they see now. */
export const publicChange = (req: PayloadRequest, collection: string, id: number | string): PublicChange => (req.context[key(collection, id)] as PublicChange | undefined) ?? nothing
