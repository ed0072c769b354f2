import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { PageCache, TooLate } from '@/server/pages/cache'
import { LastGoodCopies } from '@/server/pages/last-good-copies'
import { Page } from '@/server/pages/page'

const page = (text: string, tags: string[], status = 200) => new Page({ status, type: 'text/html', location: null, body: Buffer.from(text), tags: new Set(tags) })

/** A site whose pages are made when the test says so. */
class Site {
  words = 'old'
  down = false
  late = false
  missing = false
  renders = 0
  /** While set, pages wait for it after they have read their words. */
  pause: Promise<void> | null = null
  render = async (address: string): Promise<Page> => {
    this.renders += 1
    if (this.late) throw new TooLate('Too late.')
    if (this.down) throw new Error('The database is down.')
    const made = page(`${address}: ${this.words}`, ['news', `news?slug=${address}`], this.missing ? 404 : 200)
    await this.pause
    return made
  }
}

let folder: string
let site: Site
let copies: LastGoodCopies
const troubles: unknown[] = []
function cacheOf(maxBytes = 1_000_000): PageCache {
  copies = new LastGoodCopies(folder, 1_000_000, (error) => troubles.push(error))
  return new PageCache({ render: site.render, copies, maxBytes })
}
const read = async (cache: PageCache, address = '/a') => (await cache.get(address)).body.toString()

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'foreword-pages-'))
  site = new Site()
})
afterEach(async () => {
  await copies.written
  rmSync(folder, { recursive: true })
  expect(troubles).toEqual([])
})

describe('a reader', () => {
  it('gets a page that was made once, however often it is asked for', async () => {
    const cache = cacheOf()
    await read(cache)
    await read(cache)
    expect(site.renders).toBe(1)
  })

  it('shares one making of a page with two hundred others who ask at once', async () => {
    const cache = cacheOf()
    const answers = await Promise.all(Array.from({ length: 200 }, () => read(cache)))
    expect(new Set(answers)).toEqual(new Set(['/a: old']))
    expect(site.renders).toBe(1)
  })

  it('sees a change at the next request', async () => {
    const cache = cacheOf()
    await read(cache)
    site.words = 'new'
    cache.change(['news'], false)
    expect(await read(cache)).toBe('/a: new')
  })

  it('causes no new making after a change to something that the page does not show', async () => {
    const cache = cacheOf()
    await read(cache)
    cache.change(['reports', 'reports:1'], false)
    await read(cache)
    expect(site.renders).toBe(1)
  })

  it('who asks after a change never gets a page whose making began before it', async () => {
    const cache = cacheOf()
    let goOn = () => {}
    site.pause = new Promise((resolve) => (goOn = resolve))
    const early = read(cache)
    // Its turn comes a moment later.
    await new Promise(setImmediate)
    site.words = 'new'
    cache.change(['news'], false)
    const late = read(cache)
    site.pause = null
    goOn()
    expect(await early).toBe('/a: old')
    expect(await late).toBe('/a: new')
    expect(await read(cache)).toBe('/a: new')
  })

  it('gets the last good copy while the page cannot be made', async () => {
    const cache = cacheOf()
    await read(cache)
    cache.changeEverything()
    site.down = true
    expect(await read(cache)).toBe('/a: old')
  })

  it('gets the page as it is once it can be made again', async () => {
    const cache = cacheOf()
    await read(cache)
    cache.changeEverything()
    site.down = true
    await read(cache)
    site.down = false
    site.words = 'new'
    cache.changeEverything()
    expect(await read(cache)).toBe('/a: new')
  })

  it('is told of a failure when the page was never made', async () => {
    site.down = true
    await expect(read(cacheOf())).rejects.toThrow('The database is down.')
  })

  it('does not make a page that cannot be made try again within a second', async () => {
    const cache = cacheOf()
    site.down = true
    for (let tries = 0; tries < 5; tries += 1) await read(cache).catch(() => {})
    expect(site.renders).toBe(1)
  })

  it('gets the last good copy after the process was started again while the database is down', async () => {
    await read(cacheOf())
    await copies.written
    site.down = true
    expect(await read(cacheOf())).toBe('/a: old')
  })

  it('finds no trace on the disk of what somebody searched for', async () => {
    await read(cacheOf(), '/search?q=my+diagnosis')
    await copies.written
    expect(copies.size).toBe(0)
    site.down = true
    await expect(read(cacheOf(), '/search?q=my+diagnosis')).rejects.toThrow()
  })
})

describe('many readers of many pages', () => {
  it('wait for their turns, so that no page is made slower by all the others', async () => {
    const cache = cacheOf()
    let goOn = () => {}
    site.pause = new Promise((resolve) => (goOn = resolve))
    const readers = Array.from({ length: 200 }, (_, number) => read(cache, `/${number % 50}`))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(site.renders).toBe(8)
    goOn()
    await Promise.all(readers)
    expect(site.renders).toBe(50)
  })

  it('are not kept waiting in a queue behind a database that swallows everything', async () => {
    const cache = cacheOf()
    await read(cache)
    cache.changeEverything()
    site.late = true
    const others = Array.from({ length: 100 }, (_, number) => read(cache, `/${number}`).catch(String))
    expect(await read(cache)).toBe('/a: old')
    expect((await Promise.all(others)).every((answer) => answer === 'Error: Too late.')).toBe(true)
    expect(site.renders).toBeLessThan(20)
  })
})

describe('a page that was taken from the public', () => {
  it('is shown from no copy, whatever fails next', async () => {
    const cache = cacheOf()
    await read(cache)
    await copies.written
    cache.change(['news?slug=/a'], true)
    site.down = true
    await expect(read(cache)).rejects.toThrow()
    await expect(read(cacheOf())).rejects.toThrow()
  })

  it('is shown from no copy when that was only learned afterwards, also after a restart', async () => {
    const cache = cacheOf()
    await read(cache)
    await copies.written
    const restarted = cacheOf()
    for (const one of [restarted, cache]) one.changeEverything([{ tags: ['news?slug=/a'], at: Date.now() }])
    site.down = true
    for (const one of [cache, restarted, cacheOf()]) await expect(read(one)).rejects.toThrow()
  })

  it('leaves its copies when it has been published again since', async () => {
    const cache = cacheOf()
    await read(cache)
    cache.changeEverything([{ tags: ['news?slug=/a'], at: Date.now() - 3_600_000 }])
    site.down = true
    expect(await read(cache)).toBe('/a: old')
  })

  it('is not kept when it was being made meanwhile', async () => {
    const cache = cacheOf()
    let goOn = () => {}
    site.pause = new Promise((resolve) => (goOn = resolve))
    const early = read(cache)
    cache.change(['news?slug=/a'], true)
    goOn()
    await early
    site.down = true
    await expect(read(cache)).rejects.toThrow()
  })
})

describe('memory', () => {
  it('is bounded, however many addresses are asked for', async () => {
    const cache = cacheOf(100_000)
    for (let number = 0; number < 500; number += 1) await read(cache, `/${number}`)
    expect(cache.bytes).toBeLessThanOrEqual(100_000)
  })

  it('is not taken from pages by addresses that do not exist', async () => {
    const cache = cacheOf(100_000)
    await read(cache)
    site.missing = true
    for (let number = 0; number < 100_000; number += 1) await read(cache, `/missing-${number}`)
    site.down = true
    expect(await read(cache)).toBe('/a: old')
    expect(site.renders).toBe(100_001)
  })
})
