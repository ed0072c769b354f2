import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { missIn } from '@/lib/search-misses'

import type { Parcel } from './send'

export type Encoding = 'br' | 'gzip' | 'identity'

type Facts = {
  status: number
  type: string
  /** Where a redirect leads. */
  location: string | null
  body: Buffer
  /** Whether the same address will always have the same content, as a stylesheet named by its hash has. */
  lasting?: boolean
  /** When its making began, in milliseconds since 1970. */
  madeAt?: number
  /** What the page was made from, in the words of `lib/tags.ts`. */
  tags: ReadonlySet<string>
}

/** A page as readers get it: made once, kept as bytes. */
export class Page {
  readonly status: number
  readonly type: string
  readonly location: string | null
  readonly body: Buffer
  readonly lasting: boolean
  readonly madeAt: number
  readonly tags: ReadonlySet<string>
  /** The words for which a page of results found nothing, or null. */
  readonly missed: string | null
  readonly etag: string
  /** As it goes over the wire, by encoding; filled by `send.ts`. */
  readonly parcels = new Map<Encoding, Parcel>()
  #packed: Map<Encoding, Promise<Buffer>>
  #borrowsBody = false

  constructor({ status, type, location, body, lasting = false, madeAt = Date.now(), tags }: Facts) {
    this.status = status
    this.type = type
    this.location = location
    this.body = body
    this.lasting = lasting
    this.madeAt = madeAt
    this.tags = tags
    this.missed = type.startsWith('text/html') ? missIn(tags) : null
    this.etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    this.#packed = new Map([['identity', Promise.resolve(body)]])
  }

  /** The same words as the answer to another question: a missing page shows one text at many addresses. */
  as(status: number, tags: ReadonlySet<string>): Page {
    const copy = new Page({ ...this, status, tags })
    copy.#packed = this.#packed
    copy.#borrowsBody = true
    return copy
  }

  /** The body in an encoding, packed when somebody first asks for it. */
  packed(encoding: Encoding): Promise<Buffer> {
    const packed = this.#packed.get(encoding) ?? (encoding === 'br' ? brotli(this.body) : gzipped(this.body, { level: 9 }))
    this.#packed.set(encoding, packed)
    return packed
  }

  /** About how much memory it takes, in bytes, with its packed copies; twice its tags, which also lead back to it. */
  get size(): number {
    const tags = [...this.tags].reduce((sum, { length }) => sum + 2 * length + 100, 0)
    return (this.#borrowsBody ? 0 : Math.ceil(this.body.length * 1.5)) + tags + 2_000
  }
}

const gzipped = promisify(gzip)
const brotliPacked = promisify(brotliCompress)

/**
 * Whoever publishes waits for this too. Level 9 with a window of 64 kB takes one millisecond for a page for which it takes
 * fifteen with a wider one, because Brotli then clears a table of megabytes first; the page is as small, and one of 150 kB
 * four per cent larger. Level 11 takes thirty times as long for 13 per cent.
 */
const brotli = (body: Buffer) => brotliPacked(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
