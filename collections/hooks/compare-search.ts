import { isDeepStrictEqual } from 'node:util'

import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

import { allForSearch, comparison } from '@/lib/search-queue'
import type { Searchable } from '@/lib/searchable'
import type { AddressedCollection } from '@/lib/urls'

import { forgetOldMisses } from './search-misses'
import { index, readAsSearchable, searchLock } from './search-index'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

/** As many documents as are compared in well under the two minutes for which whoever took them up has them alone. */
const slice = 200

type Kept = Omit<Searchable, 'abbreviations' | 'names' | 'publishedAt'> & { publishedAt: Date | string }

/** What search holds of a document, or null. */
async function heldBySearch(req: PayloadRequest, collection: string, id: number): Promise<Kept | null> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<Kept>(sql`
    select path, title, summary, type, published_at as "publishedAt", themes, organisations, files, pieces
    from search_units where collection = ${collection} and document_id = ${id} and page = 0`)
  return rows[0] ?? null
}

const comparable = (text: Kept | Searchable | null) => text && { ...text, abbreviations: null, names: null, publishedAt: Date.parse(String(text.publishedAt)) }

/** Puts right what search says of one document, and says whether that was necessary. */
async function putRight(payload: Payload, collection: AddressedCollection, id: number): Promise<boolean> {
  return inTransaction(payload, async (req) => {
    await lockUntilCommit(req, searchLock(collection, id))
    const held = await heldBySearch(req, collection, id)
    const { found } = await readAsSearchable(req, collection, id)
    if (isDeepStrictEqual(comparable(held && { ...held, publishedAt: new Date(held.publishedAt).toISOString() }), comparable(found))) return false
    await index(req, collection, id)
    return true
  })
}

/**
 * Compares some of what search holds with the content, from that place in the order of all documents: puts right and reports
 * what differs. Has itself called again for the next ones, and after the last, for all of them in the following night.
 */
export async function compareSearch(payload: Payload, from: number): Promise<void> {
  const { drizzle } = databaseOf(payload)
  const { rows } = await drizzle.execute<{ collection: AddressedCollection; id: number }>(
    sql.raw(`select * from (${allForSearch}) as all_of_them order by collection, id limit ${slice} offset ${from}`),
  )
  const drifted: string[] = []
  for (const { collection, id } of rows) if (await putRight(payload, collection, id)) drifted.push(`${collection}:${id}`)
  if (drifted.length > 0) payload.logger.error(`Search said something else than the content of ${drifted.join(', ')}; it was put right.`)
  // A file that is shown and has no text in search is read again: it may have none, or may have been missed.
  await drizzle.execute(sql`
    insert into search_queue (collection, document_id) select 'files', id from files
    where ${from} = 0 and public_since <= now() and deleted_at is null and format in ('PDF', 'Word') and not exists (select from search_units where collection = 'files' and document_id = files.id)
    union all select distinct 'files', document_id from search_units
    where ${from} = 0 and collection = 'files' and not exists (select from files where files.id = document_id and public_since <= now() and deleted_at is null)`)
  if (from === 0) await forgetOldMisses(payload)
  if (from === 0) await drizzle.execute(sql`delete from search_words word where not exists (select from search_postings posting where posting.term = word.term and posting.written = word.word)`)
  const more = rows.length === slice
  await drizzle.execute(sql`
    insert into search_queue (collection, document_id, due_at) values (${comparison}, ${more ? from + slice : 0},
      case when ${more} then now() else (date_trunc('day', now() at time zone 'Europe/London') + interval '1 day 3 hours') at time zone 'Europe/London' end)`)
}
