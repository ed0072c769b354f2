import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { type CollectionAfterChangeHook, type CollectionAfterDeleteHook, createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { fileAddress, type FilePage, filePages } from '@/lib/file-pages'
import { fileForStaff, lookAmongDrafts, staffQueued } from '@/lib/staff-search'
import type { File } from '@/payload-types'

import { readFileText } from './read-file-text'
import { type Slice, slicesOf, writePages } from './search-files'
import { indexLater, record, searchLock } from './search-index'
import { takeOutForStaff } from './staff-index'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'
import { whatDiffers } from './what-differs'

const queued = staffQueued('files')

/** Has the admin’s own search read a file soon, whether or not anything shows it, and forget at once what went to the trash. */
export const keepFileForStaff: CollectionAfterChangeHook = async ({ doc, req }) => {
  await indexLater(req, queued, doc.id)
  if (doc.deletedAt) await takeOutForStaff(req, 'files', doc.id)
  return doc
}

/** The same when a file is deleted for good: whoever reads it at this moment takes it out again. */
export const forgetFileForStaff: CollectionAfterDeleteHook = async ({ id, req }) => {
  await indexLater(req, queued, Number(id))
  await takeOutForStaff(req, 'files', Number(id))
}

/** The file, unless it is in the trash. */
async function readFile(req: PayloadRequest, id: number): Promise<File | null> {
  const { docs } = await req.payload.find({ collection: 'files', where: { id: { equals: id } }, depth: 0, limit: 1, pagination: false, req })
  return docs[0] ?? null
}

/** The same with the lock of whoever indexes it. From here on the transaction looks among drafts. */
async function holdFile(req: PayloadRequest, id: number): Promise<File | null> {
  await lockUntilCommit(req, searchLock(queued, id))
  const file = await readFile(req, id)
  const transaction = await transactionOf(req)
  await transaction.execute(sql.raw(lookAmongDrafts))
  return file
}

/** Writes some pages of a file with what it is called, unless it changed since it was read: then it is forgotten until it was read again, for which it waits by then. */
async function write(req: PayloadRequest, read: File, slice: Slice): Promise<boolean> {
  const file = await holdFile(req, read.id)
  const isAsRead = file?.updatedAt === read.updatedAt
  if (file && isAsRead) await writePages(req, file.id, await record(req, 'files', file.id, fileForStaff(file), []), slice)
  else await takeOutForStaff(req, 'files', read.id)
  return isAsRead
}

/** The pages of a file as the site’s search has them, where it has read all of this very version; else from the file, which takes a process of its own. */
async function pagesOf(req: PayloadRequest, file: File): Promise<FilePage[]> {
  const { drizzle } = req.payload.db as unknown as PostgresAdapter
  const { rows } = await drizzle.execute<FilePage>(sql`
    select path, title, pieces, page from search_units where collection = 'files' and document_id = ${file.id}
    and not exists (select from search_queue where collection = 'files' and document_id = ${file.id}) order by page`)
  const isThisVersion = rows.length > 0 && rows.every(({ path }) => path.startsWith(fileAddress(file)))
  return isThisVersion ? rows : filePages(file, await readFileText(req, file))
}

/** Makes the admin’s own search know a file by its name and, page by page, by its text, which is read outside of any transaction. */
export async function indexFileForStaff(payload: Payload, id: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  const file = await readFile(req, id)
  if (!file) return inTransaction(payload, (within) => takeOutForStaff(within, 'files', id))
  for (const slice of slicesOf(await pagesOf(req, file))) {
    const kept = await inTransaction(payload, (within) => write(within, file, slice))
    if (!kept) return
  }
}

/** Whether pages of a file, where the transaction looks for them, have words by which they are not found. */
async function lostWords(req: PayloadRequest, id: number): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { rowCount } = await transaction.execute(sql`
    select from search_units part where collection = 'files' and document_id = ${id} and page > 0 and sequence ~ '[^ |]' and not exists (select from search_postings where unit = part.id) limit 1`)
  return Boolean(rowCount)
}

/** Has a file read again of which the admin’s own search says something else than it should, and says what that was; null where they agree, or it waits to be read anyway. */
export async function putFileRightForStaff(req: PayloadRequest, id: number): Promise<string | null> {
  const file = await holdFile(req, id)
  const transaction = await transactionOf(req)
  const { rowCount: waits } = await transaction.execute(sql`select from search_queue where collection = ${queued} and document_id = ${id} limit 1`)
  if (waits) return null
  const what = (await whatDiffers(req, 'files', id, file && fileForStaff(file), { search: 'The admin’s own search', readers: 'staff' })) ?? ((await lostWords(req, id)) ? 'The admin’s own search knew its pages and not their words.' : null)
  if (what && file) await indexLater(req, queued, id)
  if (what && !file) await takeOutForStaff(req, 'files', id)
  return what
}
