import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from '@jest/globals'
import { getPayload, type Payload } from 'payload'
import type pg from 'pg'

import { freshDatabase } from './fresh-database'

/**
 * A Payload on a database of its own, migrated and empty, with a data folder of its own; both are gone after the last
 * test of the file. Call it once, before anything that imports the configuration. `variables` are added to the environment.
 */
export async function freshPayload(variables: Record<string, string> = {}): Promise<Payload> {
  // Given before the database's own, and so done before it: it could not be dropped quietly while there are connections to it.
  let close = async () => {}
  afterAll(() => close())
  const database = await freshDatabase()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'foreword-test-data-'))
  Object.assign(process.env, {
    DATABASE_URL: database.href,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATA_DIR: dataDir,
    ...variables,
  })

  const config = await (await import('@payload-config')).default
  // Outside production Payload starts a process that writes payload-types.ts, and would keep Jest waiting for it.
  config.typescript.autoGenerate = false
  const payload = await getPayload({ config })
  // What we refuse on purpose would fill the screen; set LOG_LEVEL=warn to see it.
  payload.logger.level = process.env.LOG_LEVEL ?? 'silent'

  close = async () => {
    await payload.destroy()
    await poolOf(payload).end()
    await rm(dataDir, { recursive: true, force: true })
  }
  return payload
}

/** The connections that Payload uses, for looking at the tables themselves. */
export const poolOf = (payload: Payload): pg.Pool => (payload.db as unknown as { pool: pg.Pool }).pool
