import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import inject from 'light-my-request'
import next from 'next'
import { closeConnections } from '@/lib/database'
import type { Env } from '@/lib/env'
import { outage } from '@/lib/outage'
import { largestRequest, tooLarge } from '@/lib/upload-limit'
import { settleClientAddress } from './client-address'
import { healthChecks } from './health'
import { answerInSilence } from './in-silence'
import { isStopping, onStop } from './lifetime.mjs'
import { listen } from './listen'
import { previews } from './pages/previews'
import { publicPages } from './pages/public-pages'
import { adminHeaders, apiHeaders } from './security-headers'
import { type Failure, isForAdmin, isForApi, tell } from './tell'
import { startTicker } from './ticker'
import { comesWhole } from './whole-request'

const DRAIN_LIMIT_MS = 10_000

/** Starts Next behind an HTTP server of ours, in this process; `prepared` tells whether the database is up to date. Resolves when the site answers; throws Refusal when the port is taken. */
export async function startWeb(root: string, env: Env & { databaseUrl: string }, prepared: () => boolean): Promise<void> {
  const site = next({ dev: false, dir: root, hostname: 'localhost', port: env.port })
  await site.prepare()
  // Before the database stops: connections that it has to break look like an outage.
  onStop(() => Promise.race([closeConnections(), wait(2000)]))
  onStop(() => Promise.race([site.close(), wait(2000)]))
  const page = site.getRequestHandler()
  const pages = await publicPages(page, env, prepared)
  let warm = false
  const health = healthChecks(env.databaseUrl, () => prepared() && warm && pages.listening())
  const preview = previews(page, pages, env, health.databaseIsSilent)
  const https = env.siteUrl.startsWith('https:')

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (isStopping()) response.setHeader('connection', 'close')
    if (health.answer(request, response) || pages.answer(request, response) || preview.answer(request, response)) return
    settleClientAddress(request, env.trustProxy)
    for (const [name, value] of Object.entries((isForApi(request) ? apiHeaders : adminHeaders)(https))) response.setHeader(name, value)
    if (!isForApi(request) && !isForAdmin(request)) return void page(request, response)
    const tellOf = (failure: Failure) => tell(request, response, failure, pages.broken)
    // One question more, so that whoever saves, fetches a file or works in the admin in an outage hears of it in three seconds: a statement may take six, and each needs several.
    void comesWhole(request, response, largestRequest(env.uploadLimitBytes)).then(async (isWhole) => {
      if (!isWhole) return tellOf(tooLarge(env.uploadLimitBytes))
      if (!(await health.databaseAnswers())) return tellOf(outage)
      void answerInSilence(request, response, health.databaseIsSilent, () => tellOf(outage))
      void page(request, response)
    })
  }
  const ticker = startTicker(page, env)
  onStop(() => ticker.stop())
  const servers = await listen(env.host, env.port, () => newServer(answer))
  onStop(async () => {
    await health.everybodyKnows()
    await Promise.all(servers.map(drain))
  })
  // With the first page Payload starts, which takes seconds, and with the first save its API: whoever asks whether we are ready spares readers and staff these.
  void inject(answer, { method: 'GET', url: '/' })
    .then(() => inject(answer, { method: 'GET', url: '/api/users/me' }))
    .then(() => (warm = true))
}

function newServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Server {
  const server = createServer(answer)
  // A head that trickles in is an attack; a large upload over a slow line is not.
  server.headersTimeout = 20_000
  server.requestTimeout = 10 * 60_000
  // Longer than the proxies in front keep theirs (nginx: 60 s), so that they never write into a connection we just closed.
  server.keepAliveTimeout = 65_000
  return server
}

/** Takes no new connections, lets those who were promised an answer have it within ten seconds, then hangs up. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([closed, wait(DRAIN_LIMIT_MS, undefined, { ref: false })])
  clearInterval(idle)
  server.closeAllConnections()
}
