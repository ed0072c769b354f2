import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { changesChannel, writeChange } from '@/lib/changes'
import { tickerHeader, tickerToken } from '@/lib/schedule'
import { queuedForSuggestions, suggestionsTag, suggestPath } from '@/lib/suggestion-queue'
import { suggest, type Suggestion } from '@/lib/suggestions'

import { cluesOf } from './clues'
import { forgetFailedJob, noteFailedJob } from './failed-jobs'
import { type Counted, neighboursOf, nothingCounted } from './neighbours'
import { inTransaction, notifyAtCommit, transactionOf, tryLockUntilCommit } from './transaction'

type Queued = { collection: string; id: number; spreads: boolean }

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

/** As many as are worked out in a few seconds; the ticker comes back for the rest. */
const batch = 100

/** What is suggested for a document now, from what visitors can read: nothing for one that they cannot. */
export async function suggestionsFor(req: PayloadRequest, collection: string, id: number, counted = nothingCounted()): Promise<Suggestion[]> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ unit: number; shows: string[] }>(sql`select id as unit, shows from search_units where collection = ${collection} and document_id = ${id} and page = 0`)
  const [known] = rows
  return known ? suggest(await neighboursOf(req, known.unit, await cluesOf(req, `${collection}:${id}`, known.shows), counted)) : []
}

/** Keeps them, and says whether they are others than before, or in another order. */
async function keep(req: PayloadRequest, { collection, id }: Queued, found: Suggestion[]): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ target: string }>(sql`delete from suggestions where collection = ${collection} and document_id = ${id} returning rank, target_collection || ':' || target_id as target`)
  const before = (rows as { rank: number; target: string }[]).sort((one, other) => one.rank - other.rank).map(({ target }) => target)
  await transaction.execute(sql`
    insert into suggestions (collection, document_id, rank, target_collection, target_id, score, reason)
    select ${collection}, ${id}, s.rank, s.collection, s.id, s.score, s.reason
    from jsonb_to_recordset(${JSON.stringify(found.map((one, rank) => ({ ...one, rank })))}::jsonb) as s(rank int, collection text, id int, score real, reason text)`)
  return before.join() !== found.map((one) => `${one.collection}:${one.id}`).join()
}

/** Has those worked out as well to which this document is now close, or was. */
async function spread(req: PayloadRequest, { collection, id }: Queued, found: Suggestion[]): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    insert into suggestions_queue (collection, document_id)
    select near.collection, near.id from (
      select s.collection, s.id from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as s(collection text, id int)
      union select collection, document_id from suggestions where target_collection = ${collection} and target_id = ${id}
    ) near where not exists (select from suggestions_queue q where q.collection = near.collection and q.document_id = near.id and q.due_at <= now())`)
}

/** Works one out in a transaction of its own, unless another instance does. */
async function workOut(payload: Payload, queued: Queued, counted: Counted): Promise<void> {
  const { collection, id, spreads } = queued
  const waiting = sql`collection = ${collection} and document_id = ${id} and due_at <= now()`
  try {
    await inTransaction(payload, async (req) => {
      if (!(await tryLockUntilCommit(req, `suggestions ${collection}:${id}`))) return
      const transaction = await transactionOf(req)
      await transaction.execute(sql`delete from suggestions_queue where ${waiting}`)
      const found = await suggestionsFor(req, collection, id, counted)
      if (spreads) await spread(req, queued, found)
      if (!(await keep(req, queued, found))) return
      for (const message of writeChange({ tags: [suggestionsTag(collection, id)], gone: false })) await notifyAtCommit(req, changesChannel, message)
    })
    await forgetFailedJob(payload, 'suggestions', `${collection}:${id}`)
  } catch (error) {
    // Whatever is wrong with one document, the others are not kept waiting by it.
    payload.logger.error(`What to suggest for ${collection}:${id} could not be worked out, and will be tried again: ${(error as Error).message}`)
    await databaseOf(payload).drizzle.execute(sql`update suggestions_queue set due_at = now() + interval '1 minute' where ${waiting}`)
    await noteFailedJob(payload, 'suggestions', `${collection}:${id}`, error as Error)
  }
}

/** Works out what waits to be: for what changed for visitors, and for what is close to it. */
async function suggestQueued(payload: Payload): Promise<number> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql.raw(`${queuedForSuggestions} limit ${batch}`))
  const counted = nothingCounted()
  for (const queued of rows as Queued[]) await workOut(payload, queued, counted)
  return rows.length
}

/** The same for this process's own ticker, and for nobody else. */
export const suggestQueuedEndpoint: Endpoint = {
  path: suggestPath,
  method: 'post',
  handler: async ({ headers, payload }) => {
    if (headers.get(tickerHeader) !== tickerToken) return Response.json({ errors: [{ message: 'The site does this by itself.' }] }, { status: 403 })
    return Response.json({ workedOut: await suggestQueued(payload) })
  },
}
