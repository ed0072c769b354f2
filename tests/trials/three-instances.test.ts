import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { Editor } from '../support/editor'
import { FaultyNetwork } from '../support/faulty-network'
import { freshDatabase } from '../support/fresh-database'
import { aPdf } from '../support/files'
import { hammer } from '../support/hammering'
import { allDueAtOnce } from '../support/scheduling'
import { startSite } from '../support/site.mjs'
import { until } from '../support/until'

const database = await freshDatabase()
const dataDir = await mkdtemp(path.join(tmpdir(), 'foreword-three-'))
/** The third instance reaches the database through this one. */
const network = new FaultyNetwork(database)
const secret = randomBytes(32).toString('hex')

type Site = Awaited<ReturnType<typeof startSite>>
const sites: Site[] = []
let staff: Record<string, string>
let filedUnder: Awaited<ReturnType<Editor['filedUnder']>>

const start = (variables: Record<string, string> = {}) =>
  startSite({ DATABASE_URL: database.href, PAYLOAD_SECRET: secret, DEMO_CONTENT: 'never', DATA_DIR: dataDir, ...variables })
const startAgain = (site: Site, variables?: Record<string, string>) => start({ PORT: new URL(site.url).port, ...variables })
const end = async ({ process }: Site, signal: NodeJS.Signals) => {
  const ended = once(process, 'exit')
  process.kill(signal)
  await ended
}

const at = (number: number) => sites[number] as Site
const read = async (number: number, address: string) => {
  const response = await fetch(at(number).url + address, { redirect: 'manual' })
  return { status: response.status, words: await response.text() }
}
const save = async (number: number, method: string, address: string, data: unknown) => {
  const response = await fetch(at(number).url + address, { method, headers: { ...staff, 'content-type': 'application/json' }, body: JSON.stringify(data) })
  if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { doc: { id: number } }).doc
}
const publish = (number: number, title: string) => save(number, 'POST', '/api/news', { title, summary: 'A summary.', kind: 'blog', ...filedUnder, _status: 'published' })
const minor = { flow: { change: { kind: 'minor' } } }
async function aScheduledPost(title: string): Promise<number> {
  const { id } = await save(0, 'POST', '/api/news?draft=true', { title, summary: 'A summary.', kind: 'blog', ...filedUnder })
  await save(0, 'PATCH', `/api/news/${id}?draft=true`, { flow: { action: 'schedule', at: new Date(Date.now() + 600_000).toISOString() } })
  return id
}
/** Milliseconds until every instance answers so; fails after five seconds. */
async function untilEverywhere(address: string, good: (page: { status: number; words: string }) => boolean): Promise<number> {
  const began = performance.now()
  for (const number of sites.keys()) {
    while (!good(await read(number, address))) {
      if (performance.now() - began > 5_000) throw new Error(`Instance ${number} does not answer ${address} as it should.`)
      await wait(5)
    }
  }
  return performance.now() - began
}

beforeAll(async () => {
  const first = await start()
  sites.push(first, await start(), await start({ DATABASE_URL: await network.open() }))
  const login = await fetch(`${first.url}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(first.administrator) })
  staff = { authorization: `JWT ${((await login.json()) as { token: string }).token}` }
  filedUnder = await (await Editor.signIn(first)).filedUnder()
  // A page that suggests another one shows it: here each post shows itself alone.
  await save(0, 'POST', '/api/globals/settings', { suggestRelated: false })
}, 300_000)

afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()))
  await network.close()
  await rm(dataDir, { recursive: true, force: true })
}, 60_000)

describe('three instances on one database', () => {
  it('show a post that was published at one, and each change of it, within a second', async () => {
    const { id } = await publish(0, 'Everywhere at once')
    await untilEverywhere('/news/everywhere-at-once', ({ status }) => status === 200)
    for (const [number, summary] of ['Changed at the first.', 'Changed at the second.', 'Changed at the third.'].entries()) {
      await save(number, 'PATCH', `/api/news/${id}`, { summary, ...minor })
      expect(await read(number, '/news/everywhere-at-once')).toMatchObject({ words: expect.stringContaining(summary) })
      expect(await untilEverywhere('/news/everywhere-at-once', ({ words }) => words.includes(summary))).toBeLessThan(1_000)
    }
  })

  it('show no reader an old page after a new one, however often a post is published', async () => {
    const { id } = await publish(0, 'Published again and again')
    const addresses = sites.map(({ url }) => `${url}/news/published-again-and-again`)
    const { faults, reads } = await hammer({ publish: (summary) => save(0, 'PATCH', `/api/news/${id}`, { summary, ...minor }), addresses, times: 20, readersEach: 2 })
    expect(faults).toEqual([])
    expect(reads).toBeGreaterThan(100)
  }, 60_000)

  it('make anew only the pages that show what was published', async () => {
    const { id } = await publish(0, 'Only mine')
    await publish(0, 'Not mine')
    const pages = ['/', '/news', '/news/feed.atom', '/news/not-mine', '/reports', '/themes', '/organisations', '/reports/feed.json', '/sitemap/reports-1.xml']
    const made = async () => {
      const said = await Promise.all(pages.map(async (address) => [address, (await fetch(at(0).url + address)).headers.get('cache-status')]))
      return said.filter(([, status]) => status !== 'Foreword; hit').map(([address]) => address)
    }
    await until(async () => (await made()).length === 0)
    await save(0, 'PATCH', `/api/news/${id}`, { summary: 'Changed.', ...minor })
    expect(await made()).toEqual(['/', '/news', '/news/feed.atom'])
    expect(await read(0, '/news/only-mine')).toMatchObject({ words: expect.stringContaining('Changed.') })
  })

  it('take less than 500 MB each after a thousand page views', async () => {
    const pages = ['/', '/news', '/news/only-mine', '/reports', '/themes', '/organisations', '/search?q=mine', '/about']
    for (let views = 0; views < 1_000; views += 1) await read(2, String(pages[views % pages.length]))
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(at(2).process.pid)], { encoding: 'utf8' }))
    expect(kilobytes).toBeGreaterThan(0)
    expect(kilobytes / 1_024).toBeLessThan(500)
  })

  it('have made the page of what was published when whoever published it is answered', async () => {
    const shows = async (slug: string, words: string) => {
      const response = await fetch(`${at(0).url}/news/${slug}`)
      expect(await response.text()).toContain(words)
      return response.headers.get('cache-status') === 'Foreword; hit'
    }
    let time = 0
    // On a busy machine it may take longer than the answer waits.
    await until(async () => {
      const title = `Ready at once ${++time}`
      const { id } = await publish(0, title)
      const isMade = await shows(`ready-at-once-${time}`, title)
      await save(0, 'PATCH', `/api/news/${id}`, { summary: 'Changed at once.', ...minor })
      return isMade && (await shows(`ready-at-once-${time}`, 'Changed at once.'))
    })
  })

  it('make the pages of many that are saved at once when somebody asks for them, so that readers do not wait', async () => {
    const posts = [await publish(0, 'Many 1'), await publish(0, 'Many 2'), await publish(0, 'Many 3'), await publish(0, 'Many 4'), await publish(0, 'Many 5')]
    await save(0, 'PATCH', `/api/news?where[id][in]=${posts.map(({ id }) => id).join()}`, { summary: 'Changed together.', ...minor })
    const response = await fetch(`${at(0).url}/news/many-1`)
    expect([response.headers.get('cache-status'), await response.text()]).toEqual(['Foreword; fwd=miss', expect.stringContaining('Changed together.')])
  })

  it('show nobody what was withdrawn at one of them', async () => {
    const { id } = await publish(1, 'Withdrawn at the second')
    await untilEverywhere('/news/withdrawn-at-the-second', ({ status }) => status === 200)
    await save(1, 'PATCH', `/api/news/${id}`, { _status: 'draft' })
    expect(await untilEverywhere('/news/withdrawn-at-the-second', ({ status }) => status === 410)).toBeLessThan(5_000)
  })

  it('know somebody who signed in at one of them', async () => {
    for (const { url } of sites) {
      const me = (await (await fetch(`${url}/api/users/me`, { headers: staff })).json()) as { user: { email: string } | null }
      expect(me.user?.email).toBe(sites[0]?.administrator.email)
    }
  })

  it('preview at every one a draft that was saved at one of them, and to nobody else', async () => {
    const { id } = await save(1, 'POST', '/api/news?draft=true', { title: 'Drafted at the second' })
    for (const { url } of sites) {
      const seen = await fetch(`${url}/preview/news/${id}`, { headers: staff })
      expect([seen.status, (await seen.text()).includes('Drafted at the second')]).toEqual([200, true])
      const stranger = await fetch(`${url}/preview/news/${id}`)
      expect([stranger.status, (await stranger.text()).includes('Drafted at the second')]).toEqual([401, false])
    }
  })

  it('send a file that was uploaded at one of them', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await aPdf({ title: 'Shared' }))], 'shared.pdf', { type: 'application/pdf' }))
    const { doc } = (await (await fetch(`${at(0).url}/api/files`, { method: 'POST', headers: staff, body: form })).json()) as { doc: { filename: string; filesize: number } }
    for (const { url } of sites) {
      const file = await fetch(`${url}/api/files/file/${doc.filename}`, { headers: staff })
      expect([file.status, (await file.arrayBuffer()).byteLength]).toEqual([200, doc.filesize])
    }
  })

  it('bring back nothing that was withdrawn while one of them was dead, even when the database fails next', async () => {
    const { id } = await publish(0, 'Withdrawn meanwhile')
    const still = await publish(0, 'Still there')
    await untilEverywhere('/news/withdrawn-meanwhile', ({ status }) => status === 200)
    await untilEverywhere('/news/still-there', ({ status }) => status === 200)
    await wait(200)
    await end(at(2), 'SIGKILL')
    await save(0, 'PATCH', `/api/news/${id}`, { _status: 'draft' })
    await save(0, 'PATCH', `/api/news/${still.id}`, { summary: 'Changed while one was dead.', ...minor })
    sites[2] = await startAgain(at(2), { DATABASE_URL: network.address })
    expect(await read(2, '/news/still-there')).toMatchObject({ status: 200, words: expect.stringContaining('Changed while one was dead.') })
    network.refuse()
    expect((await read(2, '/news/still-there')).status).toBe(200)
    expect((await read(2, '/news/withdrawn-meanwhile')).words).not.toContain('Withdrawn meanwhile')
    network.heal()
  }, 60_000)

  it('publish what falls due in the same second once each, though one of them is killed half-way', async () => {
    const halfWay = () => end(at(2), 'SIGKILL')
    const { lastAfterMs, ...outcome } = await allDueAtOnce({ database: database.href, aScheduledPost, count: 24, halfWay })
    expect(outcome).toEqual({ published: 24, twice: 0, early: 0 })
    expect(lastAfterMs).toBeLessThan(15_000)
    sites.pop()
  }, 120_000)
})
