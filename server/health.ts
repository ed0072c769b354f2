import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { isStopping, onStop } from './lifetime.mjs'

const PATIENCE_MS = 2000

/**
 * Answers GET /health/live (200 while the process runs) and /health/ready (200 when it can serve: the database answers
 * within two seconds, we hear of changes, and we are not stopping; 503 otherwise). The returned function tells whether it answered.
 */
export function healthChecks(databaseUrl: string, listening: () => boolean): (request: IncomingMessage, response: ServerResponse) => boolean {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, application_name: 'foreword health' })
  pool.on('error', () => {})
  onStop(() => void pool.end())

  // However many ask, the database is asked once at a time.
  let asking: Promise<boolean> | undefined
  const databaseAnswers = () => (asking ??= pool.query('select 1').then(() => true, () => false).finally(() => (asking = undefined)))

  return (request, response) => {
    const [path] = (request.url ?? '').split('?')
    if (path === '/health/live') tell(response, true)
    else if (path !== '/health/ready') return false
    else if (isStopping() || !listening()) tell(response, false)
    else void databaseAnswers().then((ready) => tell(response, ready))
    return true
  }
}

function tell(response: ServerResponse, good: boolean): void {
  response.writeHead(good ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: good ? 'ok' : 'unavailable' }))
}
