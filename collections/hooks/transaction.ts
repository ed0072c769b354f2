import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'

import { type Ask, planned } from '@/lib/visitors'

/** The connection on which this request's transaction runs. Throws when there is none: work done elsewhere would not be undone with it. */
export async function transactionOf(req: PayloadRequest) {
  const adapter = req.payload.db as unknown as PostgresAdapter
  const session = adapter.sessions?.[String(await req.transactionID)]
  if (!session) throw new Error('This has to happen inside the transaction of a save.')
  return session.db
}

/** Asks on the connection of this request's transaction. */
export const askWithin =
  (req: PayloadRequest): Ask =>
  async <Row extends object>(text: string, values: unknown[]) => {
    const { session } = (await transactionOf(req))._
    const { rows } = (await session.prepareQuery({ sql: text, params: values }, undefined, planned(text, values).name, false).execute()) as { rows: Row[] }
    return rows
  }

/**
 * Makes other saves wait, until this one's transaction ends, before they work on the same thing.
 * `name` says what is worked on, such as `files:12`.
 */
export async function lockUntilCommit(req: PayloadRequest, name: string): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** Says whether this transaction now holds the lock of that name, without waiting for whoever does. */
export async function tryLockUntilCommit(req: PayloadRequest, name: string): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`)
  return Boolean(rows[0]?.mine)
}

/** Notes for good what was taken from the public, for processes that cannot hear of it now. */
export async function recordRemoval(req: PayloadRequest, tags: string[]): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`insert into removals (tags) values (${JSON.stringify(tags)}::jsonb)`)
}

/** Sends a message to every listening process if and when this transaction commits. At most 8,000 bytes. */
export async function notifyAtCommit(req: PayloadRequest, channel: string, message: string): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`select pg_notify(${channel}, ${message})`)
}

/** Does some work of the site's own in a transaction: all of it is kept, or nothing. Errors pass through. */
export async function inTransaction<Result>(payload: Payload, work: (req: PayloadRequest) => Promise<Result>): Promise<Result> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
