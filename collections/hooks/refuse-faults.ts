import { type CollectionBeforeChangeHook, type FlattenedField, ValidationError } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { findingsIn } from './findings'
import { moveOf } from './follow-states'
import { labelOf } from './in-words'
import { publicChange } from './live-version'
import { sameWords } from './words'

/** The name of the outermost field at a path such as `documents.0.file`, as staff see it. */
function nameOf(fields: FlattenedField[], path: string): string {
  const field = fields.find(({ name }) => name === path.split('.')[0])
  return field ? labelOf(field) : path
}

/** A notice on a page, or word that somebody has read it, puts no other words before readers. */
const leavesWords = ['withdraw', 'review']

/** Refuses to publish or to schedule what has faults, at every door and with a sentence at each field. Drafts are saved as they are. */
export const refuseFaults: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const slug = collection.slug as PublicCollection
  const id: number | undefined = operation === 'update' ? originalDoc.id : undefined
  const move = moveOf(req, slug, id, operation)
  if ((data._status !== 'published' && move?.name !== 'schedule') || data.deletedAt) return data
  const { before } = publicChange(req, slug, id ?? 0)
  if (move && leavesWords.includes(move.name) && before && sameWords(data, before, collection.flattenedFields)) return data

  const faults = (await findingsIn(req, slug, { ...originalDoc, ...data }, id)).filter(({ severity }) => severity === 'error')
  if (faults.length === 0) return data
  throw new ValidationError({ collection: slug, errors: faults.map(({ path, message }) => ({ path, message, label: nameOf(collection.flattenedFields, path) })), ...(id ? { id } : {}), req }, req.t)
}
