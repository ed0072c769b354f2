import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

import { allToCompare, comparison, nextNight } from '@/lib/search-queue'
import { queuedForStaff, staffQueued } from '@/lib/staff-search'
import type { AddressedCollection } from '@/lib/urls'

import { forgetLostWords } from './forget-words'
import { index, readAsSearchable, searchLock } from './search-index'
import { forgetOldMisses } from './search-misses'
import { putFileRightForStaff } from './staff-files'
import { putRightForStaff } from './staff-index'
import { inTransaction, lockUntilCommit, transactionOf } from './transaction'
import { whatDiffers } from './what-differs'

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

/** As many documents as are compared in well under the two minutes for which whoever took them up has them alone. */
const slice = 200

async function noteDrift(req: PayloadRequest, collection: string, id: number, what: string): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`insert into search_drift (collection, document_id, what) values (${collection}, ${id}, ${what})`)
}

async function putRightForReaders(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<string | null> {
  await lockUntilCommit(req, searchLock(collection, id))
  const { found } = await readAsSearchable(req, collection, id)
  const what = await whatDiffers(req, collection, id, found)
  if (what) await index(req, collection, id)
  return what
}

/** Puts right what search says of one document, and writes down what that was, where it was necessary. */
async function putRight(payload: Payload, queued: string, id: number): Promise<boolean> {
  const staff = queuedForStaff(queued)
  return inTransaction(payload, async (req) => {
    const what = !staff ? await putRightForReaders(req, queued as AddressedCollection, id) : staff === 'files' ? await putFileRightForStaff(req, id) : await putRightForStaff(req, staff, id)
    if (what) await noteDrift(req, staff ?? queued, id, what)
    return Boolean(what)
  })
}

/** First of all: whatever becomes of this slice, the others have their turn. */
async function queueNext(payload: Payload, from: number, more: boolean): Promise<void> {
  const due = more ? sql`now()` : sql.raw(nextNight)
  await databaseOf(payload).drizzle.execute(sql`
    insert into search_queue (collection, document_id, due_at) select ${comparison}, ${more ? from + slice : 0}, ${due}
    where not exists (select from search_queue where collection = ${comparison} and document_id = ${more ? from + slice : 0} and due_at = ${due})`)
}

/** Has the text of files read again that search should not have, cannot find or may have missed; a file may have no text at all. */
async function compareFiles(payload: Payload): Promise<void> {
  const { drizzle } = databaseOf(payload)
  await drizzle.execute(sql`
    with wrong as (
      select distinct document_id, case when exists (select from files where files.id = document_id and public_since <= now() and deleted_at is null)
        then 'Search knew its pages and not their words.' else 'Search had the text of a file that readers may not have.' end as what
      from search_units part where collection = 'files' and (
        not exists (select from files where files.id = document_id and public_since <= now() and deleted_at is null)
        or (sequence ~ '[^ |]' and not exists (select from search_postings where unit = part.id)))
    ), noted as (
      insert into search_drift (collection, document_id, what) select 'files', document_id, what from wrong
    )
    insert into search_queue (collection, document_id) select 'files', document_id from wrong
    union all select 'files', id from files
    where public_since <= now() and deleted_at is null and format in ('PDF', 'Word') and not exists (select from search_units where collection = 'files' and document_id = files.id)
    union all select ${staffQueued('files')}, id from files
    where deleted_at is null and format in ('PDF', 'Word') and not exists (select from foreword_staff_index.search_units where collection = 'files' and document_id = files.id and page > 0)`)
}

async function tidy(payload: Payload): Promise<void> {
  await compareFiles(payload)
  await forgetLostWords(payload)
  await forgetOldMisses(payload)
  await databaseOf(payload).drizzle.execute(sql`delete from search_drift where found_on < current_date - 90`)
}

/**
 * Compares some of what search holds with the content, from that place in the order of all documents: puts right and reports
 * what differs. Has itself called again for the next ones, and after the last, for all of them in the following night.
 */
export async function compareSearch(payload: Payload, from: number): Promise<void> {
  const { rows } = await databaseOf(payload).drizzle.execute<{ collection: string; id: number }>(
    sql.raw(`select * from (${allToCompare}) as all_of_them(collection, id) order by collection, id limit ${slice} offset ${from}`),
  )
  await queueNext(payload, from, rows.length === slice)
  const drifted: string[] = []
  for (const { collection, id } of rows) if (await putRight(payload, collection, id)) drifted.push(`${collection}:${id}`)
  if (drifted.length > 0) payload.logger.error(`Search said something else than the content of ${drifted.join(', ')}; it was put right.`)
  if (from === 0) await tidy(payload)
}
