import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { publicChange } from './live-version'
import { takeOutFiles } from './search-files'
import { forget, index } from './search-index'
import { changesElsewhere, indexShowers } from './search-showers'

/** Has search know what a save changed for visitors, in the same transaction: nothing when it only touched a draft. */
export const keepSearchable: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const change = publicChange(req, collection.slug, doc.id)
  if (!change.before && !change.now) return doc
  await takeOutFiles(req, change)
  await index(req, collection.slug, doc.id)
  if (changesElsewhere(collection.slug, change)) await indexShowers(req, collection.slug, doc.id, !change.now)
  return doc
}

/** The same when a document is deleted for good. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const change = publicChange(req, collection.slug, id)
  await takeOutFiles(req, change)
  await forget(req, collection.slug, [Number(id)])
  if (change.before) await indexShowers(req, collection.slug, Number(id), true)
}
