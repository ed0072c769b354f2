import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'

import type { Removal } from '@/lib/changes'

import type { LastGoodCopies } from './last-good-copies'
import type { Page } from './page'

type Kept = { page: Page; fresh: boolean }

/** A page being made, and what changed meanwhile. */
class Rendering {
  readonly changed = new Set<string>()
  everythingChanged = false
  done!: Promise<Page>

  /** Whether the page shows something that changed while it was being made. */
  overtook({ tags }: Page): boolean {
    return this.everythingChanged || [...this.changed].some((tag) => tags.has(tag))
  }
}

type Options = {
  /** Makes a page; throws when it cannot be made, TooLate when it would keep readers waiting. */
  render: (address: string) => Promise<Page>
  copies: LastGoodCopies
  maxBytes: number
}

/** A removal has the time at which its transaction began; pages may have been made from the old state until it ended, and clocks differ. */
const slackMs = 60_000

/** A page took so long that whatever is asked for next would too: the database swallows what it is sent. */
export class TooLate extends Error {}

/** How many pages are made at once; the others wait, because more would only make each slower. */
const atOnce = 8

/** How long a page that could not be made is not tried again, and after one that was too late, any page. */
const patienceMs = 1_000

/** How many missing pages are remembered. */
const maxMissing = 5_000

/**
 * Pages as ready bytes, by address. A page is made once however many wait for it, and again after a
 * change to something it was made from. One that was made while such a change came in is not kept. When
 * a page cannot be made, its last good copy is shown; of what was taken from the public there is none.
 */
export class PageCache {
  readonly #kept: LRUCache<string, Kept>
  /** Missing pages have a small room of their own: however many are asked for, they push no page out. */
  readonly #missing: LRUCache<string, Kept>
  readonly #addresses = new Map<string, Set<string>>()
  readonly #renderings = new Map<string, Rendering>()
  readonly #turns = pLimit(atOnce)
  #late: { failure: TooLate; until: number } | null = null
  readonly #failed = new LRUCache<string, Error>({ max: 10_000, ttl: patienceMs })
  readonly #options: Options
  renders = 0

  constructor(options: Options) {
    this.#options = options
    const dispose = ({ page }: Kept, address: string) => this.#forget(address, page)
    this.#kept = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: ({ page }) => page.size, dispose })
    this.#missing = new LRUCache({ max: maxMissing, dispose })
  }

  /** The page at this address, as it is now or, when it cannot be made, as it last was. Throws when it never was. */
  get(address: string): Page | Promise<Page> {
    const kept = this.#find(address)
    return kept?.fresh ? kept.page : this.#current(address)
  }

  /** The page at this address as it last was, without an attempt to make it again, or null when there is none. */
  last(address: string): Page | null {
    return this.#find(address)?.page ?? null
  }

  /** How much the pages take, in bytes. */
  get bytes(): number {
    return this.#kept.calculatedSize
  }

  /** Puts every page made from one of these out of date; `gone` also throws their copies away. */
  change(tags: string[], gone: boolean): void {
    for (const rendering of this.#renderings.values()) for (const tag of tags) rendering.changed.add(tag)
    for (const tag of tags) {
      for (const address of [...(this.#addresses.get(tag) ?? [])]) {
        const kept = this.#find(address)
        if (gone) this.#drop(address)
        else if (kept) kept.fresh = false
      }
    }
    this.#forgive()
    if (gone) this.#options.copies.remove(tags)
  }

  /**
   * Puts every page out of date, when nobody knows what changed. What is known to have been taken from the
   * public meanwhile is thrown away: without its copies, whatever fails next cannot bring it back.
   */
  changeEverything(removals: Removal[] = []): void {
    for (const { tags, at } of removals) this.#remove(tags, at + slackMs)
    for (const rendering of this.#renderings.values()) rendering.everythingChanged = true
    for (const kept of [...this.#kept.values(), ...this.#missing.values()]) kept.fresh = false
    this.#forgive()
  }

  #remove(tags: string[], before: number): void {
    for (const tag of tags) {
      for (const address of [...(this.#addresses.get(tag) ?? [])]) if ((this.#find(address)?.page.madeAt ?? 0) < before) this.#drop(address)
    }
    this.#options.copies.remove(tags, before)
  }

  async #current(address: string): Promise<Page> {
    const running = this.#renderings.get(address)
    if (running) {
      const page = await running.done
      if (!running.overtook(page)) return page
      // What it shows may have changed before we asked; whatever runs now began after we asked.
    }
    return (this.#renderings.get(address) ?? this.#start(address)).done
  }

  #start(address: string): Rendering {
    const rendering = new Rendering()
    this.#renderings.set(address, rendering)
    rendering.done = this.#make(address, rendering).finally(() => this.#renderings.delete(address))
    return rendering
  }

  async #make(address: string, rendering: Rendering): Promise<Page> {
    try {
      const failure = this.#failed.get(address)
      if (failure) throw failure
      const page = await this.#turns(() => this.#render(address))
      if (!rendering.overtook(page)) this.#keep(address, page)
      return page
    } catch (failure) {
      this.#failed.set(address, failure as Error)
      if (failure instanceof TooLate && failure !== this.#late?.failure) this.#late = { failure, until: Date.now() + patienceMs }
      const copy = this.#find(address)?.page ?? (await this.#options.copies.read(address))
      if (copy) return copy
      throw failure
    }
  }

  async #render(address: string): Promise<Page> {
    if (this.#late && Date.now() < this.#late.until) throw this.#late.failure
    this.renders += 1
    return this.#options.render(address)
  }

  #keep(address: string, page: Page): void {
    this.#drop(address)
    const shelf = page.status >= 400 ? this.#missing : this.#kept
    shelf.set(address, { page, fresh: true })
    for (const tag of page.tags) {
      const addresses = this.#addresses.get(tag) ?? new Set()
      this.#addresses.set(tag, addresses.add(address))
    }
    this.#options.copies.write(address, page)
  }

  /** After a change everything may be tried again. */
  #forgive(): void {
    this.#failed.clear()
    this.#late = null
  }

  #find(address: string): Kept | undefined {
    return this.#kept.get(address) ?? this.#missing.get(address)
  }

  #drop(address: string): void {
    this.#kept.delete(address)
    this.#missing.delete(address)
  }

  #forget(address: string, page: Page): void {
    for (const tag of page.tags) {
      const addresses = this.#addresses.get(tag)
      addresses?.delete(address)
      if (addresses?.size === 0) this.#addresses.delete(tag)
    }
  }
}
