import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { changesChannel, writeChange } from '@/lib/changes'
import { Changes } from '@/server/pages/changes'

import { freshDatabase } from '../../support/fresh-database'

const { href: database } = await freshDatabase()

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
