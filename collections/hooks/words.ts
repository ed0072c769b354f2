import { isDeepStrictEqual } from 'node:util'

import type { FlattenedField } from 'payload'

/** Bookkeeping, and what has transitions of its own: none of it is somebody's words. */
const notWords = ['flow', 'savedBy', 'references', 'updates', 'withdrawal', 'publishedAt', 'createdAt', 'updatedAt', 'deletedAt', 'deletedBy', '_status', 'id']

/** The same value however it was sent: without what is empty, ids for documents, and rows without theirs. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const simple = key === 'id' ? undefined : plain(inner)
    return simple === undefined ? [] : [[key, simple] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Says whether two versions of a document, with ids for relations, say the same to a reader. */
export const sameWords = (one: Record<string, unknown>, other: Record<string, unknown>, fields: FlattenedField[]): boolean =>
  fields.every(({ name }) => notWords.includes(name) || isDeepStrictEqual(plain(one[name]), plain(other[name])))
