import { readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { embeddedDatabase } from '@/server/embedded-database'

import { aProjectOfAnOrdinaryUser } from '../support/ordinary-user'
import { startSite } from '../support/site.mjs'

const { home, dataDir, as } = aProjectOfAnOrdinaryUser()
const start = () => startSite({ DEMO_CONTENT: 'never', DATA_DIR: dataDir }, '/health/ready', as)
let site: Awaited<ReturnType<typeof startSite>>

beforeAll(async () => {
  site = await start()
}, 300_000)
afterAll(async () => {
  await site?.stop()
  await rm(home, { recursive: true })
}, 120_000)

const read = async (address: string) => {
  const began = performance.now()
  const response = await fetch(site.url + address)
  await response.arrayBuffer()
  return { status: response.status, ms: performance.now() - began }
}
const isThere = async (address: string) => (await read(address)).status === 200

/** Kills PostgreSQL without ceremony; the site starts it again. */
async function killPostgres(): Promise<void> {
  const [pid] = (await readFile(path.join(site.dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  await wait(200)
}

async function postgresAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: (await embeddedDatabase(site.dataDir)) ?? '' })
  client.on('error', () => {
    // What breaks is asked again.
  })
  const answers = await client.connect().then(() => true, () => false)
  await client.end()
  return answers
}

async function until(isSo: () => Promise<boolean>, limitMs: number): Promise<number> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > limitMs) throw new Error(`That did not come to be within ${limitMs} ms.`)
    await wait(50)
  }
  return performance.now() - began
}

/** Readers of these pages, one for each, while something happens. */
async function readersDuring(addresses: string[], event: () => Promise<void>) {
  const answers: Awaited<ReturnType<typeof read>>[] = []
  let over = false
  const reading = addresses.map(async (address) => {
    while (!over) {
      answers.push(await read(address))
      await wait(5)
    }
  })
  await event().finally(() => (over = true))
  await Promise.all(reading)
  return answers
}

describe('an operator without any rights but in a home of their own, with a project in a folder with a space', () => {
  it('starts it, is told who the first administrator is, and owns all that it made', async () => {
    expect(site.administrator).toMatchObject({ email: expect.stringContaining('@'), password: expect.stringMatching(/.{12}/) })
    expect(await isThere('/')).toBe(true)
    const made = ['', 'logs', 'postgres', 'postgres/postmaster.pid']
    expect(await Promise.all(made.map(async (file) => (await stat(path.join(dataDir, file))).uid))).toEqual(made.map(() => as.uid ?? process.getuid?.()))
  })

  it('who stops it hears of no lost connections, because they are closed before the database stops', async () => {
    // As many connections as there can be.
    await Promise.all(Array.from({ length: 30 }, (_, n) => read(`/news?theme=never-made-${n}`)))
    await site.stop()
    expect(site.process.exitCode).toBe(0)
    await expect(stat(path.join(dataDir, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
    expect(site.said()).toContain('Stopping (SIGTERM)')
    expect(site.said()).not.toContain('was lost')
    site = await start()
    expect(site.administrator.password).toBe('')
  }, 60_000)
})

describe('readers of a site whose PostgreSQL is killed', () => {
  it('get every page while it is gone, and new ones within five seconds after it is back', async () => {
    const known = ['/', '/news', '/reports', '/themes', '/news/feed.atom']
    for (const address of known) expect(await isThere(address)).toBe(true)
    const answers = await readersDuring(known, async () => {
      await killPostgres()
      await until(postgresAnswers, 30_000)
      await until(async () => (await isThere('/health/ready')) && (await isThere('/news?theme=never-made')), 5_000)
    })
    expect(answers.length).toBeGreaterThan(100)
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(3_000)
  }, 60_000)
})
