import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, type Endpoint, initTransaction, killTransaction, type Payload, type TypedUser } from 'payload'

import { dueDocuments, duePath, tickerHeader, tickerToken } from '@/lib/schedule'
import type { PublicCollection } from '@/lib/urls'

import { explanationOf } from './explain-failures'
import { tryLockUntilCommit } from './transaction'

type Due = { collection: PublicCollection; id: number; at: string; late: boolean }

const databaseOf = (payload: Payload) => payload.db as unknown as PostgresAdapter

async function listDue(payload: Payload): Promise<Due[]> {
  const { rows } = await databaseOf(payload).drizzle.execute(sql.raw(dueDocuments))
  return rows as Due[]
}

/**
 * Publishes one scheduled document as the person who scheduled it, unless another instance does or has done so: the lock is
 * held, and what is due is looked up again, in the transaction that publishes.
 */
async function publishOne(payload: Payload, { collection, id, late }: Due): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const mine = await tryLockUntilCommit(req, `publish ${collection}:${id}`)
    const { flow } = mine ? await payload.findByID({ collection, id, draft: true, depth: 0, req }) : {}
    if (flow?.stage === 'scheduled' && !flow.failure) {
      const scheduler = typeof flow.scheduledBy === 'number' ? await payload.findByID({ collection: 'users', id: flow.scheduledBy, depth: 0, disableErrors: true, req }) : null
      if (!scheduler) throw new Error('Whoever scheduled it has no account any more. Schedule it again, or publish it.')
      req.user = { ...scheduler, collection: 'users' } as TypedUser
      req.context.late = late
      await payload.update({ collection, id, data: { _status: 'published' }, depth: 0, req })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    await noteFailure(payload, collection, id, error as Error)
  }
}

/** Keeps why a document could not be published, for its header and the dashboard; when only the database was away, it is simply tried again. */
async function noteFailure(payload: Payload, collection: PublicCollection, id: number, error: Error): Promise<void> {
  if (explanationOf(error)?.status === 503) throw error
  const { errors = [] } = ((error as { data?: { errors?: { message: string }[] } }).data ?? {}) as { errors?: { message: string }[] }
  const reason = errors.length > 0 ? errors.map(({ message }) => message).join(' ') : error.message
  payload.logger.error(`${collection}:${id} was due and could not be published: ${reason}`)
  const versions = sql.identifier(`_${collection}_v`)
  await databaseOf(payload).drizzle.execute(sql`update ${versions} set version_flow_failure = ${reason} where parent_id = ${id} and latest`)
}

/** Publishes what is due, one after the other. Only this process's own ticker may ask for it. */
export const publishDue: Endpoint = {
  path: duePath,
  method: 'post',
  handler: async ({ headers, payload }) => {
    if (headers.get(tickerHeader) !== tickerToken) return Response.json({ errors: [{ message: 'The site does this by itself.' }] }, { status: 403 })
    const due = await listDue(payload)
    for (const document of due) await publishOne(payload, document)
    return Response.json({ looked: due.length })
  },
}
