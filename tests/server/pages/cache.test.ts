import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { PageCache, TooLate } from '@/server/pages/cache'
import { LastGoodCopies } from '@/server/pages/last-good-copies'
import { Page } from '@/server/pages/page'

import { collectGarbage } from '../../support/memory'

const page = (text: string, tags: string[], status = 200) => new Page({ status, type: 'text/html', location: null, body: Buffer.from(text), tags: new Set(tags) })

/** A site whose pages are made when the test says so. */
class Site {
  words = 'old'
  down = false
  late = false
  missing = false
  /** Addresses that take too long. */
  slow = new Set<string>()
  renders = 0
  /** While set, pages wait for it after they have read their words. */
  pause: Promise<void> | null = null
  render = async (address: string): Promise<Page> => {
    this.renders += 1
    if (this.late || this.slow.has(address)) {
      await this.pause
      throw new TooLate('Too late.')
    }
    if (this.down) throw new Error('The database is down.')
    const made = page(`${address}: ${this.words}`, ['news', `news?slug=${address}`], this.missing ? 404 : 200)
    await this.pause
    return made
  }
}

let dataDir: string
let site: Site
let copies: LastGoodCopies
let troubles: unknown[]
type Setting = { maxBytes?: number; maxCopyBytes?: number; port?: number; finish?: (page: Page, address: string) => Page | Promise<Page> }
const folderOf = (port: number) => path.join(dataDir, 'pages', String(port))
function cacheOf({ maxBytes = 1_000_000, maxCopyBytes = 1_000_000, port = 3000, finish }: Setting = {}): PageCache {
  copies = new LastGoodCopies(folderOf(port), maxCopyBytes, (error) => troubles.push(error))
  return new PageCache({ render: site.render, finish, copies, maxBytes })
}
const read = async (cache: PageCache, address = '/a') => (await cache.get(address)).body.toString()

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'foreword-pages-'))
  site = new Site()
  troubles = []
})
afterEach(async () => {
  await copies.written
  rmSync(dataDir, { recursive: true })
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

  it('gets, when nothing else can be had, a page that was overtaken while it was made', async () => {
    const cache = cacheOf()
    let goOn = () => {}
    site.pause = new Promise((resolve) => (goOn = resolve))
    const early = read(cache)
    await new Promise(setImmediate)
    cache.change(['news'], false)
    goOn()
    await early
    site.down = true
    expect(await read(cache)).toBe('/a: old')
  })

  it('is not told that a page does not exist when that may have changed and nobody can say', async () => {
    const cache = cacheOf()
    site.missing = true
    await read(cache)
    site.down = true
    expect((await cache.get('/a')).status).toBe(404)
    cache.change(['news'], false)
    await expect(read(cache)).rejects.toThrow('The database is down.')
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

describe('a page that was kept on the disk', () => {
  it('is read from it once, and then shown from memory, also as the page of last resort', async () => {
    await read(cacheOf())
    await copies.written
    site.down = true
    const restarted = cacheOf()
    await read(restarted)
    rmSync(folderOf(3000), { recursive: true })
    expect(await read(restarted)).toBe('/a: old')
    expect(restarted.last('/a')?.body.toString()).toBe('/a: old')
    mkdirSync(folderOf(3000))
  })

  it('is made anew as soon as it can be', async () => {
    await read(cacheOf())
    await copies.written
    site.down = true
    const restarted = cacheOf()
    await read(restarted)
    site.down = false
    site.words = 'new'
    restarted.changeEverything()
    expect(await read(restarted)).toBe('/a: new')
  })

  it('is thrown away from memory too when it is taken from the public', async () => {
    await read(cacheOf())
    await copies.written
    site.down = true
    const restarted = cacheOf()
    await read(restarted)
    restarted.change(['news?slug=/a'], true)
    await expect(read(restarted)).rejects.toThrow()
  })

  it('is no copy of a page any more once there is no such page', async () => {
    const cache = cacheOf()
    await read(cache)
    site.missing = true
    cache.change(['news'], false)
    await read(cache)
    await copies.written
    site.down = true
    await expect(read(cacheOf())).rejects.toThrow()
  })

  it('gives way to newer ones after a restart, the oldest first', async () => {
    const cache = cacheOf()
    for (const address of ['/oldest', '/b', '/c', '/d', '/e', '/f', '/g', '/newest']) {
      await read(cache, address)
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
    await copies.written
    // Each takes somewhat less than 200 bytes.
    const restarted = cacheOf({ maxCopyBytes: 1_000 })
    site.down = true
    expect(await read(restarted, '/newest')).toBe('/newest: old')
    await expect(read(restarted, '/oldest')).rejects.toThrow()
  })

  it('is written again when it could not be the first time', async () => {
    const cache = cacheOf()
    rmSync(folderOf(3000), { recursive: true })
    await read(cache)
    await copies.written
    expect(troubles.splice(0)).toHaveLength(1)
    mkdirSync(folderOf(3000))
    cache.changeEverything()
    await read(cache)
    await copies.written
    site.down = true
    expect(await read(cacheOf())).toBe('/a: old')
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

describe('twenty readers of missing pages at once', () => {
  it('are all told so, though the page that tells them has to be made first, and so is the next reader of a page', async () => {
    const missing = new Page({ status: 404, type: 'text/html', location: null, body: Buffer.from(''), tags: new Set() })
    const cache: PageCache = cacheOf({ finish: async (made, address) => (address.startsWith('/missing') ? (await cache.get('/problem/404')).as(404, missing.tags) : made) })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => read(cache, `/missing-${number}`)))
    expect(new Set(answers)).toEqual(new Set(['/problem/404: old']))
    expect(await read(cache)).toBe('/a: old')
  })
})

describe('one slow page', () => {
  it('keeps nobody from the others, as long as those are made', async () => {
    const cache = cacheOf()
    let goOn = () => {}
    site.pause = new Promise((resolve) => (goOn = resolve))
    site.slow.add('/slow')
    const slow = read(cache, '/slow').catch(String)
    await new Promise(setImmediate)
    const others = read(cache, '/b')
    site.pause = null
    await read(cache, '/c')
    goOn()
    expect(await slow).toBe('Error: Too late.')
    expect([await others, await read(cache, '/d')]).toEqual(['/b: old', '/d: old'])
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

  it('is shown from no copy of an instance that was stopped before, and starts again while the database is down', async () => {
    const stopped = cacheOf({ port: 3001 })
    for (const address of ['/a', '/b']) await read(stopped, address)
    await copies.written
    const running = cacheOf({ port: 3000 })
    for (const address of ['/a', '/b']) await read(running, address)
    await copies.written
    running.change(['news?slug=/a'], true)
    site.down = true
    const startedAgain = cacheOf({ port: 3001 })
    await expect(read(startedAgain, '/a')).rejects.toThrow()
    expect(await read(startedAgain, '/b')).toBe('/b: old')
  })

  it('leaves the copies that another instance made after it was published again', async () => {
    const running = cacheOf({ port: 3000 })
    await read(running)
    await copies.written
    await read(cacheOf({ port: 3001 }))
    await copies.written
    running.changeEverything([{ tags: ['news?slug=/a'], at: Date.now() - 3_600_000 }])
    site.down = true
    expect(await read(cacheOf({ port: 3001 }))).toBe('/a: old')
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
  it('is bounded, however many pages are asked for', async () => {
    const cache = cacheOf({ maxBytes: 100_000 })
    for (let number = 0; number < 500; number += 1) await read(cache, `/${number}`)
    expect(cache.bytes).toBeLessThanOrEqual(100_000)
    expect(cache.bytes).toBeGreaterThan(50_000)
  })

  it('is left by the page that readers asked for least lately, whatever changed meanwhile', async () => {
    const roomy = cacheOf()
    for (const address of ['/a', '/b']) await read(roomy, address)
    await copies.written
    // Pages have five eighths of it.
    const cache = cacheOf({ maxBytes: Math.ceil((roomy.bytes * 8) / 5) })
    for (const address of ['/a', '/b', '/a']) await read(cache, address)
    cache.change(['news'], false)
    await read(cache, '/c')
    expect([cache.last('/a'), cache.last('/b')].map(Boolean)).toEqual([true, false])
  })

  it('counts what a page was made from', () => {
    const few = page('words', ['news'])
    const many = page('words', Array.from({ length: 1_000 }, (_, number) => `news:${number}`))
    expect(many.size - few.size).toBeGreaterThan(100_000)
  })

  it('does not grow with a hundred thousand questions that somebody makes up, and not one page gives way to them', async () => {
    const cache = cacheOf({ maxBytes: 400_000 })
    const pages = Array.from({ length: 20 }, (_, number) => `/page-${number}`)
    for (const address of pages) await read(cache, address)
    let before = 0
    for (let number = 0; number < 100_000; number += 1) {
      await read(cache, `/search?q=${number}`)
      if (number !== 20_000) continue
      collectGarbage()
      before = process.memoryUsage().heapUsed
    }
    collectGarbage()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(3_000_000)
    expect(cache.bytes).toBeLessThanOrEqual(400_000)
    site.renders = 0
    for (const address of pages) await read(cache, address)
    expect(site.renders).toBe(0)
  }, 120_000)

  it('is not taken from pages, nor grows, by a hundred thousand addresses that do not exist', async () => {
    const cache = cacheOf({ maxBytes: 400_000 })
    await read(cache)
    site.missing = true
    for (let number = 0; number < 100_000; number += 1) await read(cache, `/missing-${number}`)
    expect(cache.bytes).toBeLessThanOrEqual(400_000)
    site.renders = 0
    expect(await read(cache)).toBe('/a: old')
    // The last of them are still known, and the first are not.
    await read(cache, '/missing-99999')
    expect(site.renders).toBe(0)
    await read(cache, '/missing-0')
    expect(site.renders).toBe(1)
  }, 120_000)
})

describe('the disk', () => {
  it('loses no copy of a page to the questions that somebody makes up', async () => {
    const cache = cacheOf({ maxCopyBytes: 20_000 })
    const pages = Array.from({ length: 20 }, (_, number) => `/page-${number}`)
    for (const address of pages) await read(cache, address)
    for (let number = 0; number < 1_000; number += 1) await read(cache, `/news?theme=${number}`)
    await copies.written
    expect(copies.size).toBeLessThan(60)
    site.down = true
    const restarted = cacheOf({ maxCopyBytes: 20_000 })
    for (const address of pages) expect(await read(restarted, address)).toBe(`${address}: old`)
  })
})
