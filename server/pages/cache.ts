import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'

import type { Removal } from '@/lib/changes'

import type { LastGoodCopies } from './last-good-copies'
import type { Page } from './page'
import { Rooms } from './rooms'

/** A page being made, and what changed meanwhile. */
class Rendering {
  readonly changed = new Set<string>()
  readonly gone = new Set<string>()
  everythingChanged = false
  done!: Promise<Page>

  /** Whether the page shows something that changed while it was being made. */
  overtook({ tags }: Page): boolean {
    return this.everythingChanged || [...this.changed].some((tag) => tags.has(tag))
  }

  /** Whether the page may show something that was taken from the public while it was being made. */
  showsWhatIsGone({ tags }: Page): boolean {
    return this.everythingChanged || [...this.gone].some((tag) => tags.has(tag))
  }
}

type Options = {
  /** Makes a page; throws when it cannot be made, TooLate when it would keep readers waiting. */
  render: (address: string) => Promise<Page>
  /** What readers get for what was rendered. It may ask for other pages: nobody waits for a turn while holding one. */
  finish?: (page: Page, address: string) => Page | Promise<Page>
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

/** From which time on what was made of a tag may be shown, in milliseconds since 1970. */
export type Gone = ReadonlyMap<string, number>

const lastOf = (removals: Removal[]): Gone => {
  const gone = new Map<string, number>()
  for (const { tags, at } of removals) for (const tag of tags) gone.set(tag, Math.max(gone.get(tag) ?? 0, at + slackMs))
  return gone
}

/**
 * Pages as ready bytes, by address. A page is made once however many wait for it, and again after a
 * change to something it was made from, also one that came in while it was being made. When
 * a page cannot be made, its last good copy is shown; of what was taken from the public there is none.
 */
export class PageCache {
  readonly #rooms: Rooms
  readonly #renderings = new Map<string, Rendering>()
  readonly #turns = pLimit(atOnce)
  #late: { failure: TooLate; until: number } | null = null
  readonly #failed = new LRUCache<string, Error>({ max: 10_000, ttl: patienceMs })
  readonly #options: Options
  /** How often the making of a page was begun. */
  makings = 0
  /** Pages made from something in the database: those without say nothing about it. */
  #completed = 0

  constructor(options: Options) {
    this.#options = options
    this.#rooms = new Rooms(options.maxBytes)
  }

  /** The page at this address, as it is now or, when it cannot be made, as it last was. Throws when it never was. */
  get(address: string): Page | Promise<Page> {
    const kept = this.#rooms.find(address)
    return kept?.fresh ? kept.page : this.#current(address)
  }

  /** The page at this address as it last was, without an attempt to make it again, or null when there is none. */
  last(address: string): Page | null {
    return this.#rooms.find(address)?.page ?? null
  }

  /** How much the pages take, in bytes. */
  get bytes(): number {
    return this.#rooms.bytes
  }

  /** Puts every page made from one of these out of date; `gone` also throws their copies away. */
  change(tags: string[], gone: boolean): void {
    for (const rendering of this.#renderings.values()) {
      for (const tag of tags) {
        rendering.changed.add(tag)
        if (gone) rendering.gone.add(tag)
      }
    }
    if (gone) this.#remove(new Map(tags.map((tag) => [tag, Infinity])))
    for (const tag of tags) for (const [, kept] of this.#rooms.madeFrom(tag)) kept.fresh = false
    this.#forgive()
  }

  /**
   * Puts every page out of date, when nobody knows what changed. What is known to have been taken from the
   * public meanwhile is thrown away: without its copies, whatever fails next cannot bring it back.
   */
  changeEverything(removals: Removal[] = []): void {
    if (removals.length > 0) this.#remove(lastOf(removals))
    for (const rendering of this.#renderings.values()) rendering.everythingChanged = true
    for (const kept of this.#rooms.values()) kept.fresh = false
    this.#forgive()
  }

  #remove(gone: Gone): void {
    const dropped = new Map<string, number>()
    for (const [tag, before] of gone) {
      for (const [address, { page }] of this.#rooms.madeFrom(tag)) {
        if (page.madeAt >= before) continue
        this.#rooms.drop(address)
        dropped.set(address, before)
      }
    }
    this.#options.copies.remove(gone, dropped)
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
    this.makings += 1
    const rendering = new Rendering()
    this.#renderings.set(address, rendering)
    rendering.done = this.#make(address, rendering).finally(() => this.#renderings.delete(address))
    return rendering
  }

  async #make(address: string, rendering: Rendering): Promise<Page> {
    try {
      const failure = this.#failed.get(address)
      if (failure) throw failure
      const rendered = await this.#turns(() => this.#render(address))
      const page = (await this.#options.finish?.(rendered, address)) ?? rendered
      if (rendering.showsWhatIsGone(page)) return page
      // One that was overtaken is still the best there is for the hour in which no other can be made.
      this.#rooms.keep(address, { page, fresh: !rendering.overtook(page) })
      this.#options.copies.write(address, page)
      return page
    } catch (failure) {
      this.#failed.set(address, failure as Error)
      const copy = this.#rooms.find(address)?.page ?? (await this.#fromDisk(address))
      // What was missing may have been published since: an outage must not deny it.
      if (copy && copy.status !== 404) return copy
      throw failure
    }
  }

  async #render(address: string): Promise<Page> {
    if (this.#late && Date.now() < this.#late.until) throw this.#late.failure
    const completed = this.#completed
    try {
      const page = await this.#options.render(address)
      if (page.tags.size > 0) this.#completed += 1
      return page
    } catch (failure) {
      // While others are made, this one alone is slow.
      if (failure instanceof TooLate && this.#completed === completed) this.#late = { failure, until: Date.now() + patienceMs }
      throw failure
    }
  }

  async #fromDisk(address: string): Promise<Page | null> {
    const copy = await this.#options.copies.read(address)
    if (copy) this.#rooms.keep(address, { page: copy, fresh: false })
    return copy
  }

  /** After a change everything may be tried again. */
  #forgive(): void {
    this.#failed.clear()
    this.#late = null
  }
}
