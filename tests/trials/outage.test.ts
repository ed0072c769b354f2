import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { outage } from '@/lib/outage'

import { Editor } from '../support/editor'
import { FaultyNetwork } from '../support/faulty-network'
import { freshDatabase } from '../support/fresh-database'
import { startSite } from '../support/site.mjs'
import { until } from '../support/until'

const dataDir = await mkdtemp(path.join(tmpdir(), 'foreword-outage-'))
const database = await freshDatabase()
const network = new FaultyNetwork(database)

type Site = Awaited<ReturnType<typeof startSite>>
let site: Site
let staff: Record<string, string>
let token: string
let filedUnder: Awaited<ReturnType<Editor['filedUnder']>>

const start = (variables: Record<string, string>, whenAnswers?: string) =>
  startSite({ PAYLOAD_SECRET: token, DEMO_CONTENT: 'never', DATA_DIR: dataDir, ...variables }, whenAnswers)

/** Asks for a page; says what came and how long it took. */
async function read(address: string) {
  const began = performance.now()
  const response = await fetch(site.url + address, { redirect: 'manual' })
  return { status: response.status, words: await response.text(), ms: performance.now() - began, headers: response.headers }
}
const save = async (method: string, address: string, data?: unknown) => {
  const response = await fetch(site.url + address, { method, headers: staff, ...(data ? { body: JSON.stringify(data) } : {}) })
  const answer = (await response.json()) as { doc: { id: number } }
  if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}: ${JSON.stringify(answer)}`)
  return answer.doc
}
const publish = (title: string) => save('POST', '/api/news', { title, summary: 'A summary.', kind: 'blog', ...filedUnder, _status: 'published' })
/** What the form of a post in the admin asks when a word was typed, sent as Next does. */
async function askAsAForm(): Promise<Response> {
  const { node } = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8')) as { node: Record<string, { filename: string }> }
  const [action = ''] = Object.entries(node).find(([, { filename }]) => filename === 'app/(payload)/layout.tsx') ?? []
  const question = { name: 'form-state', args: { collectionSlug: 'news', docPermissions: { fields: true }, docPreferences: { fields: {} }, operation: 'create', renderAllFields: false, schemaPath: 'news', data: {} } }
  return fetch(`${site.url}/admin/collections/news/create`, { method: 'POST', headers: { authorization: String(staff.authorization), 'next-action': action, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' }, body: JSON.stringify([question]) })
}
/** The form shows what it is told, or goes on without an answer: what was typed stays. */
async function formIsToldInTime(asking = askAsAForm()): Promise<void> {
  const began = performance.now()
  const answer = await asking
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type'), await answer.text()]).toEqual([503, '30', 'text/plain', outage.message])
  expect(performance.now() - began).toBeLessThan(3_000)
}
/** The site's own header, heading and footer, which the bare page for the worst case has not. */
const inTheSitesDesign = expect.stringMatching(/class="site-header"[\s\S]*<h1[\s\S]*class="site-footer"/)
const untilReady = async () => {
  for (let tries = 0; (await read('/health/ready')).status !== 200; tries += 1) {
    if (tries > 100) throw new Error('The site did not recover within ten seconds.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Whether a post is written that is not kept yet: what was sent has been read by then, however long it took to connect. */
async function isWritten(): Promise<boolean> {
  const direct = new pg.Client({ connectionString: database.href })
  await direct.connect()
  const { rowCount } = await direct.query("select from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like 'insert into \"news%'")
  await direct.end()
  return Boolean(rowCount)
}

beforeAll(async () => {
  token = randomBytes(32).toString('hex')
  site = await start({ DATABASE_URL: await network.open() })
  const login = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(site.administrator) })
  staff = { 'content-type': 'application/json', authorization: `JWT ${((await login.json()) as { token: string }).token}` }
  filedUnder = await (await Editor.signIn(site)).filedUnder()
}, 300_000)

afterEach(async () => {
  network.heal()
  await untilReady()
})

afterAll(async () => {
  await site.stop()
  await network.close()
  await rm(dataDir, { recursive: true, force: true })
}, 60_000)

describe.each([
  ['is stopped', () => network.refuse()],
  ['swallows everything without a word', () => network.blackHole()],
  ['cuts its connections', () => network.cut()],
])('while the database %s', (fault, breakIt) => {
  const slug = fault.replaceAll(' ', '-')

  it('a reader gets every page that was ever made, also of a post published just before', async () => {
    const { id } = await publish(`Made before it ${fault}`)
    expect((await read(`/news/made-before-it-${slug}`)).status).toBe(200)
    await save('PATCH', `/api/news/${id}`, { summary: 'Published just before.', flow: { change: { kind: 'minor' } } })
    breakIt()
    const page = await read(`/news/made-before-it-${slug}`)
    expect(page.status).toBe(200)
    expect(page.ms).toBeLessThan(3_000)
  })

  it('a reader of a page that was never made is told to come back, and never that it does not exist', async () => {
    if (fault === 'cuts its connections') network.refuse()
    else breakIt()
    const page = await read(`/news/never-seen-${slug}`)
    expect(page).toMatchObject({ status: 503, words: inTheSitesDesign })
    expect(page.headers.get('retry-after')).toBe('30')
    expect(page.ms).toBeLessThan(3_000)
  })

  it('a reader sees what is published once it is back', async () => {
    await publish(`Published after it ${fault}`)
    expect((await read(`/news/published-after-it-${slug}`)).status).toBe(200)
    expect((await read('/news')).words).toContain(`Published after it ${fault}`)
  })
})

describe('three hundred readers of as many pages that are out of date, while the database is stopped', () => {
  it('get them within three seconds', async () => {
    const addresses = Array.from({ length: 300 }, (_, number) => `/news?theme=theme-${number}`)
    for (const address of addresses) await until(async () => (await read(address)).status === 200)
    await publish('Puts every list out of date')
    network.refuse()
    const pages = await Promise.all(addresses.map(read))
    expect(pages.filter(({ status }) => status !== 200)).toEqual([])
    expect(Math.max(...pages.map(({ ms }) => ms))).toBeLessThan(3_000)
  })
})

describe('a database that is slow', () => {
  it('still gives readers their pages', async () => {
    network.delay(50)
    expect((await read('/news?theme=read-slowly')).status).toBe(200)
  })
})

describe('connections that hang for ever, though the database can be reached again', () => {
  it('are given up: readers of new pages get them', async () => {
    network.blackHole()
    // More than there are connections.
    await Promise.all(Array.from({ length: 30 }, (_, number) => read(`/news?theme=hangs-${number}`)))
    network.healForNewConnections()
    await untilReady()
    const began = performance.now()
    while ((await read('/news?theme=after-it-hung')).status !== 200) {
      if (performance.now() - began > 20_000) throw new Error('No page is made any more.')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
})

describe.each([
  ['is stopped', () => network.refuse()],
  ['swallows everything without a word', () => network.blackHole()],
])('twelve editors who save while the database %s', (fault, breakIt) => {
  const saveAll = (title: string) => Promise.allSettled(Array.from({ length: 12 }, (_, n) => publish(`${title} ${n}`)))

  it('are told so within three seconds, as is a reader of a file, whoever opens the admin and whoever types in it, and what to do, and save at once when it is back', async () => {
    breakIt()
    for (const round of ['first', 'second']) {
      const began = performance.now()
      const answers = await saveAll(`Lost in the ${round} round`)
      expect(performance.now() - began).toBeLessThan(3_000)
      expect(answers).toEqual(answers.map(() => ({ status: 'rejected', reason: expect.objectContaining({ message: expect.stringMatching(/answered 503.*Keep this page open, so that nothing is lost, and try again/) }) })))
    }
    const file = await read('/api/files/file/never-fetched.pdf')
    expect([file.status, file.headers.get('retry-after'), file.ms < 3_000]).toEqual([503, '30', true])
    const admin = await read('/admin/collections/news')
    expect([admin.status, admin.headers.get('retry-after'), admin.ms < 3_000, admin.words]).toEqual([503, '30', true, inTheSitesDesign])
    await formIsToldInTime()
    network.heal()
    await untilReady()
    expect((await saveAll(`Saved after it ${fault}`)).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'fulfilled'))
  })
})

describe('a save that is under way', () => {
  it.each([
    ['before it has been read', () => network.untilAsked('from "users"')],
    ['once it is written', () => until(isWritten, 20)],
  ])('is answered within three seconds when the database falls silent %s, and can be made again when it is back', async (when, moment) => {
    const title = `Under way ${when}`
    network.delay(150)
    await untilReady()
    const saving = publish(title).catch(String)
    await moment()
    network.blackHole()
    const began = performance.now()
    expect(await saving).toMatch(/answered 503.*Keep this page open, so that nothing is lost, and try again/)
    expect(performance.now() - began).toBeLessThan(3_000)
    network.heal()
    await untilReady()
    await publish(title)
    expect((await read(`/news/under-way-${when.replaceAll(' ', '-')}`)).status).toBe(200)
    const posts = await fetch(`${site.url}/api/news?where[title][equals]=${title}`, { headers: staff })
    expect(await posts.json()).toMatchObject({ totalDocs: 1 })
  })

  it.each([
    ['a file of the largest size', false],
    ['one that comes in pieces, without its length,', true],
  ])('is no other matter than %s that has not been read', async (_, inPieces) => {
    network.delay(150)
    await untilReady()
    const form = new FormData()
    form.set('_payload', JSON.stringify({ title: 'Long' }))
    form.set('file', new Blob([Buffer.alloc(50 * 1024 ** 2, 'long ')], { type: 'text/plain' }), 'long.txt')
    const { headers, body } = new Response(form)
    headers.set('authorization', String(staff.authorization))
    const sent = inPieces ? { body, duplex: 'half' } : { body: await new Response(body).blob() }
    const uploading = fetch(`${site.url}/api/files`, { method: 'POST', headers, ...sent })
    await network.untilAsked('from "users"')
    network.blackHole()
    const began = performance.now()
    const answer = await uploading
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('is no other matter than a page of the admin that is being made', async () => {
    network.delay(150)
    await untilReady()
    const opening = fetch(`${site.url}/admin/collections/news`, { headers: staff })
    await wait(1_000)
    network.blackHole()
    const began = performance.now()
    const page = await opening
    expect([page.status, page.headers.get('retry-after'), await page.text()]).toEqual([503, '30', inTheSitesDesign])
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it.each(['GET', 'POST'])('is no other matter than a preview that is being made (%s)', async (method) => {
    const { id } = await publish(`Previewed by ${method}`)
    network.delay(150)
    await untilReady()
    const looking = fetch(`${site.url}/preview/news/${id}`, { method, headers: staff, ...(method === 'POST' ? { body: '{}' } : {}) })
    await network.untilAsked('from "users"')
    network.blackHole()
    const began = performance.now()
    const answer = await looking
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '30', inTheSitesDesign])
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('is no other matter than what an open form of the admin asks', async () => {
    network.delay(150)
    await untilReady()
    const asking = askAsAForm()
    await network.untilAsked('from "users"')
    network.blackHole()
    await formIsToldInTime(asking)
    network.heal()
    await untilReady()
    const answer = await askAsAForm()
    expect([answer.status, (await answer.text()).includes('This field is required.')]).toEqual([200, true])
  })

  it('is carried to its end by a database that is only slow', async () => {
    network.delay(60)
    const began = performance.now()
    await publish('Slowly under way')
    expect(performance.now() - began).toBeGreaterThan(3_000)
    network.heal()
    await untilReady()
    await until(async () => (await read('/news/slowly-under-way')).status === 200)
  })
})

describe('a site that is started again while the database is stopped', () => {
  it('shows every page that was made before, says that it is not ready, and recovers by itself', async () => {
    await publish('Outlives a restart')
    expect((await read('/news/outlives-a-restart')).status).toBe(200)
    const { port } = new URL(site.url)
    await site.stop()
    network.refuse()
    site = await start({ PORT: port, DATABASE_URL: network.address }, '/health/live')
    expect(await read('/news/outlives-a-restart')).toMatchObject({ status: 200, words: expect.stringContaining('Outlives a restart') })
    expect(await read('/news/made-up')).toMatchObject({ status: 503, words: inTheSitesDesign })
    expect((await read('/health/ready')).status).toBe(503)
    const [stylesheet = ''] = /\/_next\/static\/[^"]+\.css/.exec((await read('/news/made-up')).words) ?? []
    expect(stylesheet).not.toBe('')
    expect(await Promise.all([stylesheet, '/assets/copy-address.js'].map(async (address) => (await read(address)).status))).toEqual([200, 200])
    network.heal()
    await untilReady()
    await publish('After the restart')
    expect((await read('/news/after-the-restart')).status).toBe(200)
  }, 120_000)
})

describe('what was taken from the public', () => {
  it('is shown from no copy while the database is stopped', async () => {
    await publish('Kept')
    const { id } = await publish('Taken back')
    expect((await read('/news/kept')).status).toBe(200)
    expect((await read('/news/taken-back')).status).toBe(200)
    await save('PATCH', `/api/news/${id}`, { _status: 'draft' })
    expect((await read('/news/taken-back')).status).toBe(410)
    network.refuse()
    expect((await read('/news/kept')).status).toBe(200)
    expect((await read('/news/taken-back')).words).not.toContain('Taken back')
  })
})
