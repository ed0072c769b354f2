import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import { changesChannel, readChange, type Removal } from '@/lib/changes'

import { complain } from '../say.mjs'

const retryMs = 500
const heartbeatMs = 2_000
const patienceMs = 1_000
/** No transaction is open for so long. */
const slackMs = 60_000

const removalsSince = 'select tags, (extract(epoch from at) * 1000)::float8 as at from removals where at > to_timestamp($1::float8 / 1000)'
const now = 'select (extract(epoch from now()) * 1000)::float8 as now'

type Hears = {
  /** Something visitors see has changed. */
  onChange: (tags: string[], gone: boolean) => void
  /** The connection was away: nobody knows what changed meanwhile, except what was taken from the public. */
  onUnknown: (removals: Removal[]) => void
}

/**
 * One connection that hears what changed, on any instance, when it commits. It comes back by itself;
 * a heartbeat finds a connection that broke without a word.
 */
export class Changes {
  #client: pg.Client | null = null
  /** Until when every change was heard, in milliseconds since 1970 by the database's clock. */
  #heardUntil = 0
  #waiting = new Map<string, () => void>()
  #stopped = false
  readonly #finished: Promise<void>

  constructor(
    readonly databaseUrl: string,
    readonly hears: Hears,
  ) {
    this.#finished = this.#keepListening()
  }

  get listening(): boolean {
    return this.#client !== null
  }

  /**
   * Resolves when every change committed before now has been heard: notices arrive in the order of
   * their commits, so one of our own comes after them. Resolves false when that cannot be known.
   */
  async caughtUp(): Promise<boolean> {
    const client = this.#client
    if (!client) return false
    const mark = randomUUID()
    const heard = new Promise<boolean>((resolve) => this.#waiting.set(mark, () => resolve(true)))
    try {
      await client.query('select pg_notify($1, $2)', [changesChannel, mark])
      return await Promise.race([heard, wait(patienceMs, false, { ref: false })])
    } catch {
      // The connection broke under us: its end is reported and mended in one place, below.
      return false
    } finally {
      this.#waiting.delete(mark)
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#client?.end().catch(() => {})
    await Promise.race([this.#finished, wait(patienceMs, undefined, { ref: false })])
  }

  async #keepListening(): Promise<void> {
    let complained = false
    while (!this.#stopped) {
      try {
        await this.#listen((removals) => {
          complained = false
          this.hears.onUnknown(removals)
        })
      } catch (error) {
        if (!complained && !this.#stopped) complain(`The connection that hears of changes was lost (${(error as Error).message}): readers get the pages we have until it is back.`)
        complained = true
      }
      this.#client = null
      if (!this.#stopped) await wait(retryMs, undefined, { ref: false })
    }
  }

  /** Listens until the connection ends; throws the reason. */
  async #listen(onConnected: (removals: Removal[]) => void): Promise<never> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: patienceMs * 2, query_timeout: patienceMs * 2, keepAlive: true, application_name: 'foreword changes' })
    const ended = new Promise<never>((_, reject) => {
      client.on('error', reject).on('end', () => reject(new Error('the database ended it')))
    })
    ended.catch(() => {})
    try {
      client.on('notification', ({ payload = '' }) => this.#hear(payload))
      await client.connect()
      await client.query(`listen ${changesChannel}`)
      const { rows } = await client.query<Removal>(removalsSince, [this.#heardUntil - slackMs])
      this.#client = client
      onConnected(rows)
      for (;;) {
        await Promise.race([ended, wait(heartbeatMs, undefined, { ref: false })])
        const { rows: clock } = await Promise.race([ended, client.query<{ now: number }>(now)])
        this.#heardUntil = clock[0]?.now ?? this.#heardUntil
      }
    } finally {
      this.#client = null
      client.end().catch(() => {})
    }
  }

  #hear(message: string): void {
    const mark = this.#waiting.get(message)
    if (mark) return mark()
    if (!message.startsWith('{')) return
    const { tags, gone } = readChange(message)
    this.hears.onChange(tags, gone)
  }
}
