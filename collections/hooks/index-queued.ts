import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, type Endpoint, initTransaction, killTransaction, type Payload } from 'payload'

import { changesChannel, writeChange } from '@/lib/changes'
import { tickerHeader, tickerToken } from '@/lib/schedule'
import { indexPath, queuedForSearch, searchTag } from '@/lib/search-queue'

import { index } from './search-index'
import { indexShowers } from './search-showers'
import { notifyAtCommit, transactionOf, tryLockUntilCommit } from './transaction'

type Queued = { collection: string; id: number; spreads: boolean }

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

/** As many as are indexed in a few seconds; the ticker comes back for the rest. */
const batch = 100

/** Indexes one document in a transaction of its own, unless another instance does. */
async function indexOne(payload: Payload, { collection, id, spreads }: Queued): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    if (await tryLockUntilCommit(req, `queued ${collection}:${id}`)) {
      const transaction = await transactionOf(req)
      await transaction.execute(sql`delete from search_queue where collection = ${collection} and document_id = ${id} and due_at <= now()`)
      await index(req, collection, id)
      if (spreads) await indexShowers(req, collection, id, false)
      for (const message of writeChange({ tags: [searchTag], gone: false })) await notifyAtCommit(req, changesChannel, message)
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    // Whatever is wrong with one document, the others are not kept waiting by it.
    payload.logger.error(`${collection}:${id} could not be indexed for search, and will be tried again: ${(error as Error).message}`)
    await databaseOf(payload).drizzle.execute(sql`update search_queue set due_at = now() + interval '1 minute' where collection = ${collection} and document_id = ${id} and due_at <= now()`)
  }
}

/** Indexes what waits to be: what became public by its date alone, and what too many documents for one save showed. */
export async function indexQueued(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql.raw(`${queuedForSearch} limit ${batch}`))
  for (const queued of rows as Queued[]) await indexOne(payload, queued)
  return rows.length
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
