import { AsyncLocalStorage } from 'node:async_hooks'
import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterChangesAreSeen } from '@/lib/changes-seen'
import type { Env } from '@/lib/env'
import { gonePath } from '@/lib/page-path'
import { pathIn } from '@/lib/tags'

import { onStop } from '../lifetime.mjs'
import { complain } from '../say.mjs'
import { countSearchMisses } from '../search-misses'
import { isPublicPage, pageAddress } from './address'
import { PageCache, TooLate } from './cache'
import { Changes } from './changes'
import { copiesIn } from './copies-in'
import { watchDueDates } from './due-dates'
import { LastGoodCopies } from './last-good-copies'
import { Page } from './page'
import { RenderFailure, renderPage, Unfinished } from './render'
import { sendPage, type Source } from './send'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const startUpMs = 60_000
/** The answer to a save waits for its pages, but not for long: making one takes a tenth of this. Those of whoever saves more at once would keep readers waiting, and are made for them as all others are. */
const untilShownMs = 500
const atOnce = 4
const problemPath = /^\/problem(\/|$)/
type Problem = 401 | 404 | 410 | 503
const problemAddress = (status: Problem) => `/problem/${status}`

/** Shown when not even the page that says so could ever be made. */
const bareProblem = new Page({
  status: 503,
  type: 'text/html; charset=utf-8',
  location: null,
  body: Buffer.from('<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Sorry, there is a problem</title><h1>Sorry, there is a problem</h1><p>Please try again in a few minutes.</p></html>'),
  tags: new Set(),
})

const movedTo = (location: string): Page => new Page({ status: 308, type: 'text/plain', location, body: Buffer.alloc(0), tags: new Set() })

/**
 * Everything between readers and Next: the page cache, what tells it of changes, and how pages are
 * sent; no page is made before the database is `prepared`. `answer` tells whether it took the request;
 * `listening` whether it would hear of a change; `problem` makes a page that says what is wrong, `broken` is the one
 * for when no page can be made.
 */
export async function publicPages(next: Handler, env: Env & { databaseUrl: string }, prepared: () => boolean) {
  let changes: Changes | null = null
  const forNobody = AsyncLocalStorage.snapshot()
  const assets = readdirSync('public/assets').map((file) => `/assets/${file}`)
  /** Stylesheets and small enhancements, which need nothing from the database. */
  const isOnDisk = (address: string) => address.startsWith('/_next/static/') || assets.includes(address)
  const render = async (address: string): Promise<Page> => {
    // Hundreds of readers would wait in a queue to be told so by the database one after the other.
    if (!isOnDisk(address) && (changes?.away || !prepared())) throw new RenderFailure('The database is away.')
    return renderPage(next, address, env.siteUrl)
  }
  // Next knows no answer for what is gone, and leaves the body of a missing page to its scripts; ours are pages like any other.
  const finish = (page: Page, address: string): Page | Promise<Page> => {
    if (problemPath.test(address)) return page
    if (page.location === gonePath) return problem(410, page.tags)
    return page.status === 404 ? problem(404, page.tags) : page
  }
  const copies = new LastGoodCopies(copiesIn(env), env.pageCopyBytes, (error) => complain(`A copy of a page could not be kept: ${String(error)}`))
  const cache = new PageCache({ render, finish, copies, maxBytes: env.pageCacheBytes })

  const problem = async (status: Problem, because: ReadonlySet<string> = new Set()): Promise<Page> => {
    const page = await cache.get(problemAddress(status))
    return page.as(status, new Set([...page.tags, ...because]))
  }

  /** As it last was: what keeps one page from being made keeps this one from it too. */
  const broken = (): Page => cache.last(problemAddress(503))?.as(503, new Set()) ?? bareProblem

  // Next and Payload load their code with the first page, which takes seconds: before anybody waits for one.
  await renderPage(next, problemAddress(503), env.siteUrl, startUpMs).catch((error: unknown) => complain(`The first page could not be made: ${String(error)}`))
  // Kept while the database is there, so that they can be shown when it is not.
  const inAnOutage = [503, 404, 410] as const
  await Promise.all(inAnOutage.map((status) => problem(status).catch((error: unknown) => complain(`The page that readers see with a ${status} could not be made: ${String(error)}`))))

  const dueDates = watchDueDates(env.databaseUrl, (tags) => cache.change(tags, false))
  const listener = new Changes(env.databaseUrl, {
    onChange: (tags, gone) => {
      cache.change(tags, gone)
      dueDates.lookAgain()
    },
    onUnknown: (removals) => {
      cache.changeEverything(removals)
      dueDates.lookAgain()
    },
  })
  changes = listener
  onStop(() => Promise.all([listener.stop(), dueDates.stop()]))
  afterChangesAreSeen(async (tags) => {
    if (!(await listener.caughtUp())) cache.changeEverything()
    const paths = [...tags].flatMap((tag) => pathIn(tag) ?? [])
    if (paths.length === 0 || paths.length > atOnce) return
    // Whoever asks for one that cannot be made is told so, or sees it as it was.
    const made = forNobody(() => Promise.allSettled(paths.map(async (path) => cache.get(path))))
    await Promise.race([made, wait(untilShownMs, undefined, { ref: false })])
  })

  const pageFor = (url: string): Page | Promise<Page> => {
    const found = pageAddress(url)
    if (!found || problemPath.test(found.address)) return problem(404)
    return found.respelt ? movedTo(found.address) : cache.get(found.address)
  }

  const misses = countSearchMisses(env.databaseUrl)
  onStop(() => misses.stop())
  const https = env.siteUrl.startsWith('https:')
  const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = request.url ?? '/'
    if (!isPublicPage(url)) return false
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return true
    }
    const { makings } = cache
    const found = pageFor(url)
    void send(request, response, found, cache.makings > makings ? 'fwd=miss' : 'fwd=miss; collapsed', url)
    return true
  }

  /** Sends a page, and counts that its reader found nothing where that is so. */
  const deliver = (request: IncomingMessage, response: ServerResponse, page: Page, source: Source) => {
    if (page.missed && request.method === 'GET') misses.note(page.missed)
    return sendPage(request, response, page, source, https)
  }

  const send = async (request: IncomingMessage, response: ServerResponse, found: Page | Promise<Page>, source: Source, url: string): Promise<void> => {
    try {
      if (found instanceof Page) return await deliver(request, response, found, 'hit')
      const page = await found.catch((failure: unknown) => {
        if (!(failure instanceof RenderFailure || failure instanceof TooLate)) complain(`${url} could not be answered: ${String(failure)}`)
        return failure instanceof Unfinished ? failure.page : broken()
      })
      await deliver(request, response, page, source)
    } catch (error) {
      complain(`${url} could not be sent: ${String(error)}`)
      response.destroy()
    }
  }
  return { answer, problem, broken, listening: () => listener.listening }
}
