import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import { complain } from '../say.mjs'
import { lookForDue } from './due-documents'

const patienceMs = 2_000
const retryMs = 1_000
/** The longest that setTimeout can wait is 24.8 days. */
const longestMs = 24 * 60 * 60 * 1_000

/**
 * Calls `onDue` with the tags of documents that become public by their dates alone, which no save announces: a page
 * made from none of these could not show them. Dates are compared by the database's clock.
 */
export function watchDueDates(databaseUrl: string, onDue: (tags: string[]) => void) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, idleTimeoutMillis: 1_000, application_name: 'foreword due dates' })
  pool.on('error', (error) => complain(`A database connection was lost: ${error.message}`))
  let dueTimer: NodeJS.Timeout | undefined
  let lookTimer: NodeJS.Timeout | undefined
  let known = true
  /** Until when all that fell due is known, by the database's clock. */
  let lookedAt: string | null = null
  /** One look after the other, so that each begins where the last one ended. */
  let looking = Promise.resolve()
  let stopped = false

  async function look(): Promise<void> {
    const { tags, now, untilNext } = await lookForDue(pool, lookedAt)
    lookedAt = now
    if (tags.length > 0) onDue(tags)
    clearTimeout(dueTimer)
    if (untilNext !== null) dueTimer = setTimeout(() => lookAgain(0), Math.min(Math.ceil(untilNext) + 1, longestMs)).unref()
  }

  /** Looks for the next date until it is known; a short pause gathers a burst of saves into one look, which none of them puts off. */
  function lookAgain(pauseMs = 50): void {
    if (lookTimer && pauseMs > 0) return
    clearTimeout(lookTimer)
    lookTimer = setTimeout(() => {
      lookTimer = undefined
      looking = looking.then(look).then(() => void (known = true), failed)
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
