import { sql } from '@payloadcms/db-postgres'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/**
 * Makes other saves wait, until this one's transaction ends, before they work on the same thing.
 * `name` says what is worked on, such as `files:12`.
 */
export async function lockUntilCommit(req: PayloadRequest, name: string): Promise<void> {
  const adapter = req.payload.db as unknown as PostgresAdapter
  const session = adapter.sessions?.[String(await req.transactionID)]
  if (!session) throw new Error(`There is no transaction in which to lock ${name}.`)
  await session.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
