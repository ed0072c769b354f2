import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { isStopping, onStop } from './lifetime.mjs'

const PATIENCE_MS = 2000
const SLICE_MS = 100
const GIVEN_UP_MS = 10_000
/** Nobody asks more often than this for long, and who asks more rarely is not waited for. */
const OFTEN_MS = 1000
const RARELY_MS = 10_000
/** What a balancer needs to act on what it has been told. */
const REACTION_MS = 1500

type Heard = 'an answer' | 'a refusal' | 'nothing'

/**
 * `answer` takes GET /health/live (200 while the process runs) and /health/ready (200 when it can serve: the database answers
 * within two seconds and is up to date, a page was made, we hear of changes, and we are not stopping; 503 otherwise), and tells whether it did.
 * `databaseAnswers` tells within these two seconds whether it does, `databaseIsSilent` whether they passed without a word, where
 * it may also refuse or hang up.
 * `everybodyKnows` resolves when whoever watches has been told that we are stopping: at once when nobody does.
 */
export function healthChecks(databaseUrl: string, upToDate: () => boolean) {
  // The driver's own limits only give up what hangs: were they near our patience, a busy process would take them for a refusal. None that hangs is in the way of the next question.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 + GIVEN_UP_MS / PATIENCE_MS, connectionTimeoutMillis: GIVEN_UP_MS, query_timeout: GIVEN_UP_MS, application_name: 'foreword health' })
  pool.on('error', () => {})
  onStop(() => void pool.end())

  // However many ask, the database is asked once at a time.
  let asking: Promise<Heard> | undefined
  const hear = () => (asking ??= ask().finally(() => (asking = undefined)))
  const databaseAnswers = async () => (await hear()) === 'an answer'
  const databaseIsSilent = async () => (await hear()) === 'nothing'
  const ask = async (): Promise<Heard> => {
    const heard = pool.query('select 1').then(
      (): Heard => 'an answer',
      (): Heard => 'a refusal',
    )
    // Time counts in which this process could hear: while it is busy it hears nobody, and that is not the database's silence.
    for (let left = PATIENCE_MS; left > 0; left -= SLICE_MS) {
      const answer = await Promise.race([heard, wait(SLICE_MS, undefined, { ref: false })])
      if (answer) return answer
    }
    // What came while the last slice was late is read before this.
    await setImmediate()
    return Promise.race([heard, Promise.resolve('nothing' as const)])
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

  return { answer, databaseAnswers, databaseIsSilent, everybodyKnows }
}

function tell(response: ServerResponse, good: boolean): true {
  response.writeHead(good ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: good ? 'ok' : 'unavailable' }))
  return true
}
