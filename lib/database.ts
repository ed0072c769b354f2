import pg from 'pg'

/**
 * The pg driver as Payload's adapter uses it, with a pool that can be drained. The adapter checks one
 * client out at start and keeps it for ever, and listens to nothing: a pool of one would hang, no pool
 * could be ended, and a connection that breaks, idle or within a transaction, would end the process.
 */
class DrainablePool extends pg.Pool {
  #firstClientSeen = false

  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('connect', (client) => client.on('error', (error) => console.error(`A database connection was lost: ${error.message}`)))
    this.on('error', () => {}) // the client that was idle has said so itself
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): void
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback)
    const first = !this.#firstClientSeen
    this.#firstClientSeen = true
    return super.connect().then((client) => {
      if (first) client.release()
      return client
    })
  }
}

export const driver = { ...pg, Pool: DrainablePool } as unknown as typeof pg
