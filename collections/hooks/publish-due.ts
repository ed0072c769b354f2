import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload, PayloadRequest, TypedUser } from 'payload'

import { dueDocuments, dueIn, duePath, tickerHeader, tickerToken } from '@/lib/schedule'
import { mayMake } from '@/lib/transitions'
import type { PublicCollection } from '@/lib/urls'

import { explanationOf } from './explain-failures'
import { inTransaction, transactionOf, tryLockUntilCommit } from './transaction'

type Due = { collection: PublicCollection; id: number }

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

async function listDue(payload: Payload): Promise<Due[]> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql.raw(`select collection, id from (${dueDocuments}) as due`))
  return rows as Due[]
}

/** Says whether a document is due in what the transaction sees now, and if so, whether it is late; null when it is not due any more. */
async function stillDue(req: PayloadRequest, { collection, id }: Due): Promise<{ late: boolean } | null> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ late: boolean }>(sql`select late from (${sql.raw(dueIn(collection))}) as due where id = ${id}`)
  return rows[0] ?? null
}

/** The person who scheduled it, as whom it is published. Throws when they have left or may not publish any more. */
async function whoScheduled(req: PayloadRequest, { collection, id }: Due): Promise<TypedUser> {
  const { flow } = await req.payload.findByID({ collection, id, draft: true, depth: 0, select: { flow: true }, req })
  const scheduler = typeof flow?.scheduledBy === 'number' ? await req.payload.findByID({ collection: 'users', id: flow.scheduledBy, depth: 0, disableErrors: true, req }) : null
  if (!scheduler) throw new Error('Whoever scheduled it has no account any more. Schedule it again, or publish it.')
  if (!mayMake('publish', scheduler.role)) throw new Error(`${scheduler.name}, who scheduled it, may not publish any more. Schedule it again, or publish it.`)
  return { ...scheduler, collection: 'users' } as TypedUser
}

/**
 * Publishes one scheduled document as the person who scheduled it. It takes the lock of every save and only then looks
 * again whether it is due, so that nothing is published twice, nor after it was cancelled. Whoever has the lock has time
 * until the next look.
 */
async function publishOne(payload: Payload, due: Due): Promise<void> {
  const { collection, id } = due
  try {
    await inTransaction(payload, async (req) => {
      if (!(await tryLockUntilCommit(req, `${collection}:${id}`))) return
      const now = await stillDue(req, due)
      if (!now) return
      req.user = await whoScheduled(req, due)
      req.context.late = now.late
      await payload.update({ collection, id, data: { _status: 'published' }, depth: 0, req })
    })
  } catch (error) {
    await noteFailure(payload, due, error as Error)
  }
}

/** What the database answers when something is in the way for a moment, or when it is away. */
const passing = [409, 503]

/** Keeps why a document could not be published, for its header and the dashboard; what the database only puts off is tried again at the next look. */
async function noteFailure(payload: Payload, { collection, id }: Due, error: Error): Promise<void> {
  const { status } = explanationOf(error) ?? {}
  if (status && passing.includes(status)) return payload.logger.warn(`${collection}:${id} is due and waits: ${error.message}`)
  const { errors = [] } = ((error as { data?: { errors?: { message: string }[] } }).data ?? {}) as { errors?: { message: string }[] }
  const reason = errors.length > 0 ? errors.map(({ message }) => message).join(' ') : error.message
  payload.logger.error(`${collection}:${id} was due and could not be published: ${reason}`)
  const versions = sql.identifier(`_${collection}_v`)
  await databaseOf(payload).drizzle.execute(sql`update ${versions} set version_flow_failure = ${reason} where parent_id = ${id} and latest and version_flow_stage = 'scheduled' and version_flow_at <= now()`)
}

/** How many this process publishes at once: while one waits for the database, another has something to do. */
const lanes = 2

/** Publishes what is due, the longest waiting first. Only this process's own ticker may ask for it. */
export const publishDue: Endpoint = {
  path: duePath,
  method: 'post',
  handler: async ({ headers, payload }) => {
    if (headers.get(tickerHeader) !== tickerToken) return Response.json({ errors: [{ message: 'The site does this by itself.' }] }, { status: 403 })
    const due = await listDue(payload)
    const queue = due.values()
    const lane = async () => {
      for (const document of queue) await publishOne(payload, document)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return Response.json({ looked: due.length })
  },
}
