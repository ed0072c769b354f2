import type { IncomingMessage, ServerResponse } from 'node:http'

import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

import { comeBack } from '@/lib/outage'

import { partHeaders, publicHeaders } from '../security-headers'
import type { Encoding, Page } from './page'

/** The smallest first. */
const encodings: Encoding[] = ['br', 'gzip', 'identity']
const chosen = new LRUCache<string, Encoding>({ max: 500 })

/** Pictures are packed already. */
const packs = /^text\/|json|xml|javascript/

/** What only ever belongs to a page. */
const isPart = /^text\/css|javascript/

/** The smallest form that the reader takes, in whatever order a browser names them: all name gzip before Brotli. */
function encodingFor(request: IncomingMessage): Encoding {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const known = chosen.get(accepted)
  if (known) return known
  const taken = new Negotiator(request).encodings(encodings)
  const encoding = encodings.find((one) => taken.includes(one)) ?? 'identity'
  chosen.set(accepted, encoding)
  return encoding
}

/** Says whether the reader already has this very page. */
const alreadyHas = (header: string, etag: string) => header === '*' || header.split(',').some((known) => known.trim().replace(/^W\//, '') === etag)

/** Each encoding of a page is a thing of its own to caches, and needs a tag of its own. */
const tagFor = ({ etag }: Page, encoding: Encoding) => (encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`)

const howLong = ({ lasting, status }: Page) => (lasting ? 'public, max-age=31536000, immutable' : status < 500 ? 'public, max-age=0, must-revalidate' : 'no-store')

const headersFor = (page: Page, encoding: Encoding, https: boolean): Record<string, string> => ({
  ...(isPart.test(page.type) ? partHeaders : publicHeaders)(https),
  'content-type': page.type,
  'cache-control': howLong(page),
  vary: 'Accept-Encoding',
  etag: tagFor(page, encoding),
  // A page that a reader is about to open is fetched while the finger comes down.
  ...(page.type.startsWith('text/html') ? { 'speculation-rules': '"/assets/prefetch.json"' } : {}),
  ...(page.location ? { location: page.location } : {}),
  ...comeBack(page.status),
})

/** A page in one encoding as it goes over the wire: made once, because it is sent thousands of times. */
export type Parcel = { etag: string; head: string[]; wholeHead: string[]; body: Buffer }

async function pack(page: Page, encoding: Encoding, https: boolean): Promise<Parcel> {
  const headers = headersFor(page, encoding, https)
  const body = await page.packed(encoding)
  const head = Object.entries(headers).flat()
  const whole = [...(encoding === 'identity' ? [] : ['content-encoding', encoding]), 'content-length', String(body.length)]
  const parcel = { etag: tagFor(page, encoding), head, wholeHead: [...head, ...whole], body }
  page.parcels.set(encoding, parcel)
  return parcel
}

/** Where a page came from, for operators (RFC 9211): from memory, made for this reader, or made for another who asked first. */
export type Source = 'hit' | 'fwd=miss' | 'fwd=miss; collapsed'

/** Sends a page in the smallest form that the reader takes; answers 304 and HEAD without a body. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, from: Source, https: boolean): void | Promise<void> {
  const encoding = page.body.length > 0 && packs.test(page.type) ? encodingFor(request) : 'identity'
  const ready = page.parcels.get(encoding)
  if (ready) return write(request, response, page, from, ready)
  return pack(page, encoding, https).then((parcel) => write(request, response, page, from, parcel))
}

function write(request: IncomingMessage, response: ServerResponse, page: Page, from: Source, { etag, head, wholeHead, body }: Parcel): void {
  const known = request.headers['if-none-match']
  const status = ['cache-status', `Foreword; ${from}`]
  if (page.status === 200 && known !== undefined && alreadyHas(known, etag)) response.writeHead(304, [...head, ...status]).end()
  else response.writeHead(page.status, [...wholeHead, ...status]).end(request.method === 'HEAD' ? undefined : body)
}
