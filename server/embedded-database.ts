import { randomBytes } from 'node:crypto'
import type { ChildProcess } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { createCluster } from './cluster'
import { isStopping, onStop } from './lifetime.mjs'
import { stopOrphan } from './orphan'
import { accountForNew, accountOf } from './postgres-account'
import { findPostgres } from './postgres-binaries'
import { freePort, type Launch, launchPostgres, stopPostgres } from './postgres-process'
import { DISK_FULL, Refusal } from './refusal.mjs'
import { say } from './say.mjs'

const RESTARTS_PER_HOUR = 3

/**
 * Starts the PostgreSQL that npm brought, with its files in `dataDir`/postgres, on a free loopback port.
 * Returns the URL to connect with. It stops with this process, is started again when it ends by itself, and
 * takes over from one that a killed process left behind. The caller holds the claim on `dataDir`.
 */
export async function startEmbeddedDatabase(root: string, dataDir: string): Promise<string> {
  await mkdir(path.join(dataDir, 'logs'), { recursive: true })
  const home = realpathSync(dataDir)
  const folder = path.join(home, 'postgres')
  const { initdb, postgres } = await findPostgres(root)
  const isNew = !existsSync(folder)
  const account = isNew ? await accountForNew(home, root, postgres) : await accountOf(folder)
  const password = await keptPassword(path.join(home, 'postgres-password'))
  if (isNew) await createCluster({ account, program: initdb, folder, password })
  else await stopOrphan(folder)

  const port = await freePort()
  const url = (database: string) => `postgres://foreword:${password}@127.0.0.1:${port}/${database}`
  await keepRunning({ account, program: postgres, folder, log: path.join(home, 'logs/postgres.log'), port, url: url('postgres') })
  await createDatabase(url('postgres'))
  return url('foreword')
}

/** The URL of the database that another process runs in this folder, or null when none does. */
export async function embeddedDatabase(dataDir: string): Promise<string | null> {
  const [pid, , , port] = (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  if (!pid || !port) return null
  const password = await readFile(path.join(dataDir, 'postgres-password'), 'utf8')
  return `postgres://foreword:${password}@127.0.0.1:${port.trim()}/foreword`
}

async function keepRunning(plan: Omit<Launch, 'onSpawn'>): Promise<void> {
  let server: ChildProcess | undefined
  onStop(() => server && stopPostgres(server))
  // When something leaves without stopping first, the server is at least told.
  process.on('exit', () => server?.kill('SIGINT'))
  const launch: Launch = { ...plan, onSpawn: (child) => (server = child) }

  const ends: number[] = []
  const launchAndWatch = async () => {
    await patientLaunch(launch)
    server?.once('exit', () => {
      if (isStopping()) return
      ends.push(Date.now())
      if (ends.filter((at) => at > Date.now() - 3_600_000).length > RESTARTS_PER_HOUR) {
        throw new Refusal(`The database keeps stopping by itself: look at the end of ${launch.log}.`)
      }
      say('The database stopped by itself; starting it again')
      // A failure here becomes an uncaught exception, which stops the process with the reason.
      void launchAndWatch()
    })
  }
  await launchAndWatch()
}

/** Tries again while the last server's shared memory is not yet free, as it is for a moment after a `kill -9`. */
async function patientLaunch(launch: Launch): Promise<void> {
  for (let tries = 0; ; tries++) {
    if (isStopping()) throw new Refusal('Stopping.')
    try {
      return await launchPostgres(launch)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (error instanceof Refusal || DISK_FULL.test(reason)) throw error
      if (/incompatible with server/.test(reason)) {
        throw new Refusal(`The database in ${launch.folder} was made by another version of PostgreSQL: go back to the packages it was made with, or delete the data folder to begin again.`)
      }
      if (tries >= 20 || !/shared memory block|lock file .* already exists/.test(reason)) {
        throw new Refusal(`The embedded database does not start. PostgreSQL says:\n${reason}`)
      }
      await wait(500)
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query("select from pg_database where datname = 'foreword'")
  if (!rowCount) await client.query('create database foreword')
  await client.end()
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, password, { mode: 0o600 })
  return password
}
