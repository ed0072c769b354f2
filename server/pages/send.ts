import type { IncomingMessage, ServerResponse } from 'node:http'

import Negotiator from 'negotiator'

import { publicHeaders } from '../security-headers'
import type { Encoding, Page } from './page'

/** Pictures are packed already. */
const packs = /^text\/|json|xml|javascript/

const encodings: Encoding[] = ['br', 'gzip', 'identity']

/** Says whether the reader already has this very page. */
const alreadyHas = (header: string | undefined, etag: string) =>
  header === '*' || (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)

/** Each encoding of a page is a thing of its own to caches, and needs a tag of its own. */
const tagFor = ({ etag }: Page, encoding: Encoding) => (encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`)

/** Sends a page in the smallest form that the reader takes; answers 304 and HEAD without a body. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, https: boolean): Promise<void> {
  const encoding = page.body.length > 0 && packs.test(page.type) ? ((new Negotiator(request).encoding(encodings) as Encoding | undefined) ?? 'identity') : 'identity'
  const etag = tagFor(page, encoding)
  const headers = {
    ...publicHeaders(https),
    'content-type': page.type,
    'cache-control': page.lasting ? 'public, max-age=31536000, immutable' : page.status < 500 ? 'public, max-age=0, must-revalidate' : 'no-store',
    vary: 'Accept-Encoding',
    etag,
    // A page that a reader is about to open is fetched while the finger comes down.
    ...(page.type.startsWith('text/html') ? { 'speculation-rules': '"/assets/prefetch.json"' } : {}),
    ...(page.location ? { location: page.location } : {}),
    ...(page.status === 503 ? { 'retry-after': '30' } : {}),
  }
  if (page.status === 200 && alreadyHas(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const body = await page.packed(encoding)
  response.writeHead(page.status, { ...headers, ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }), 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
