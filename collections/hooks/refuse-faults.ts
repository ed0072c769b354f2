import { type CollectionBeforeChangeHook, type FlattenedField, ValidationError } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import { findingsIn } from './findings'
import { moveOf } from './follow-states'
import { labelOf } from './in-words'
import { intentOf } from './intent'
import { publicChange } from './live-version'
import { sameWords } from './words'

/** The name of the outermost field at a path such as `documents.0.file`, as staff see it. */
function nameOf(fields: FlattenedField[], path: string): string {
  const field = fields.find(({ name }) => name === path.split('.')[0])
  return field ? labelOf(field) : path
}

/** Refuses to publish or to schedule what has faults, at every door and with a sentence at each field. Drafts are saved as they are. */
export const refuseFaults: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const slug = collection.slug as PublicCollection
  const id: number | undefined = operation === 'update' ? originalDoc.id : undefined
  const move = moveOf(req, slug, id, operation)
  if ((data._status !== 'published' && move?.name !== 'schedule') || data.deletedAt) return data
  const { before } = publicChange(req, slug, id ?? 0)
  const asSeen = before && sameWords(data, before, collection.flattenedFields)
  if (move?.name === 'review' && asSeen) return data
  // A notice puts no other words before readers than its own.
  const onlyNotice = move?.name === 'withdraw' && asSeen
  const faults = (await findingsIn(req, slug, { ...originalDoc, ...data }, id)).filter(({ severity, path }) => severity === 'error' && (!onlyNotice || path.startsWith('withdrawal.')))
  if (faults.length === 0) return data
  const refusal = new ValidationError({ collection: slug, errors: faults.map(({ path, message }) => ({ path, message, label: nameOf(collection.flattenedFields, path) })), ...(id ? { id } : {}), req }, req.t)
  // Where many are saved at once there is no form with a place for each sentence: Payload shows the message alone.
  if (intentOf(req, slug).many) refusal.message = `“${String(data[collection.admin.useAsTitle ?? 'id'] ?? id)}” cannot be published. ${faults.map(({ message }) => message).join(' ')}`
  throw refusal
}
