import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import { expect, test } from '@jest/globals'

import { freshDatabase } from '../support/fresh-database'

const database = await freshDatabase()

/** Loads our configuration as `server/prepare.ts` does, and asks for something that takes longer than any reader may wait. */
const program = (preparing: boolean) => `
  const { settle } = await import('@/lib/env')
  settle({ databaseUrl: process.env.DATABASE_URL, payloadSecret: process.env.PAYLOAD_SECRET, preparing: ${preparing} })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@/payload.config')
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.pool.query('select pg_sleep(7)').then(() => process.exit(0), () => process.exit(7))
`

const exitCode = (preparing: boolean) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(preparing)], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: database.href, PAYLOAD_SECRET: randomBytes(32).toString('hex') },
  }).then(() => 0, (error: { code?: number }) => error.code)

test('a large table may take its time to be migrated, which no statement of the site may', async () => {
  expect(await Promise.all([exitCode(true), exitCode(false)])).toEqual([0, 7])
})
