import type { CollectionBeforeReadHook } from 'payload'

type Context = { unsaved?: { collection: string; id: number; fields: Record<string, unknown> } }

/** Shows somebody who previews a document what is in their form in place of what is saved. Only `queries/find.ts` hands it over, never a request. */
export const showUnsaved: CollectionBeforeReadHook = ({ collection, context, doc }) => {
  const { unsaved } = context as Context
  return unsaved?.collection === collection.slug && unsaved.id === doc.id ? { ...doc, ...unsaved.fields, id: doc.id } : doc
}
