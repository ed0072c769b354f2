import { isDeepStrictEqual } from 'node:util'

import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'

import { lookAmongDrafts, searchableForStaff, staffQueued } from '@/lib/staff-search'
import type { PublicCollection } from '@/lib/urls'

import { referencesOf } from './references'
import { indexLater, record, searchLock } from './search-index'
import { shownElsewhere } from './search-showers'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'
import { whatDiffers } from './what-differs'

/** Takes a document out of the admin’s own search, with its pages where it is a file. Waits for whoever indexes it now. */
export async function takeOutForStaff(req: PayloadRequest, collection: string, id: number): Promise<void> {
  await lockUntilCommit(req, searchLock(staffQueued(collection), id))
  const transaction = await transactionOf(req)
  await transaction.execute(sql`delete from foreword_staff_index.search_units where collection = ${collection} and document_id = ${id}`)
}

/** Has it know soon what shows a document: people and quotations have no page, and what shows them shows what they name. */
async function indexShowersLater(req: PayloadRequest, collection: PublicCollection, id: number): Promise<void> {
  if (shownElsewhere[collection].length === 0) return
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    with recursive changed(key) as (
      select ${`${collection}:${id}`}
      union select carrier.collection || ':' || carrier.document_id from changed join foreword_staff_index.search_units carrier on carrier.shows @> array[changed.key] where carrier.collection in ('people', 'quotes')
    )
    insert into search_queue (collection, document_id, unhurried)
    select distinct ${staffQueued('')} || shower.collection, shower.document_id, true from changed join foreword_staff_index.search_units shower on shower.shows @> array[changed.key]`)
}

/** Has the admin’s own search know a save soon, with what shows the document, and forget at once what went to the trash. Costs the save a few rows in a queue. */
export const keepStaffSearchable: CollectionAfterChangeHook = async ({ collection: { slug }, doc, operation, previousDoc, req }) => {
  const collection = slug as PublicCollection
  await indexLater(req, staffQueued(collection), Number(doc.id))
  if (doc.deletedAt) await takeOutForStaff(req, collection, Number(doc.id))
  const isOther = [...shownElsewhere[collection], 'deletedAt'].some((field) => !isDeepStrictEqual(doc[field], previousDoc?.[field]))
  if (operation === 'update' && isOther) await indexShowersLater(req, collection, Number(doc.id))
  return doc
}

/** The same when a document is deleted for good: whoever reads it at this moment takes it out again. */
export const forgetForStaff: CollectionAfterDeleteHook = async ({ collection: { slug }, id, req }) => {
  await indexLater(req, staffQueued(slug), Number(id))
  await indexShowersLater(req, slug as PublicCollection, Number(id))
  await takeOutForStaff(req, slug, Number(id))
}

/** The newest version of a document, draft or not; null for one in the trash. From here on the transaction looks among drafts. */
async function readNewest(req: PayloadRequest, collection: PublicCollection, id: number): Promise<Record<string, unknown> | null> {
  const { docs } = await req.payload.find({ collection, where: { id: { equals: id } }, draft: true, depth: 2, limit: 1, pagination: false, req })
  const transaction = await transactionOf(req)
  await transaction.execute(sql.raw(lookAmongDrafts))
  return (docs[0] as unknown as Record<string, unknown> | undefined) ?? null
}

async function renew(req: PayloadRequest, collection: PublicCollection, id: number, document: Record<string, unknown> | null): Promise<void> {
  if (!document) return takeOutForStaff(req, collection, id)
  // Its files are found by themselves, and need not be read for it.
  const shows = referencesOf(document, req.payload.collections[collection].config.flattenedFields).filter((reference) => !reference.startsWith('files:'))
  await record(req, collection, id, searchableForStaff(collection, document), shows)
}

/** Makes the admin’s own search know the newest version of a document, draft or not, with what it shows. */
export async function indexForStaff(payload: Payload, collection: PublicCollection, id: number): Promise<void> {
  await inTransaction(payload, async (req) => {
    await lockUntilCommit(req, searchLock(staffQueued(collection), id))
    await renew(req, collection, id, await readNewest(req, collection, id))
  })
}

/** Puts right what the admin’s own search says of a document, and says what that was; null where they agree, or it waits to be indexed anyway. */
export async function putRightForStaff(req: PayloadRequest, collection: PublicCollection, id: number): Promise<string | null> {
  await lockUntilCommit(req, searchLock(staffQueued(collection), id))
  const transaction = await transactionOf(req)
  const { rowCount } = await transaction.execute(sql`select from search_queue where collection = ${staffQueued(collection)} and document_id = ${id} limit 1`)
  if (rowCount) return null
  const document = await readNewest(req, collection, id)
  const what = await whatDiffers(req, collection, id, document && searchableForStaff(collection, document), { search: 'The admin’s own search', readers: 'staff' })
  if (what) await renew(req, collection, id, document)
  return what
}
