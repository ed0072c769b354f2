// A process of its own that owns the PostgreSQL of a test run. It stops with whoever started it, however that one ends:
// the channel between them closes then.
import { randomBytes } from 'node:crypto'
import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { startEmbeddedDatabase } from '@/server/embedded-database'
import { live, onStop, stop } from '@/server/lifetime.mjs'
import { run } from '@/server/run.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')

const ROOM = 4 * 1024 ** 3

process.once('disconnect', () => void stop(0))

await live(async () => {
  const folder = await mkdtemp(path.join(await quickFolder(), 'foreword-tests-'))
  onStop(() => rm(folder, { recursive: true, force: true }))

  const server = process.env.TEST_DATABASE_URL ?? (await embedded(folder))
  const name = `foreword_test_${randomBytes(4).toString('hex')}`
  await query(server, `create database ${name}`)
  if (process.env.TEST_DATABASE_URL) onStop(() => dropEveryCopy(server, name))

  const template = withDatabase(server, name)
  await run(process.execPath, ['--import', new URL('../../server/payload-first.mjs', import.meta.url).href, path.join(here, 'migrate.ts')], {
    log: path.join(folder, 'migrate.log'),
    env: { NODE_ENV: 'production', DATABASE_URL: template, PAYLOAD_SECRET: randomBytes(32).toString('hex') },
  })
  process.send?.({ template })
})

/** In memory where there is room for it: each test file makes a database of a thousand files, which is three times as quick there. */
async function quickFolder(): Promise<string> {
  const memory = '/dev/shm'
  try {
    await access(memory, constants.W_OK)
    const { bavail, bsize } = await statfs(memory)
    return bavail * bsize > ROOM ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

async function embedded(folder: string): Promise<string> {
  const url = await startEmbeddedDatabase(root, folder)
  // What these databases hold may be lost with the power.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await query(url, `alter system set ${setting} = off`)
  await query(url, 'select pg_reload_conf()')
  return url
}

async function dropEveryCopy(server: string, name: string): Promise<void> {
  const copies = await query(server, `select datname from pg_database where datname like '${name}%'`)
  for (const { datname } of copies) await query(server, `drop database if exists "${datname}" with (force)`)
}

async function query(url: string, sql: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(sql)
  await client.end()
  return rows
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
