import { type CollectionBeforeChangeHook, type FlattenedField, ValidationError } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { findingsIn } from './findings'
import { moveOf } from './follow-states'
import { publicChange } from './live-version'
import { sameWords } from './words'

/** What staff call the field at a path such as `documents.0.file`: the name of the outermost. */
function labelOf(fields: FlattenedField[], path: string): string {
  const [name = ''] = path.split('.')
  const field = fields.find((one) => one.name === name)
  return field && 'label' in field && typeof field.label === 'string' ? field.label : name
}

/** A notice on a page, or word that somebody has read it, puts no other words before readers. */
const leavesWords = ['withdraw', 'review']

/** Refuses to publish what has faults, at every door and with a sentence at each field. Drafts are saved as they are. */
export const refuseFaults: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (data._status !== 'published' || data.deletedAt) return data
  const slug = collection.slug as PublicCollection
  const id: number | undefined = operation === 'update' ? originalDoc.id : undefined
  const { before } = publicChange(req, slug, id ?? 0)
  const move = moveOf(req, slug, id, operation)
  if (move && leavesWords.includes(move.name) && before && sameWords(data, before, collection.flattenedFields)) return data

  const faults = (await findingsIn(req, slug, { ...originalDoc, ...data }, id)).filter(({ severity }) => severity === 'error')
  if (faults.length === 0) return data
  throw new ValidationError({ collection: slug, errors: faults.map(({ path, message }) => ({ path, message, label: labelOf(collection.flattenedFields, path) })), ...(id ? { id } : {}), req }, req.t)
}
