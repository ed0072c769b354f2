import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { expect, test } from '@jest/globals'

import { freshPayload, poolOf } from '../support/database'

const payload = await freshPayload()

/** Loads our configuration as `server/prepare.ts` does, and asks for something that takes longer than any reader may wait. */
const program = `
  const { settle } = await import('@/lib/env')
  settle({ databaseUrl: process.env.DATABASE_URL, payloadSecret: process.env.PAYLOAD_SECRET, preparing: true })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@/payload.config')
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.pool.query('select pg_sleep(7)').then(() => process.exit(0), () => process.exit(7))
`
const exitCode = () =>
  promisify(execFile)(process.execPath, ['--import', './server/payload-first.mjs', '--input-type=module', '-e', program], { env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } }).then(
    () => 0,
    (error: { code?: number }) => error.code,
  )

test('a large table may take its time to be migrated, which no statement of the site may', async () => {
  const [migrating, reading] = await Promise.allSettled([exitCode(), poolOf(payload).query('select pg_sleep(7)')])
  expect(migrating).toEqual({ status: 'fulfilled', value: 0 })
  expect(reading).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/statement timeout/) } })
})
