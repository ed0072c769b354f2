import { EventEmitter } from 'node:events'

import pg from 'pg'

import { processWide } from './process-wide'

const pools = processWide('database pools', () => new Set<pg.Pool>())
const connected = processWide('database connections', () => new Set<pg.ClientBase>())

/**
 * A client as whoever asked for it may use it: it is given back once however often that is said, and for good when it broke or did not
 * answer. Drizzle gives back what a transaction used, but keeps a client that cannot begin one: whose first statement fails is back at once.
 */
function lend(client: pg.PoolClient): pg.PoolClient {
  const { release } = client
  let isBack = false
  let asked = 0
  let fault: Error | undefined
  const giveBack = (error?: Error | boolean) => {
    if (isBack) return
    isBack = true
    Reflect.deleteProperty(client, 'query')
    release.call(client, error || fault)
  }
  const query = (...statement: Parameters<pg.Client['query']>): unknown => {
    const isFirst = ++asked === 1
    const answer: unknown = pg.Client.prototype.query.apply(client, statement)
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (!(error instanceof pg.DatabaseError)) fault = error
        if (isFirst) giveBack(error)
      })
    }
    return answer
  }
  return Object.assign(client, { query, release: giveBack })
}

/**
 * The pg driver as Payload's adapter uses it, with a pool that can be drained. The adapter checks one client out at start and
 * keeps it for ever, and another one after each outage: a pool of one would hang, ten outages would leave no connection to a
 * pool of ten, and none could be ended. So it is given a stand-in, once a real one has connected. It also listens to nothing
 * else: a connection that breaks, idle or within a transaction, would end the process.
 */
class DrainablePool extends pg.Pool {
  #firstClientSeen = false

  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('connect', (client) => {
      // Not before: Payload makes a pool for each attempt to start while the database is away.
      pools.add(this)
      connected.add(client)
      client.once('end', () => connected.delete(client))
      client.on('error', (error) => console.error(`A database connection was lost: ${error.message}`))
    })
    this.on('error', () => {}) // the client that was idle has said so itself
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): void
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback)
    const first = !this.#firstClientSeen
    this.#firstClientSeen = true
    return super.connect().then((client) => {
      if (!first) return lend(client)
      client.release()
      return new EventEmitter() as pg.PoolClient
    })
  }
}

export const driver = { ...pg, Pool: DrainablePool } as unknown as typeof pg

/** Closes this process's connections, those in use as soon as nobody uses them, and waits until the database has let go of them; for the end of the process. */
export async function closeConnections(): Promise<void> {
  await Promise.all([...pools].map((pool) => pool.end()))
  await Promise.all([...connected].map((client) => new Promise((resolve) => client.once('end', resolve))))
}
