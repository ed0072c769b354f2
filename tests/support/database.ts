import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from '@jest/globals'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'

/**
 * A Payload on a database of its own, migrated and empty, with a data folder of its own; both are gone after the last
 * test of the file. Call it once, before anything that imports the configuration. `variables` are added to the environment.
 */
export async function freshPayload(variables: Record<string, string> = {}): Promise<Payload> {
  const template = new URL(process.env.TEST_TEMPLATE_URL ?? '')
  const name = `${template.pathname.slice(1)}_${randomBytes(4).toString('hex')}`
  const dataDir = await mkdtemp(path.join(tmpdir(), 'foreword-test-data-'))
  await query(template, `create database ${name} template ${template.pathname.slice(1)}`)
  Object.assign(process.env, {
    DATABASE_URL: new URL(`/${name}`, template).href,
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

  afterAll(async () => {
    await payload.destroy()
    await poolOf(payload).end()
    await query(template, `drop database ${name} with (force)`)
    await rm(dataDir, { recursive: true, force: true })
  })
  return payload
}

/** The connections that Payload uses, for looking at the tables themselves. */
export const poolOf = (payload: Payload): pg.Pool => (payload.db as unknown as { pool: pg.Pool }).pool

async function query(server: URL, sql: string): Promise<void> {
  const maintenance = new pg.Client({ connectionString: new URL('/postgres', server).href })
  await maintenance.connect()
  await maintenance.query(sql)
  await maintenance.end()
}
