import { LRUCache } from 'lru-cache'

import { isQuestion } from './address'
import type { Page } from './page'

/** A page in memory, and whether it is known to be as it would be made now. */
export type Kept = { page: Page; fresh: boolean }

/** Strangers can make up as many questions and missing pages as they like: these have rooms of their own, and push no page out. */
const shares = { pages: 5 / 8, questions: 1 / 4, noPages: 1 / 8 }

/** Pages in memory by address, within so many bytes: those used least give way. Knows which were made from a tag. */
export class Rooms {
  readonly #pages: LRUCache<string, Kept>
  readonly #questions: LRUCache<string, Kept>
  readonly #noPages: LRUCache<string, Kept>
  readonly #addresses = new Map<string, Set<string>>()

  constructor(maxBytes: number) {
    const room = (share: number) =>
      new LRUCache<string, Kept>({
        maxSize: Math.floor(maxBytes * share),
        sizeCalculation: ({ page }, address) => page.size + address.length,
        dispose: ({ page }, address) => this.#forget(address, page),
      })
    this.#pages = room(shares.pages)
    this.#questions = room(shares.questions)
    this.#noPages = room(shares.noPages)
  }

  find(address: string): Kept | undefined {
    return this.#roomOf(address).get(address) ?? this.#noPages.get(address)
  }

  /** Takes a page in, in the place of what was kept of its address. */
  keep(address: string, kept: Kept): void {
    this.drop(address)
    const room = kept.page.status >= 300 ? this.#noPages : this.#roomOf(address)
    room.set(address, kept)
    // One that is larger than its room was not taken in, and is not to be found again.
    if (!room.has(address)) return
    for (const tag of kept.page.tags) {
      const addresses = this.#addresses.get(tag) ?? new Set()
      this.#addresses.set(tag, addresses.add(address))
    }
  }

  drop(address: string): void {
    for (const room of this.#all) room.delete(address)
  }

  /** What was made from this tag, by address. Only readers use a page: to look at it here keeps none from giving way. */
  *madeFrom(tag: string): Iterable<[address: string, kept: Kept]> {
    for (const address of this.#addresses.get(tag) ?? []) {
      const kept = this.#roomOf(address).peek(address) ?? this.#noPages.peek(address)
      if (kept) yield [address, kept]
    }
  }

  /** Everything there is. */
  *values(): Iterable<Kept> {
    for (const room of this.#all) yield* room.values()
  }

  /** How much it takes, in bytes. */
  get bytes(): number {
    return this.#all.reduce((sum, { calculatedSize }) => sum + calculatedSize, 0)
  }

  get #all() {
    return [this.#pages, this.#questions, this.#noPages]
  }

  #roomOf(address: string) {
    return isQuestion(address) ? this.#questions : this.#pages
  }

  #forget(address: string, page: Page): void {
    for (const tag of page.tags) {
      const addresses = this.#addresses.get(tag)
      addresses?.delete(address)
      if (addresses?.size === 0) this.#addresses.delete(tag)
    }
  }
}
