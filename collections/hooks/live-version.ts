import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'

import type { PublicCollection } from '@/lib/urls'

/** As much of the document that visitors see now as the hooks compare with the next one. */
export type LiveVersion = { slug?: string; references: string[]; trashed: boolean } | null

type Key = `live ${CollectionSlug} ${string | number}`
const key = (collection: CollectionSlug, id: string | number): Key => `live ${collection} ${id}`

/** The version that was public before this save, or null; known in `afterChange` hooks. */
export const liveVersionBefore = (req: PayloadRequest, collection: CollectionSlug, id: string | number): LiveVersion =>
  (req.context[key(collection, id)] as LiveVersion | undefined) ?? null

/**
 * Notes what is public before a save. `originalDoc` will not do: for a published document with a newer
 * draft, Payload hands over the draft.
 */
export const rememberLiveVersion: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  if (operation === 'update' && originalDoc?.id) {
    const { docs } = await req.payload.find({
      collection: collection.slug as PublicCollection,
      where: { and: [{ id: { equals: originalDoc.id } }, { _status: { equals: 'published' } }] },
      trash: true,
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    })
    const live = docs[0]
    req.context[key(collection.slug as CollectionSlug, originalDoc.id)] = live
      ? ({
          slug: 'slug' in live ? (live.slug ?? undefined) : undefined,
          references: live.references ?? [],
          trashed: Boolean(live.deletedAt),
        } satisfies LiveVersion)
      : null
  }
  return data
}
