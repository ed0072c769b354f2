import { isDeepStrictEqual } from 'node:util'

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { intentOf } from './intent'

/** A document as visitors see it, with ids for its relations. */
export type LiveVersion = { id: number | string; slug?: string | null; references?: string[] | null; [field: string]: unknown }

/** What a save did to the public version: null stands for none. */
export type PublicChange = { before: LiveVersion | null; now: LiveVersion | null }

const key = (collection: string, id: number | string) => `public change of ${collection}:${id}`

/** The public version, or null. `originalDoc` will not do: for a published document with a newer draft, Payload hands over the draft. */
async function readLiveVersion(req: PayloadRequest, collection: string, id: number | string): Promise<LiveVersion | null> {
  const { docs } = await req.payload.find({
    collection: collection as PublicCollection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as LiveVersion | undefined) ?? null
}

async function remember(req: PayloadRequest, collection: string, id: number | string): Promise<void> {
  // Read first: Payload gives the request another context object while it reads.
  const before = await readLiveVersion(req, collection, id)
  req.context[key(collection, id)] = { before, now: null } satisfies PublicChange
}

/** Notes what is public before a save, for the hooks that run after it. */
export const rememberLiveVersion: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  if (operation === 'update') await remember(req, collection.slug, originalDoc.id)
  return data
}

/** The same before a document is deleted for good. */
export const rememberDeletedVersion: CollectionBeforeDeleteHook = ({ collection, id, req }) => remember(req, collection.slug, id)

const nothing: PublicChange = { before: null, now: null }

/** Notes what is public after a save; stands before every hook that asks `publicChange`. */
export const compareLiveVersions: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { before } = publicChange(req, collection.slug, doc.id)
  const isDraft = intentOf(req, collection.slug).draft && doc._status === 'draft'
  const now = isDraft ? before : await readLiveVersion(req, collection.slug, doc.id)
  req.context[key(collection.slug, doc.id)] = isDeepStrictEqual(before, now) ? nothing : ({ before, now } satisfies PublicChange)
  return doc
}

/** What this save did to what visitors see; both null when it did nothing to it. Before it is saved, `before` is what they see now. */
export const publicChange = (req: PayloadRequest, collection: string, id: number | string): PublicChange => (req.context[key(collection, id)] as PublicChange | undefined) ?? nothing
