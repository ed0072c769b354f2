import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { LRUCache } from 'lru-cache'
import { z } from 'zod'

import { searchPath } from '@/lib/search-filters'

import { Page } from './page'

const head = z.object({ address: z.string(), status: z.number(), type: z.string(), location: z.string().nullable(), madeAt: z.number(), tags: z.array(z.string()) })

type Copy = { bytes: number; madeAt: number; tags: string[]; etag?: string }

/** What a copy holds: one line of JSON, then the body. */
function split(content: Buffer) {
  const end = content.indexOf('\n')
  return { ...head.parse(JSON.parse(content.subarray(0, end).toString())), body: content.subarray(end + 1) }
}

/**
 * The last good copy of each page, on disk, for readers who come while the database is down and this
 * process has been restarted. Bounded in bytes; copies of what was taken from the public are deleted.
 */
export class LastGoodCopies {
  readonly #copies: LRUCache<string, Copy>
  #written: Promise<void> = Promise.resolve()

  constructor(
    readonly folder: string,
    maxBytes: number,
    readonly onTrouble: (error: unknown) => void,
  ) {
    mkdirSync(folder, { recursive: true })
    this.#copies = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes, dispose: (_, file) => rmSync(path.join(folder, file), { force: true }), noDisposeOnSet: true })
    for (const file of readdirSync(folder)) this.#adopt(file)
  }

  /** Keeps a page that readers got in good order. What they search for is nobody's business, and written nowhere. */
  write(address: string, page: Page): void {
    if (address.startsWith(searchPath)) return
    const file = this.#file(address)
    if (page.status !== 200 || page.lasting || this.#copies.peek(file)?.etag === page.etag) return
    const tags = [...page.tags]
    const line = JSON.stringify({ address, status: page.status, type: page.type, location: page.location, madeAt: page.madeAt, tags } satisfies z.infer<typeof head>)
    const content = Buffer.concat([Buffer.from(`${line}\n`), page.body])
    this.#copies.set(file, { bytes: content.length, madeAt: page.madeAt, tags, etag: page.etag })
    // One after the other, so that the newest copy of a page is the one that stays.
    this.#written = this.#written.then(() => this.#store(file, content)).catch(this.onTrouble)
  }

  get size(): number {
    return this.#copies.size
  }

  /** Resolves when every copy handed over so far is on disk. */
  get written(): Promise<void> {
    return this.#written
  }

  async #store(file: string, content: Buffer): Promise<void> {
    // Written beside and renamed, so that a crash cannot leave half a page.
    const target = path.join(this.folder, file)
    const draft = `${target}.${process.pid}.part`
    await writeFile(draft, content)
    await rename(draft, target)
    if (!this.#copies.has(file)) rmSync(target, { force: true })
  }

  /** The last good copy, or null. */
  async read(address: string): Promise<Page | null> {
    const file = this.#file(address)
    if (!this.#copies.has(file)) return null
    try {
      const copy = split(await readFile(path.join(this.folder, file)))
      return copy.address === address && this.#copies.has(file) ? new Page({ ...copy, tags: new Set(copy.tags) }) : null
    } catch (error) {
      this.onTrouble(error)
      return null
    }
  }

  /** Deletes every copy of a page that was made from one of these before that time, in milliseconds since 1970. */
  remove(tags: string[], before = Infinity): void {
    const gone = new Set(tags)
    for (const [file, copy] of [...this.#copies.entries()]) if (copy.madeAt < before && copy.tags.some((tag) => gone.has(tag))) this.#copies.delete(file)
  }

  #adopt(file: string): void {
    const whole = path.join(this.folder, file)
    try {
      if (file.endsWith('.part')) rmSync(whole, { force: true })
      else this.#take(file, readFileSync(whole))
    } catch (error) {
      this.onTrouble(error)
      rmSync(whole, { force: true })
    }
  }

  #take(file: string, content: Buffer): void {
    const { madeAt, tags } = split(content)
    this.#copies.set(file, { bytes: content.length, madeAt, tags })
  }

  #file = (address: string) => `${createHash('sha256').update(address).digest('hex').slice(0, 40)}.page`
}
