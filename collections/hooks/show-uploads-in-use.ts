import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { publicCollections } from '@/lib/urls'

import { released } from '../access/published'
import { type PublicChange, publicChange } from './live-version'
import { lockUntilCommit, transactionOf } from './transaction'

const uploadReference = /^(images|files):(\d+)$/

/** The earliest moment from which something released shows this upload, or null when nothing does. */
async function firstShown(reference: string, req: PayloadRequest): Promise<string | null> {
  const dates: string[] = []
  // One after the other: they share the transaction's connection, which does one thing at a time.
  for (const collection of publicCollections) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [released, { references: { equals: reference } }] },
      sort: 'publishedAt',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { publishedAt: true },
      req,
    })
    dates.push(...docs.map(({ publishedAt }) => String(publishedAt)))
  }
  return dates.sort()[0] ?? null
}

async function updateUploads(references: Iterable<string>, req: PayloadRequest): Promise<void> {
  // Sorted, so that two saves that share uploads take the locks in the same order.
  for (const reference of [...new Set(references)].sort()) {
    const [, collection, id] = uploadReference.exec(reference) ?? []
    if (!collection || !id) continue
    await lockUntilCommit(req, reference)
    const publicSince = await firstShown(reference, req)
    const transaction = await transactionOf(req)
    // Not through Payload, for which it would be another version of the upload, under another address.
    await transaction.execute(sql`update ${sql.identifier(collection)} set public_since = ${publicSince}::timestamptz where id = ${Number(id)} and public_since is distinct from ${publicSince}::timestamptz`)
  }
}

/** What is shown by a document before a save and not after it, or the other way round; all of it where the date is another. */
function shownOtherwise({ before, now }: PublicChange): string[] {
  const [were, are] = [before, now].map((version) => new Set(version?.references)) as [Set<string>, Set<string>]
  const all = [...were, ...are]
  return before?.publishedAt === now?.publishedAt ? all.filter((reference) => were.has(reference) !== are.has(reference)) : all
}

/** After a save, opens the uploads that visitors can now see and closes those that nothing published shows any more. */
export const showUploadsInUse: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await updateUploads(shownOtherwise(publicChange(req, collection.slug, doc.id)), req)
  return doc
}

/** The same after a document is deleted for good. */
export const hideUploadsOfDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await updateUploads(publicChange(req, collection.slug, id).before?.references ?? [], req)
}
