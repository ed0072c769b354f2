import type { CollectionBeforeReadHook } from 'payload'

import { noteRead } from '@/lib/reads'
import { documentTag } from '@/lib/tags'

/**
 * Tells the page being rendered that it shows this document, also as somebody's relation, and that it
 * refers to others: one that is hidden today may be published tomorrow.
 */
export const noteReads: CollectionBeforeReadHook = ({ collection, doc }) => {
  noteRead(documentTag(collection.slug, doc.id))
  for (const reference of (doc.references as string[] | undefined) ?? []) noteRead(reference)
  return doc
}
