import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { hasAddress, pathTo } from '@/lib/urls'

import { type LiveVersion, publicChange, type PublicChange } from './live-version'

/** Readers can only have kept an address at which something was to be seen. */
const wasSeen = (version: LiveVersion | null): version is LiveVersion & { slug: string } =>
  Boolean(version?.slug) && Date.parse(String(version?.publishedAt)) <= Date.now()

async function keepAddresses(req: PayloadRequest, collection: string, { before, now }: PublicChange, target: number | null): Promise<void> {
  if (!hasAddress(collection) || before?.slug === now?.slug) return
  const forget = async (slug: string) => {
    const where = { from: { equals: pathTo(collection, slug) } }
    // Hardly ever: and to delete nothing takes Payload five statements.
    const { totalDocs } = await req.payload.count({ collection: 'redirects', where, req })
    if (totalDocs > 0) await req.payload.delete({ collection: 'redirects', where, req })
  }

  if (now?.slug) await forget(now.slug)
  if (!wasSeen(before)) return
  await forget(before.slug)
  // Of what is gone, the word that it leaves may stand at its own address.
  req.context.leavesWord = true
  await req.payload.create({
    collection: 'redirects',
    data: { from: pathTo(collection, before.slug), ...(target === null ? {} : { to: { relationTo: collection, value: target } }) },
    req,
  })
}

/**
 * Leaves a redirect at the old address when a published document gets another slug or is taken from the
 * public: while the document is nowhere to be seen, readers there are told that it is gone. Clears any
 * redirect that stands where the document now lives, so that redirects can never go in a circle.
 */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await keepAddresses(req, collection.slug, publicChange(req, collection.slug, doc.id), Number(doc.id))
  return doc
}

/** The same when a published document is deleted for good. */
export const leaveWord: CollectionAfterDeleteHook = ({ collection, id, req }) => keepAddresses(req, collection.slug, publicChange(req, collection.slug, id), null)
