import type { CollectionAfterReadHook, PayloadRequest } from 'payload'

import { addressedCollections } from '@/lib/urls'
import type { RelatedLink } from '@/payload-types'

import { referencesIn } from './references'

/** Of these documents, such as `reports:12`, those that whoever asks may read. */
async function readableAmong(req: PayloadRequest, references: string[]): Promise<Set<string>> {
  const readable = new Set<string>()
  for (const collection of addressedCollections) {
    const ids = references.filter((reference) => reference.startsWith(`${collection}:`)).map((reference) => Number(reference.split(':')[1]))
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({ collection, where: { id: { in: ids } }, depth: 0, pagination: false, select: {}, overrideAccess: false, req })
    for (const { id } of docs) readable.add(`${collection}:${id}`)
  }
  return readable
}

/** Leaves out, for a visitor at the REST API, the links to what is not public, and what is for editors. Our pages read the documents themselves, and note which were hidden. */
export const dropHiddenLinks: CollectionAfterReadHook<RelatedLink> = async ({ doc, req }) => {
  if (req.payloadAPI !== 'REST' || req.user || !doc.links) return doc
  const target = (row: NonNullable<RelatedLink['links']>[number]) => (row.document ? referencesIn(row.document, [])[0] : undefined)
  const readable = await readableAmong(req, doc.links.flatMap((row) => target(row) ?? []))
  return { ...doc, neverSuggest: [], links: doc.links.filter((row) => row.address || readable.has(target(row) ?? '')) }
}
