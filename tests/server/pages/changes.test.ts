import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { changesChannel, writeChange } from '@/lib/changes'
import { Changes } from '@/server/pages/changes'

import { FaultyNetwork } from '../../support/faulty-network'
import { freshDatabase } from '../../support/fresh-database'
import { collectGarbage } from '../../support/memory'

const { href: database } = await freshDatabase()
const quiet = { onChange: () => {}, onUnknown: () => {} }

let heard: string[]
let client: pg.Client
let changes: Changes

const until = async (true_: () => boolean) => {
  for (let tries = 0; !true_() && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(true_()).toBe(true)
}
const notice = (tags: string[], gone = false) => writeChange({ tags, gone })[0] ?? ''

beforeEach(async () => {
  heard = []
  changes = new Changes(database, {
    onChange: (tags, gone) => heard.push(`${gone ? 'gone ' : ''}${tags.join(' ')}`),
    onUnknown: (removals) => heard.push(['unknown', ...removals.flatMap(({ tags }) => tags)].join(' ')),
  })
  client = new pg.Client({ connectionString: database })
  await client.connect()
  await until(() => changes.listening)
  heard.length = 0
})
afterEach(async () => {
  await changes.stop()
  await client.end()
})

describe('the server', () => {
  it('hears of a change when its transaction commits, and not before', async () => {
    await client.query('begin')
    await client.query('select pg_notify($1, $2)', [changesChannel, notice(['news:1'])])
    await changes.caughtUp()
    expect(heard).toEqual([])
    await client.query('commit')
    await changes.caughtUp()
    expect(heard).toEqual(['news:1'])
  })

  it('never hears of a change that was rolled back', async () => {
    await client.query('begin')
    await client.query('select pg_notify($1, $2)', [changesChannel, notice(['news:1'], true)])
    await client.query('rollback')
    expect(await changes.caughtUp()).toBe(true)
    expect(heard).toEqual([])
  })

  it('knows that it missed something when its connection was cut, and hears again', async () => {
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'foreword changes'")
    await until(() => heard.includes('unknown') && changes.listening)
    await client.query('select pg_notify($1, $2)', [changesChannel, notice(['news:2'], true)])
    await changes.caughtUp()
    expect(heard).toEqual(['unknown', 'gone news:2'])
  })

  it('learns afterwards what was taken from the public while its connection was away', async () => {
    await client.query('begin')
    await client.query(`insert into removals (tags) values ('["news:3"]')`)
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'foreword changes'")
    await client.query('commit')
    await until(() => heard.length > 0)
    expect(heard).toEqual(['unknown news:3'])
  })

  it('forgets after a month what was taken from the public', async () => {
    await client.query(`insert into removals (tags, at) values ('["news:4"]', now() - interval '31 days'), ('["news:5"]', now() - interval '29 days')`)
    const another = new Changes(database, quiet)
    await until(() => another.listening)
    await another.stop()
    const { rows } = await client.query<{ tags: string[] }>('select tags from removals')
    expect(rows.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining(['news:5']))
    expect(rows.flatMap(({ tags }) => tags)).not.toContain('news:4')
  })

  it('calls the database away only when it has been lost for longer than an attempt takes', async () => {
    const network = new FaultyNetwork(new URL(database))
    const through = new Changes(await network.open(), quiet)
    expect(through.away).toBe(false)
    await until(() => through.listening)
    network.cut()
    await until(() => !through.listening)
    expect(through.away).toBe(false)
    await until(() => through.listening)
    network.refuse()
    await until(() => through.away)
    network.heal()
    await until(() => through.listening)
    expect(through.away).toBe(false)
    await through.stop()
    await network.close()
  })

  it('does not call a database away that it has never reached: it may only be starting', async () => {
    const early = new Changes('postgres://nobody@127.0.0.1:1/nowhere', quiet)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect([early.listening, early.away]).toEqual([false, false])
    await early.stop()
  })

  it('takes no more memory for having listened longer', async () => {
    const long = new Changes(database, quiet, 1)
    await until(() => long.listening)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    collectGarbage()
    const grown = process.memoryUsage().heapUsed - before
    await long.stop()
    expect(grown).toBeLessThan(500_000)
  })

  it('says that it cannot know while it has no connection', async () => {
    await changes.stop()
    expect(await changes.caughtUp()).toBe(false)
  })

  it('ignores what others send on the channel', async () => {
    await client.query('select pg_notify($1, $2)', [changesChannel, 'hello'])
    expect(await changes.caughtUp()).toBe(true)
    expect(heard).toEqual([])
  })
})
