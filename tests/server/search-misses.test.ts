import { afterEach, beforeEach, expect, test } from '@jest/globals'
import pg from 'pg'

import { countSearchMisses } from '@/server/search-misses'

import { freshDatabase } from '../support/fresh-database'

const { href: database } = await freshDatabase()
let client: pg.Client

beforeEach(async () => {
  client = new pg.Client({ connectionString: database })
  await client.connect()
})
afterEach(() => client.end())

const rows = async () => (await client.query("select *, last_on = (now() at time zone 'Europe/London')::date as today from search_misses order by words")).rows

test('the site writes down words, counts and the day, and nothing else', async () => {
  const first = countSearchMisses(database)
  for (const words of ['home births', 'mdt', 'home births']) first.note(words)
  await first.stop()
  const second = countSearchMisses(database)
  second.note('home births')
  await second.stop()
  expect(await rows()).toEqual([
    { words: 'home births', asked: 3, last_on: expect.any(Date), today: true },
    { words: 'mdt', asked: 1, last_on: expect.any(Date), today: true },
  ])
})

test('somebody who asks for endless nonsense fills neither memory nor the table', async () => {
  await client.query('truncate search_misses')
  await client.query("insert into search_misses select 'nonsense ' || n, 1, now() from generate_series(1, 9998) n")
  const misses = countSearchMisses(database)
  for (let n = 0; n < 3_000; n += 1) misses.note(`other nonsense ${n}`)
  misses.note('nonsense 1')
  await misses.stop()
  expect((await client.query('select count(*)::int as kept from search_misses')).rows).toEqual([{ kept: 10_998 }])
  const again = countSearchMisses(database)
  again.note('still more')
  again.note('nonsense 1')
  await again.stop()
  expect((await client.query("select words, asked from search_misses where words in ('still more', 'nonsense 1')")).rows).toEqual([{ words: 'nonsense 1', asked: 2 }])
})
