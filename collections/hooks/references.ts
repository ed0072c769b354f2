import type { CollectionBeforeChangeHook, FlattenedField, PayloadRequest } from 'payload'

import type { CheckedDocument } from '@/checks/check'
import { targetsOf } from '@/checks/links-to-drafts'
import { env } from '@/lib/env'
import { nodesOf } from '@/lib/rich-text'
import type { PublicCollection } from '@/lib/urls'

import { bodyBlocks } from '../blocks/all'
import { documentAt } from './document-at'

type Found = Set<string>

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? (value as { id: number | string }).id : (value as number | string)

/** Adds `collection:id` for a relation's value in any of Payload's shapes: an id, a document, `{ relationTo, value }`, or a list of them. */
function addRelation(value: unknown, relationTo: string | string[], found: Found): void {
  // Who works on a document is nothing that it shows.
  if (value === null || value === undefined || relationTo === 'users') return
  if (Array.isArray(value)) return value.forEach((one) => addRelation(one, relationTo, found))
  if (Array.isArray(relationTo)) {
    const { relationTo: collection, value: target } = value as { relationTo: string; value: unknown }
    return addRelation(target, collection, found)
  }
  found.add(`${relationTo}:${idOf(value)}`)
}

/** Adds what rich text refers to: uploads, links to documents, and the records that its blocks pick. */
function addRichText(richText: unknown, found: Found): void {
  for (const { type, fields, relationTo, value } of nodesOf(richText)) {
    if (type === 'upload' && relationTo) addRelation(value, relationTo, found)
    if (type === 'link' && fields?.doc) addRelation(fields.doc, [], found)
    const block = type === 'block' && fields ? bodyBlocks.find(({ slug }) => slug === fields.blockType) : undefined
    if (block) addFields(fields, block.fields as FlattenedField[], found)
  }
}

function addFields(data: Record<string, unknown> | null | undefined, fields: FlattenedField[], found: Found): void {
  if (!data) return
  for (const field of fields) {
    // Who saved it is not what it shows.
    if (field.name === 'savedBy') continue
    const value = data[field.name]
    if (field.type === 'relationship' || field.type === 'upload') addRelation(value, field.relationTo, found)
    else if (field.type === 'richText') addRichText(value, found)
    else if (field.type === 'group') addFields(value as Record<string, unknown>, field.flattenedFields, found)
    else if (field.type === 'array')
      for (const row of Array.isArray(value) ? (value as Record<string, unknown>[]) : []) addFields(row, field.flattenedFields ?? field.fields, found)
  }
}

/** What the value of a relation refers to, as `collection:id`, in its order. */
export function referencesIn(value: unknown, relationTo: string | string[]): string[] {
  const found: Found = new Set()
  addRelation(value, relationTo, found)
  return [...found]
}

/** Everything that a document refers to, as `collection:id`, each once and in order. */
export function referencesOf(data: Record<string, unknown>, fields: FlattenedField[]): string[] {
  const found: Found = new Set()
  addFields(data, fields, found)
  return [...found].sort()
}

/** The documents of ours to which it links by an address that somebody typed or pasted, also by an old one. */
async function typedReferences(req: PayloadRequest, document: CheckedDocument): Promise<string[]> {
  const found: Found = new Set()
  for (const path of targetsOf(document, env.siteUrl).filter((target) => target.startsWith('/'))) {
    const target = await documentAt(req, path)
    if (target) addRelation(target, [], found)
  }
  return [...found]
}

/** Keeps `references` in step with what the document shows and links to; it is versioned with the document, so drafts have their own. */
export const recordReferences: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data } as Record<string, unknown>
  const typed = await typedReferences(req, { collection: collection.slug as PublicCollection, data: whole })
  return { ...data, references: [...new Set([...referencesOf(whole, collection.flattenedFields), ...typed])].sort() }
}
