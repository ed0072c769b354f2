import { describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { startTicker } from '@/server/ticker'

import { freshDatabase } from '../support/fresh-database'

const { href: databaseUrl } = await freshDatabase()

describe('a process that is told to stop while what is due hangs for ever', () => {
  it('leaves within the time that those who stop it allow', async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(`insert into search_queue (collection, document_id) values ('news', 1)`)
    await client.end()
    let asked = () => {}
    const isAsked = new Promise<void>((resolve) => (asked = resolve))
    const ticker = startTicker(async () => asked(), { databaseUrl, linkChecks: 'never' })
    await isAsked
    const began = performance.now()
    await ticker.stop()
    expect(performance.now() - began).toBeLessThan(12_000)
  }, 30_000)
})
