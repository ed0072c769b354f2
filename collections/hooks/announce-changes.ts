import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FlattenedField, GlobalAfterChangeHook, PayloadRequest } from 'payload'

import { changesChannel, writeChange } from '@/lib/changes'
import { noteChange } from '@/lib/changes-seen'
import { collectionTag, documentTag, valueTag } from '@/lib/tags'

import { publicChange } from './live-version'
import { notifyAtCommit, recordRemoval } from './transaction'

type Document = { id: number | string; [field: string]: unknown }

const idOf = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Document).id : (value as number | string | null | undefined))

/** The tags of every query that this document answers: by any text, choice or relation that a page can ask for. */
function tagsOf(collection: string, doc: Document, fields: FlattenedField[]): string[] {
  const values = fields.flatMap((field) => {
    const value = doc[field.name]
    if (field.type === 'relationship' && typeof field.relationTo === 'string') return [value].flat().map((one) => [field.name, idOf(one)] as const)
    const asked = field.type === 'select' || (field.type === 'text' && !field.hasMany && 'index' in field && field.index)
    return asked ? [[field.name, value as string | null | undefined] as const] : []
  })
  return [
    collectionTag(collection),
    documentTag(collection, doc.id),
    ...values.flatMap(([name, value]) => (value === null || value === undefined ? [] : [valueTag(collection, name, value)])),
  ]
}

/** Tells every instance, at commit, what changed; what is `gone` may not even be shown in an outage. */
export async function announce(req: PayloadRequest, touched: string[], gone: boolean): Promise<void> {
  const tags = [...new Set(touched)]
  noteChange(tags)
  if (gone) await recordRemoval(req, tags)
  for (const message of writeChange({ tags, gone })) await notifyAtCommit(req, changesChannel, message)
}

/** Tells every instance, at commit, what a save changed for visitors: nothing when it only touched a draft. */
export const announcePublicChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { before, now } = publicChange(req, collection.slug, doc.id)
  const tags = [before, now].flatMap((version) => (version ? tagsOf(collection.slug, version, collection.flattenedFields) : []))
  await announce(req, tags, before !== null && now === null)
  return doc
}

/** The same when a document is deleted for good. */
export const announceDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const { before } = publicChange(req, collection.slug, id)
  if (before) await announce(req, tagsOf(collection.slug, before, collection.flattenedFields), true)
}

/** The same for what has no drafts: images, files and redirects are public, or not, as they stand. */
export const announceChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  const versions = [doc, previousDoc?.id ? previousDoc : doc] as Document[]
  await announce(req, versions.flatMap((version) => tagsOf(collection.slug, version, collection.flattenedFields)), Boolean(doc.deletedAt))
  return doc
}

/** The same when one of them is deleted for good. */
export const announceRemoval: CollectionAfterDeleteHook = ({ collection, doc, req }) => announce(req, tagsOf(collection.slug, doc, collection.flattenedFields), true)

/** The same for a global, on which every page may depend. */
export const announceGlobal: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  await announce(req, [collectionTag(global.slug)], false)
  return doc
}
