import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { LRUCache } from 'lru-cache'
import { z } from 'zod'

import { searchPath } from '@/lib/search-filters'

import { isQuestion } from './address'
import type { Gone } from './cache'
import { Page } from './page'

const head = z.object({ address: z.string(), status: z.number(), type: z.string(), location: z.string().nullable(), madeAt: z.number(), tags: z.array(z.string()) })

type Copy = { bytes: number; madeAt: number; tags: string[]; etag?: string }

/** What strangers can make up as many of as they like takes no more than this of the room. */
const questionShare = 1 / 4

/** The name of an address's copy, the same for every instance. */
const fileOf = (address: string) => `${isQuestion(address) ? 'q' : ''}${createHash('sha256').update(address).digest('hex').slice(0, 40)}.page`

/** What a copy holds: one line of JSON, then the body. */
function split(content: Buffer) {
  const end = content.indexOf('\n')
  return { ...head.parse(JSON.parse(content.subarray(0, end).toString())), body: content.subarray(end + 1) }
}

/**
 * The last good copy of each page, on disk, for readers who come while the database is down and this
 * process has been restarted. Bounded in bytes; copies of what was taken from the public are deleted,
 * also those of other instances beside this folder, which may be stopped and hear of nothing.
 */
export class LastGoodCopies {
  readonly #pages: LRUCache<string, Copy>
  readonly #questions: LRUCache<string, Copy>
  #written: Promise<void> = Promise.resolve()

  constructor(
    readonly folder: string,
    maxBytes: number,
    readonly onTrouble: (error: unknown) => void,
  ) {
    mkdirSync(folder, { recursive: true })
    const room = (share: number) =>
      new LRUCache<string, Copy>({ maxSize: Math.floor(maxBytes * share), sizeCalculation: ({ bytes }) => bytes, dispose: (_, file) => rmSync(this.#whole(file), { force: true }), noDisposeOnSet: true })
    this.#pages = room(1 - questionShare)
    this.#questions = room(questionShare)
    const found = readdirSync(folder).flatMap((file) => this.#adopt(file))
    // The newest last, so that they are the last to give way.
    for (const { file, copy } of found.sort((one, other) => one.copy.madeAt - other.copy.madeAt)) this.#roomOf(file).set(file, copy)
  }

  /** Keeps a page that readers got in good order, and none of what is no page any more. What they search for is nobody's business, and written nowhere. */
  write(address: string, page: Page): void {
    if (address.startsWith(searchPath) || page.lasting) return
    const file = fileOf(address)
    const room = this.#roomOf(file)
    if (page.status !== 200) return void room.delete(file)
    // Another instance may have deleted it.
    if (room.peek(file)?.etag === page.etag && existsSync(this.#whole(file))) return
    const tags = [...page.tags]
    const line = JSON.stringify({ address, status: page.status, type: page.type, location: page.location, madeAt: page.madeAt, tags } satisfies z.infer<typeof head>)
    const content = Buffer.concat([Buffer.from(`${line}\n`), page.body])
    room.set(file, { bytes: content.length, madeAt: page.madeAt, tags, etag: page.etag })
    // One after the other, so that the newest copy of a page is the one that stays.
    this.#written = this.#written
      .then(() => this.#store(file, content))
      .catch((error: unknown) => {
        room.delete(file)
        this.onTrouble(error)
      })
  }

  get size(): number {
    return this.#pages.size + this.#questions.size
  }

  /** Resolves when every copy handed over so far is on disk. */
  get written(): Promise<void> {
    return this.#written
  }

  async #store(file: string, content: Buffer): Promise<void> {
    // It was pushed out or taken back before its turn came.
    if (!this.#roomOf(file).has(file)) return
    // Written beside and renamed, so that a crash cannot leave half a page.
    const draft = `${this.#whole(file)}.${process.pid}.part`
    try {
      await writeFile(draft, content)
      await rename(draft, this.#whole(file))
    } finally {
      rmSync(draft, { force: true })
    }
    if (!this.#roomOf(file).has(file)) rmSync(this.#whole(file), { force: true })
  }

  /** The last good copy, or null. */
  async read(address: string): Promise<Page | null> {
    const file = fileOf(address)
    if (!this.#roomOf(file).has(file)) return null
    try {
      const copy = split(await readFile(this.#whole(file)))
      return copy.address === address && this.#roomOf(file).has(file) ? new Page({ ...copy, tags: new Set(copy.tags) }) : null
    } catch (error) {
      this.onTrouble(error)
      return null
    }
  }

  /** Deletes every copy of a page that was made from what is gone, and those of the addresses, made before the time beside each. */
  remove(gone: Gone, addresses: ReadonlyMap<string, number>): void {
    const doomed = new Map([...addresses].map(([address, before]) => [fileOf(address), before]))
    for (const room of [this.#pages, this.#questions]) {
      for (const [file, { madeAt, tags }] of room.entries()) {
        const before = Math.max(...tags.map((tag) => gone.get(tag) ?? 0))
        if (madeAt < before) doomed.set(file, before)
      }
    }
    const others = doomed.size > 0 ? this.#others : []
    for (const [file, before] of doomed) {
      this.#roomOf(file).delete(file)
      for (const folder of others) removeOlder(path.join(folder, file), before)
    }
  }

  get #others(): string[] {
    const beside = path.dirname(this.folder)
    return readdirSync(beside, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== path.basename(this.folder) ? [path.join(beside, entry.name)] : []))
  }

  #adopt(file: string): { file: string; copy: Copy }[] {
    try {
      const content = readFileSync(this.#whole(file))
      const { address, madeAt, tags } = file.endsWith('.part') ? { address: '', madeAt: 0, tags: [] } : split(content)
      if (fileOf(address) === file) return [{ file, copy: { bytes: content.length, madeAt, tags } }]
    } catch (error) {
      this.onTrouble(error)
    }
    rmSync(this.#whole(file), { force: true })
    return []
  }

  #roomOf = (file: string) => (file.startsWith('q') ? this.#questions : this.#pages)

  #whole = (file: string) => path.join(this.folder, file)
}

function removeOlder(file: string, time: number): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && found.mtimeMs < time) rmSync(file, { force: true })
}
