import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { duePath } from '@/lib/schedule'
import { indexPath } from '@/lib/search-queue'
import { startTicker } from '@/server/ticker'

import { freshDatabase } from '../support/fresh-database'
import { until } from '../support/until'

const { href: databaseUrl } = await freshDatabase()
let client: pg.Client

beforeEach(async () => {
  client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`delete from _news_v; delete from search_queue; insert into search_queue (collection, document_id) values ('news', 1)`)
})
afterEach(() => client.end())

const makeDue = (at: string) => client.query(`insert into _news_v (latest, version_flow_stage, version_flow_at) values (true, 'scheduled', ${at})`)

/** A ticker whose site answers well and does nothing, and what it was asked for. */
function watchedTicker() {
  const asked: string[] = []
  const ticker = startTicker(async ({ url = '' }, response) => (asked.push(url.replace('/api', '')), void response.end()), { databaseUrl, linkChecks: 'never' })
  return { asked, stop: () => ticker.stop() }
}

describe('a process in which something waits for search', () => {
  it('puts that off until what is due is out', async () => {
    await makeDue('now()')
    const { asked, stop } = watchedTicker()
    await until(async () => asked.filter((path) => path === duePath).length > 2)
    expect(asked).not.toContain(indexPath)
    await client.query('delete from _news_v')
    await until(async () => asked.includes(indexPath))
    await stop()
  })

  it('does not put it off for what has been due for more than a minute', async () => {
    await makeDue(`now() - interval '61 seconds'`)
    const { asked, stop } = watchedTicker()
    await until(async () => asked.includes(indexPath) && asked.includes(duePath))
    await stop()
  })
})

describe('a process that is told to stop while what is due hangs for ever', () => {
  it('leaves within the time that those who stop it allow', async () => {
    let asked = () => {}
    const isAsked = new Promise<void>((resolve) => (asked = resolve))
    const ticker = startTicker(async () => asked(), { databaseUrl, linkChecks: 'never' })
    await isAsked
    const began = performance.now()
    await ticker.stop()
    expect(performance.now() - began).toBeLessThan(12_000)
  }, 30_000)
})
