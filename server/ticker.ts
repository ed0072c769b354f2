import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import inject from 'light-my-request'
import pg from 'pg'

import type { Env } from '@/lib/env'
import { checkLinksPath, queuedForCheck } from '@/lib/outside-links'
import { dueDocuments, dueOnTime, duePath, tickerHeader, tickerToken } from '@/lib/schedule'
import { indexPath, queuedForSearch } from '@/lib/search-queue'
import { queuedForSuggestions, suggestPath } from '@/lib/suggestion-queue'

import { complain } from './say.mjs'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Chore = { waiting: string; path: string; failed: string; canWait?: boolean }

/** Keeps its time, so it waits for nothing else. */
const publishDue: Chore = { waiting: dueDocuments, path: duePath, failed: 'What is due could not be published' }

/** What else there may be to do once all that is due is out, and where Payload is asked to do it. */
const chores: Chore[] = [
  { waiting: queuedForSearch, path: indexPath, failed: 'What waits for search could not be indexed', canWait: true },
  { waiting: queuedForSuggestions, path: suggestPath, failed: 'What waits for suggestions could not be worked out', canWait: true },
]

/** Takes its time, since other sites do, so nothing else waits for it. */
const checkLinks: Chore = { waiting: queuedForCheck, path: checkLinksPath, failed: 'Links to other sites could not be checked' }

const everyMs = 1_000
const betweenVisitsMs = 10_000
const patienceMs = 2_000
/** Longer than any chore takes while all is well. */
const choreMs = 60_000
/** As long as those who stop us wait before they use force. */
const stopMs = 10_000

/**
 * Looks every second whether a scheduled document is due, by the database's clock, or something waits for search or suggestions, and then
 * has Payload see to it; and now and then whether it is a link's turn to be checked. Every instance ticks: which of them does it is settled
 * by locks in the database (`collections/hooks/publish-due.ts`).
 */
export function startTicker(next: Handler, { databaseUrl, linkChecks }: Pick<Env, 'linkChecks'> & { databaseUrl: string }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, application_name: 'foreword ticker' })
  pool.on('error', (error) => complain(`A database connection was lost: ${error.message}`))
  const stopped = new AbortController()
  let away = false

  async function tick(what: Chore[]): Promise<void> {
    for (const { waiting, path, failed, canWait } of what) {
      const { rowCount } = await pool.query(`${waiting} limit 1`)
      if (away) complain('What is scheduled is published again.')
      away = false
      if (!rowCount || (canWait && (await pool.query(dueOnTime)).rowCount)) continue
      const answering = inject((request, response) => void next(request as IncomingMessage, response as ServerResponse), { method: 'POST', url: `/api${path}`, headers: { [tickerHeader]: tickerToken } })
      const answer = await Promise.race([answering, wait(choreMs, null, { ref: false })])
      if (answer && answer.statusCode !== 200) complain(`${failed}: ${answer.payload}`)
      if (stopped.signal.aborted) return
      if (!answer) complain(`${failed}: it took longer than ${choreMs / 1_000} s.`)
    }
  }

  async function run(what: Chore[], pauseMs: number): Promise<void> {
    while (!stopped.signal.aborted) {
      await tick(what).catch((error: Error) => {
        if (!away) complain(`What is scheduled waits until the database is back: ${error.message}`)
        away = true
      })
      await wait(pauseMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {})
    }
  }
  const running = Promise.all([run([publishDue], everyMs), run(chores, everyMs)])
  // Not waited for at the end: an address whose visit is cut short has its turn again.
  if (linkChecks === 'auto') void run([checkLinks], betweenVisitsMs)

  return {
    /** Resolves when what it is doing is done, or will not be. */
    async stop(): Promise<void> {
      stopped.abort()
      await Promise.race([running.then(() => pool.end()), wait(stopMs, undefined, { ref: false })])
    },
  }
}
