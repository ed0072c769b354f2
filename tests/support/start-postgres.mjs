// Jest's global set-up for every test with a database: one PostgreSQL, and in it one migrated database that each
// test file copies. TEST_DATABASE_URL names a server to use instead of the embedded one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))

const startMs = 240_000

export default async function startPostgres() {
  const server = spawn(process.execPath, ['--import', 'tsx', path.join(here, 'postgres-for-tests.ts')], {
    cwd: path.join(here, '../..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [answer] = await Promise.race([once(server, 'message'), once(server, 'exit').then(() => [{}]), wait(startMs, [{}], { ref: false })])
  if (!answer.template) {
    server.kill('SIGTERM')
    throw new Error('The PostgreSQL of the tests did not start: see above.')
  }
  // Test files read it in tests/support/database.ts.
  process.env.TEST_TEMPLATE_URL = answer.template
  globalThis.postgresForTests = server
}
