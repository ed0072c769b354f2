import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { totalmem } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Account, as } from './postgres-account'
import { Refusal } from './refusal.mjs'

const LOG_LIMIT_BYTES = 5 * 1024 * 1024
/** Long, because after a `kill -9` the server first repairs itself. */
const START_LIMIT_MS = 120_000
const WRONG_PASSWORD = '28P01'
const MB = 1024 * 1024
const usualBuffersMb = 128

/** A quarter of the memory there is, as Postgres's manual advises, for what it reads again and again; it is taken only as it is needed, and more than a gigabyte helps no site of ours. */
const sharedBuffersMb = () => Math.max(usualBuffersMb, Math.min(1024, Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 4 / MB)))

export interface Launch {
  account: Account
  program: string
  folder: string
  log: string
  port: number
  /** Connects to the database `postgres`, which every server has. */
  url: string
  /** Called at once, long before the server answers, so that a stop in between can end it. */
  onSpawn: (child: ChildProcess) => void
}

/** Starts the database server and waits until it answers. Throws an error with what Postgres wrote when it ends instead. */
export async function launchPostgres({ account, program, folder, log, port, url, onSpawn }: Launch): Promise<void> {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.old`)
  const before = existsSync(log) ? statSync(log).size : 0
  const output = openSync(log, 'a', 0o600)
  const settings = [`port=${port}`, `shared_buffers=${sharedBuffersMb()}MB`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off']
  const { command, args, options } = as(account, program, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])])
  // Its own process group: Ctrl-C in the terminal must not reach it before the web server has finished.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output], cwd: folder })
  closeSync(output)
  onSpawn(child)
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  for (const deadline = Date.now() + START_LIMIT_MS; !(await answers(url)); await wait(50)) {
    if (failure) throw failure
    if (hasEnded(child)) throw new Error(readFileSync(log).subarray(before).toString().trimEnd())
    if (Date.now() > deadline) {
      await stopPostgres(child)
      throw new Refusal(`The database does not answer: look at the end of ${log}.`)
    }
  }
}

/** Stops the server: at once but cleanly, within ten seconds, and less and less politely after that. */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 10_000], ['SIGQUIT', 3_000], ['SIGKILL', 1_000]] as const) {
    if (hasEnded(child)) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await Promise.race([ended, wait(patience, undefined, { ref: false })])
  }
}

/** A loopback port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === WRONG_PASSWORD) {
      throw new Refusal('The file postgres-password in the data folder does not fit the database beside it: put the right one back, or delete the data folder to begin again.')
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
