import { sql } from '@payloadcms/db-postgres'
import { type CollectionAfterChangeHook, type CollectionAfterDeleteHook, createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { type FilePage, filePages } from '@/lib/file-pages'
import { indexed } from '@/lib/postings'
import type { File } from '@/payload-types'

import type { PublicChange } from './live-version'
import { readAsVisitor } from './read-as-visitor'
import { readFileText } from './read-file-text'
import { forget, indexLater, recordPostings, searchLock } from './search-index'
import { indexShowers } from './search-showers'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'

const file = /^files:(\d+)$/
const filesIn = (references: string[] | null | undefined): number[] => (references ?? []).flatMap((reference) => Number(file.exec(reference)?.[1] ?? 0) || [])

/** Takes a file's text out of search at once, and has it read again for whoever else shows it. Waits for whoever reads it now. */
async function takeOut(req: PayloadRequest, id: number): Promise<void> {
  await lockUntilCommit(req, searchLock('files', id))
  await forget(req, 'files', [id])
  await indexLater(req, 'files', id)
}

/** Takes out the text of files that a save takes from a page. Comes before the page is indexed: who reads a file holds its page. */
export async function takeOutFiles(req: PayloadRequest, { before, now }: PublicChange): Promise<void> {
  const kept = filesIn(now?.references)
  for (const id of filesIn(before?.references)) if (!kept.includes(id)) await takeOut(req, id)
}

/** Has the text of a replaced file read anew, and that of a file in the trash forgotten, with what its pages say of it. */
export const keepFileSearchable: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update') return doc
  await takeOut(req, doc.id)
  await indexShowers(req, 'files', doc.id, Boolean(doc.deletedAt))
  return doc
}

/** The same when a file is deleted for good. */
export const forgetFile: CollectionAfterDeleteHook = async ({ id, req }) => {
  await takeOut(req, Number(id))
  await indexShowers(req, 'files', Number(id), true)
}

/** The page by which a file is found: a report before anything else, then the oldest. */
async function ownerOf(req: PayloadRequest, id: number): Promise<number | null> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ id: number }>(sql`
    select id from search_units where shows @> array[${`files:${id}`}] and page = 0 order by collection = 'reports' desc, published_at, id limit 1`)
  return rows[0]?.id ?? null
}

/** Writes some pages of a file as parts of a text, in the index where the transaction looks for it. */
export async function writePages(req: PayloadRequest, id: number, owner: number, { pages, after, last }: Slice): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`delete from search_units where collection = 'files' and document_id = ${id} and page > ${after} and page <= ${last}`)
  for (const { path, title, pieces, page } of pages) {
    const { postings, sequence } = indexed({ pieces })
    const { rows } = await transaction.execute<{ id: number }>(sql`
      insert into search_units (collection, document_id, page, part_of, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
      select 'files', ${id}, ${page}, ${owner}, ${path}, ${title}, '', 'files', now(), '{}', '{}', '{}', array(select jsonb_array_elements_text(${JSON.stringify(pieces)}::jsonb)), ${sequence}
      returning id`)
    for (const { id: unit } of rows) await recordPostings(req, unit, owner, postings)
  }
}

/** A file that visitors may have, with its text; null where they may not, or where search has it already. */
export type ReadFile = { file: File; texts: string[] }

/** Reads a file for search, outside of any transaction: that may take a while. */
export async function readForSearch(payload: Payload, id: number): Promise<ReadFile | null> {
  const req = await createLocalReq({}, payload)
  const file = await readAsVisitor(req, 'files', id, 0)
  return file ? { file: file as unknown as File, texts: await readFileText(req, file as unknown as File) } : null
}

/** Beyond the last page of any file. */
const mostPages = 2_147_483_647

/** How many pages are written at once: whoever takes a file back waits for no more than these. */
const slice = 50

/** Some of the pages of a file; they take the place of those that were kept under numbers from `after` to `last`. */
export type Slice = { pages: FilePage[]; after: number; last: number }

/** The pages of a file, as many at a time as are written at once. */
export function slicesOf(pages: FilePage[]): Slice[] {
  const count = Math.max(1, Math.ceil(pages.length / slice))
  const end = (n: number) => pages[n * slice - 1]?.page ?? 0
  return Array.from({ length: count }, (_, n) => ({ pages: pages.slice(n * slice, (n + 1) * slice), after: end(n), last: n + 1 < count ? end(n + 1) : mostPages }))
}

/** Writes some pages of a file, unless it or who shows it changed since it was read: then it is forgotten until it was read again. */
async function indexPages(req: PayloadRequest, id: number, read: ReadFile | null, slice: Slice): Promise<boolean> {
  await lockUntilCommit(req, searchLock('files', id))
  const file = await readAsVisitor(req, 'files', id, 0)
  const owner = await ownerOf(req, id)
  if (!read || !owner || file?.updatedAt !== read.file.updatedAt) {
    await forget(req, 'files', [id])
    if (file && owner) await indexLater(req, 'files', id)
    return false
  }
  await writePages(req, id, owner, slice)
  return true
}

/** Makes search know the text of a file as parts of the page that shows it: some pages at a time, each kept by itself. */
export async function indexFile(payload: Payload, id: number, read: ReadFile | null): Promise<void> {
  for (const some of slicesOf(read ? filePages(read.file, read.texts) : [])) {
    const kept = await inTransaction(payload, (req) => indexPages(req, id, read, some))
    if (!kept) return
  }
}
