import type { IncomingMessage, ServerResponse } from 'node:http'

import inject from 'light-my-request'

import { pagePathHeader } from '@/lib/page-path'
import { collectingReads, unfinishedTag } from '@/lib/reads'

import { TooLate } from './cache'
import { Page } from './page'
import { withoutFramework } from './without-framework'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Readers of a page that cannot be made should learn so before they give up. */
const patienceMs = 2_500

/** A page could not be made: the database does not answer, or something broke. Never a missing page. */
export class RenderFailure extends Error {}

/** A page that says it could not say everything: readers get it with the status of an outage, and nobody gets it again. */
export class Unfinished extends RenderFailure {
  constructor(readonly page: Page) {
    super('It could not say everything in time.')
  }
}

/**
 * Makes a page by asking Next for it inside this process, with a request of our own: nothing that a
 * reader sends, neither headers nor cookies nor unknown parameters, can change what the next one gets.
 * Throws TooLate after `limitMs`, RenderFailure when Next answers with an error, and Unfinished for a page that is not to be kept.
 */
export const renderPage = (handler: Handler, address: string, origin: string, limitMs = patienceMs): Promise<Page> => renderFor({}, handler, address, origin, address, limitMs)

/** The same for one person, whom these headers name: nobody else may get it. `as` is the path that the layout is told. */
export async function renderFor(person: Record<string, string>, handler: Handler, address: string, origin: string, as: string, limitMs: number): Promise<Page> {
  const tags = new Set<string>()
  const madeAt = Date.now()
  // Async, because the request is made when its promise is first waited for: that has to happen inside the scope.
  const answer = collectingReads(tags, async () => {
    const { statusCode, headers, stream } = await inject((request, response) => void handler(request as IncomingMessage, response as ServerResponse), {
      method: 'GET',
      url: address,
      headers: { ...person, host: new URL(origin).host, accept: 'text/html', 'user-agent': 'foreword', [pagePathHeader]: as.split('?')[0] },
      // Whole, it would also come as text, which takes three times the memory of its bytes.
      payloadAsStream: true,
    })
    return { statusCode, headers, bytes: Buffer.concat(await stream().toArray()) }
  })
  const response = await within(limitMs, answer)
  if (!response) throw new TooLate(`${address} took longer than ${limitMs} ms.`)
  if (response.statusCode >= 500) throw new RenderFailure(`${address} answered ${response.statusCode}.`)

  const type = String(response.headers['content-type'] ?? 'text/html; charset=utf-8')
  const location = response.headers.location ? String(response.headers.location) : null
  const body = location ? Buffer.alloc(0) : type.startsWith('text/html') ? withoutFramework(response.bytes) : response.bytes
  const lasting = String(response.headers['cache-control']).includes('immutable')
  if (tags.has(unfinishedTag)) throw new Unfinished(new Page({ status: 503, type, location, body, madeAt, tags }))
  return new Page({ status: response.statusCode, type, location, body, lasting, madeAt, tags })
}

/** What is waited for, or null when it takes longer than this. No clock goes on after it: the page would be held in memory for so long. */
async function within<Answer>(limitMs: number, answer: PromiseLike<Answer>): Promise<Answer | null> {
  let clock: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => (clock = setTimeout(resolve, limitMs, null).unref()))
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(clock))
}
