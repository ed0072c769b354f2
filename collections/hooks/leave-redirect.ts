import type { CollectionAfterChangeHook } from 'payload'

import { hasAddress, pathTo } from '@/lib/urls'

import { liveVersionBefore } from './live-version'

/**
 * Leaves a redirect at the old address when a published document gets another slug, and clears any
 * redirect that stands where the document now lives, so that redirects can never go in a circle.
 */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (!hasAddress(collection.slug) || doc._status !== 'published') return doc
  const before = liveVersionBefore(req, collection.slug, doc.id)
  const path = pathTo(collection.slug, doc.slug)
  if (before?.slug === doc.slug) return doc

  await req.payload.delete({ collection: 'redirects', where: { from: { equals: path } }, req })
  if (before?.slug) {
    const from = pathTo(collection.slug, before.slug)
    await req.payload.delete({ collection: 'redirects', where: { from: { equals: from } }, req })
    await req.payload.create({
      collection: 'redirects',
      data: { from, to: { relationTo: collection.slug, value: doc.id } },
      req,
    })
  }
  return doc
}
