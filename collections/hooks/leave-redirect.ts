import type { CollectionAfterChangeHook } from 'payload'

import { hasAddress, pathTo } from '@/lib/urls'

import { publicChange } from './live-version'

/**
 * Leaves a redirect at the old address when a published document gets another slug, and clears any
 * redirect that stands where the document now lives, so that redirects can never go in a circle.
 */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { before, now } = publicChange(req, collection.slug, doc.id)
  if (!hasAddress(collection.slug) || !now?.slug || before?.slug === now.slug) return doc

  await req.payload.delete({ collection: 'redirects', where: { from: { equals: pathTo(collection.slug, now.slug) } }, req })
  if (before?.slug) {
    const from = pathTo(collection.slug, before.slug)
    await req.payload.delete({ collection: 'redirects', where: { from: { equals: from } }, req })
    await req.payload.create({ collection: 'redirects', data: { from, to: { relationTo: collection.slug, value: Number(doc.id) } }, req })
  }
  return doc
}
