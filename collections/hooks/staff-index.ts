import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'

import { lookAmongDrafts, searchableForStaff, staffQueued } from '@/lib/staff-search'
import type { PublicCollection } from '@/lib/urls'

import { indexLater, record, searchLock } from './search-index'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'

async function takeOut(req: PayloadRequest, collection: string, id: number): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`delete from foreword_staff_index.search_units where collection = ${collection} and document_id = ${id}`)
}

/** Has the admin’s own search know a save soon, and forget at once what went to the trash. Costs the save one row in a queue. */
export const keepStaffSearchable: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await indexLater(req, staffQueued(collection.slug), Number(doc.id))
  if (doc.deletedAt) await takeOut(req, collection.slug, Number(doc.id))
  return doc
}

/** The same when a document is deleted for good: whoever reads it at this moment takes it out again. */
export const forgetForStaff: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await indexLater(req, staffQueued(collection.slug), Number(id))
  await takeOut(req, collection.slug, Number(id))
}

/** Makes the admin’s own search know the newest version of a document, draft or not, with what it shows. */
export async function indexForStaff(payload: Payload, collection: PublicCollection, id: number): Promise<void> {
  await inTransaction(payload, async (req) => {
    await lockUntilCommit(req, searchLock(staffQueued(collection), id))
    const { docs } = await payload.find({ collection, where: { id: { equals: id } }, draft: true, depth: 2, limit: 1, pagination: false, req })
    const [document] = docs
    if (!document) return takeOut(req, collection, id)
    const transaction = await transactionOf(req)
    await transaction.execute(sql.raw(lookAmongDrafts))
    await record(req, collection, id, searchableForStaff(collection, document), [])
  })
}
