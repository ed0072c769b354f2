import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload } from 'payload'

import { changesChannel, writeChange } from '@/lib/changes'
import { tickerHeader, tickerToken } from '@/lib/schedule'
import { comparison, indexPath, queuedForSearch, searchTag } from '@/lib/search-queue'
import { queuedForStaff } from '@/lib/staff-search'

import { compareSearch } from './compare-search'
import { forgetFailedJob, noteFailedJob } from './failed-jobs'
import { indexFile, readForSearch } from './search-files'
import { index } from './search-index'
import { indexShowers } from './search-showers'
import { indexFileForStaff } from './staff-files'
import { indexForStaff } from './staff-index'
import { inTransaction, notifyAtCommit } from './transaction'

type Queued = { collection: string; id: number; spreads: boolean }

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

/** As many as are looked up, and for how long they are taken up: the ticker comes back for the rest when it has seen to everything else. */
const batch = 100
const budgetMs = 2_000

/** Puts off what waits, so that no other instance takes it up too; it waits again should this one end before it is done. Null when somebody else was first. */
async function claim(payload: Payload, { collection, id }: Queued): Promise<string | null> {
  const { rows } = await databaseOf(payload).drizzle.execute<{ until: string }>(sql`
    update search_queue set due_at = date_trunc('milliseconds', now() + interval '2 minutes')
    where collection = ${collection} and document_id = ${id} and due_at <= now() returning due_at::text as until`)
  return rows[0]?.until ?? null
}

/** Has what failed wait again, twice as long as the time before and a day at most. */
async function putOff(payload: Payload, { collection, id }: Queued, until: string): Promise<void> {
  await databaseOf(payload).drizzle.execute(sql`
    update search_queue set tries = tries + 1, due_at = now() + least(interval '2 minutes' * 2 ^ least(tries, 10), interval '1 day')
    where collection = ${collection} and document_id = ${id} and due_at = ${until}::timestamptz`)
}

async function indexDocument(payload: Payload, { collection, id, spreads }: Queued): Promise<void> {
  if (collection === 'files') await indexFile(payload, id, await readForSearch(payload, id))
  await inTransaction(payload, async (req) => {
    if (collection !== 'files') await index(req, collection, id)
    if (spreads) await indexShowers(req, collection, id, false)
    for (const message of writeChange({ tags: [searchTag], gone: false })) await notifyAtCommit(req, changesChannel, message)
  })
}

/** Does one thing that waits, unless another instance does. */
async function takeUp(payload: Payload, queued: Queued): Promise<void> {
  const { collection, id } = queued
  const until = await claim(payload, queued)
  if (!until) return
  try {
    const staff = queuedForStaff(collection)
    if (staff === 'files') await indexFileForStaff(payload, id)
    else if (staff) await indexForStaff(payload, staff, id)
    else if (collection === comparison) await compareSearch(payload, id)
    else await indexDocument(payload, queued)
    await databaseOf(payload).drizzle.execute(sql`delete from search_queue where collection = ${collection} and document_id = ${id} and due_at = ${until}::timestamptz`)
    await forgetFailedJob(payload, 'search', `${collection}:${id}`)
  } catch (error) {
    // Whatever is wrong with one document, the others are not kept waiting by it.
    payload.logger.error(`${collection}:${id} could not be indexed for search, and will be tried again: ${(error as Error).message}`)
    await putOff(payload, queued, until)
    await noteFailedJob(payload, 'search', `${collection}:${id}`, error as Error)
  }
}

/** Indexes what waits to be: what became public by its date alone, and what too many documents for one save showed. Tells how much it took up. */
async function indexQueued(payload: Payload): Promise<number> {
  const until = performance.now() + budgetMs
  const { rows } = await databaseOf(payload).drizzle.execute(sql.raw(`${queuedForSearch} limit ${batch}`))
  let taken = 0
  for (const queued of rows as Queued[]) {
    if (performance.now() > until) break
    await takeUp(payload, queued)
    taken += 1
  }
  return taken
}

/** The same for this process's own ticker, and for nobody else. */
export const indexQueuedEndpoint: Endpoint = {
  path: indexPath,
  method: 'post',
  handler: async ({ headers, payload }) => {
    if (headers.get(tickerHeader) !== tickerToken) return Response.json({ errors: [{ message: 'The site does this by itself.' }] }, { status: 403 })
    return Response.json({ indexed: await indexQueued(payload) })
  },
}
