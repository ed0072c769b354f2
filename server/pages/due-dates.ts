import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import { publicCollections } from '@/lib/urls'

import { complain } from '../say.mjs'

const patienceMs = 2_000
const retryMs = 1_000
/** The longest that setTimeout can wait is 24.8 days. */
const longestMs = 24 * 60 * 60 * 1_000

const nextDate = publicCollections.map((collection) => `select min(published_at) as due from ${collection} where _status = 'published' and published_at > now()`).join(' union all ')
const howLong = `select extract(epoch from min(due) - now()) * 1000 as milliseconds from (${nextDate}) as dates`

/**
 * Calls `onDue` when a document becomes public by its date alone, which no save announces. Dates are
 * compared by the database's clock.
 */
export function watchDueDates(databaseUrl: string, onDue: () => void) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, idleTimeoutMillis: 1_000, application_name: 'foreword due dates' })
  pool.on('error', (error) => complain(`A database connection was lost: ${error.message}`))
  let dueTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined
  let known = true
  let stopped = false

  async function look(): Promise<void> {
    const { rows } = await pool.query<{ milliseconds: string | null }>(howLong)
    const milliseconds = rows[0]?.milliseconds
    clearTimeout(dueTimer)
    if (milliseconds === null || milliseconds === undefined) return
    const until = Number(milliseconds)
    dueTimer = setTimeout(
      () => {
        if (until <= longestMs) onDue()
        lookAgain()
      },
      Math.min(Math.ceil(until) + 1, longestMs),
    ).unref()
  }

  /** Looks for the next date until it is known; a short pause gathers a burst of saves into one look. */
  function lookAgain(pauseMs = 50): void {
    clearTimeout(lookTimer)
    lookTimer = setTimeout(() => {
      look().then(() => (known = true), failed)
    }, pauseMs).unref()
  }

  function failed(error: Error): void {
    if (stopped) return
    if (known) complain(`The next date of publication is not known until the database is back: ${error.message}`)
    known = false
    lookAgain(retryMs)
  }

  async function stop(): Promise<void> {
    stopped = true
    clearTimeout(dueTimer)
    clearTimeout(lookTimer)
    // A connection that hangs cannot be said goodbye to.
    await Promise.race([pool.end(), wait(patienceMs, undefined, { ref: false })])
  }

  return { lookAgain, stop }
}
