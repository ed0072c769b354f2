import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { isStopping, onStop } from './lifetime.mjs'

const PATIENCE_MS = 2000
const LATE_MS = 300
/** Nobody asks more often than this for long, and who asks more rarely is not waited for. */
const OFTEN_MS = 1000
const RARELY_MS = 10_000
/** What a balancer needs to act on what it has been told. */
const REACTION_MS = 1500

/**
 * `answer` takes GET /health/live (200 while the process runs) and /health/ready (200 when it can serve: the database answers
 * within two seconds and is up to date, a page was made, we hear of changes, and we are not stopping; 503 otherwise), and tells whether it did.
 * `databaseAnswers` tells within these two seconds whether it does, or within twice as many while there is no connection to it.
 * `everybodyKnows` resolves when whoever watches has been told that we are stopping: at once when nobody does.
 */
export function healthChecks(databaseUrl: string, upToDate: () => boolean) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, application_name: 'foreword health' })
  pool.on('error', () => {})
  onStop(() => void pool.end())

  // However many ask, the database is asked once at a time.
  let asking: Promise<boolean> | undefined
  const databaseAnswers = () => (asking ??= ask().finally(() => (asking = undefined)))
  const ask = async (again = true): Promise<boolean> => {
    const began = performance.now()
    try {
      await pool.query('select 1')
      return true
    } catch {
      // A refusal that comes late says that this process was busy, and nothing of the database.
      return again && performance.now() - began > PATIENCE_MS + LATE_MS ? ask(false) : false
    }
  }
  const asked = { before: -Infinity, last: -Infinity }
  let told = false

  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!request.url?.startsWith('/health/')) return false
    const [path] = request.url.split('?')
    if (path === '/health/live') return tell(response, true)
    if (path !== '/health/ready') return false
    Object.assign(asked, { before: asked.last, last: performance.now() })
    told = isStopping()
    if (told || !upToDate()) return tell(response, false)
    void databaseAnswers().then((ready) => tell(response, ready))
    return true
  }

  async function everybodyKnows(): Promise<void> {
    // Who asks regularly will ask again about when they did before.
    const nextBy = asked.last + Math.min(Math.max(2 * (asked.last - asked.before), OFTEN_MS), RARELY_MS)
    if (!(performance.now() < nextBy)) return
    while (!told && performance.now() < nextBy) await wait(20)
    await wait(REACTION_MS)
  }

  return { answer, databaseAnswers, everybodyKnows }
}

function tell(response: ServerResponse, good: boolean): true {
  response.writeHead(good ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: good ? 'ok' : 'unavailable' }))
  return true
}
