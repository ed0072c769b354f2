import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import { changesChannel, readChange, type Removal, removalsKeptDays } from '@/lib/changes'

import { complain } from '../say.mjs'

const retryMs = 500
/** Some breaks are mended by the next attempt, and readers need not notice them. */
const graceMs = 1_000
const patienceMs = 1_000
/** No transaction is open for so long. */
const slackMs = 60_000

const removalsSince = 'select tags, (extract(epoch from at) * 1000)::float8 as at from removals where at > to_timestamp($1::float8 / 1000)'
const forgetOldRemovals = `delete from removals where at < now() - interval '${removalsKeptDays} days'`
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
  /** Since when a connection that we had is lost, by a clock that nobody sets. */
  #lostAt: number | null = null
  readonly #finished: Promise<void>

  constructor(
    readonly databaseUrl: string,
    readonly hears: Hears,
    readonly heartbeatMs = 2_000,
  ) {
    this.#finished = this.#keepListening()
  }

  get listening(): boolean {
    return this.#client !== null
  }

  /** Whether the database has been out of reach for so long that asking it for pages would only keep readers waiting. */
  get away(): boolean {
    return this.#lostAt !== null && performance.now() - this.#lostAt > graceMs
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
      if (!this.#stopped) await wait(retryMs, undefined, { ref: false })
    }
  }

  /** Listens until the connection ends; throws the reason. */
  async #listen(onConnected: (removals: Removal[]) => void): Promise<never> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: patienceMs * 2, query_timeout: patienceMs * 2, keepAlive: true, application_name: 'foreword changes' })
    const ended = new AbortController()
    client.on('error', (error) => ended.abort(error)).on('end', () => ended.abort(new Error('the database ended it')))
    try {
      client.on('notification', ({ payload = '' }) => this.#hear(payload))
      await client.connect()
      await client.query(`listen ${changesChannel}`)
      const { rows } = await client.query<Removal>(removalsSince, [this.#heardUntil - slackMs])
      await client.query(forgetOldRemovals)
      this.#client = client
      this.#lostAt = null
      onConnected(rows)
      for (;;) {
        await wait(this.heartbeatMs, undefined, { ref: false, signal: ended.signal }).catch(() => ended.signal.throwIfAborted())
        const { rows: clock } = await client.query<{ now: number }>(now)
        this.#heardUntil = clock[0]?.now ?? this.#heardUntil
      }
    } finally {
      if (this.#client) this.#lostAt = performance.now()
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
