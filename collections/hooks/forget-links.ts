import type { CollectionBeforeDeleteHook } from 'payload'

import { isLinked } from '@/lib/related'

/** Takes the related links of a page along when it is deleted for good. Before it is: afterwards nothing says whose they were. */
export const forgetLinksOfDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (isLinked(collection.slug)) await req.payload.delete({ collection: 'related-links', where: { [collection.slug]: { equals: id } }, req })
}
