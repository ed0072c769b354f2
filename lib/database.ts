import { EventEmitter } from 'node:events'

import pg from 'pg'

import { processWide } from './process-wide'

const pools = processWide('database pools', () => new Set<pg.Pool>())

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
      if (!first) return client
      client.release()
      return new EventEmitter() as pg.PoolClient
    })
  }
}

export const driver = { ...pg, Pool: DrainablePool } as unknown as typeof pg

/** Closes this process's connections, those in use as soon as nobody uses them; for the end of the process. */
export const closeConnections = () => Promise.all([...pools].map((pool) => pool.end()))
