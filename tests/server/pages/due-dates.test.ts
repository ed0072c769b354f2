import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { watchDueDates } from '@/server/pages/due-dates'

import { FaultyNetwork } from '../../support/faulty-network'
import { freshDatabase } from '../../support/fresh-database'

const database = await freshDatabase()
const network = new FaultyNetwork(database)

beforeAll(() => network.open())
afterAll(() => network.close())

/** Has a post fall due that much later, by the database's clock; gives its tag. */
async function aPostDueIn(interval: string): Promise<string> {
  const client = new pg.Client({ connectionString: database.href })
  await client.connect()
  const { rows } = await client.query<{ id: number }>(`insert into news (title, _status, published_at) values ('Due', 'published', now() + $1::interval) returning id`, [interval])
  await client.end()
  return `news:${rows[0]?.id}`
}
const within = (milliseconds: number) => wait(milliseconds, 'nothing', { ref: false })

describe('a post that becomes public by its date', () => {
  it('is noticed when its time comes', async () => {
    await aPostDueIn('1 second')
    let noticed = () => {}
    const due = new Promise<string>((resolve) => (noticed = () => resolve('noticed')))
    const dates = watchDueDates(network.address, noticed)
    dates.lookAgain()
    expect(await Promise.race([due, within(5_000)])).toBe('noticed')
    await dates.stop()
  })

  it('is noticed though the database was away when its date was first asked for', async () => {
    network.refuse()
    let noticed = () => {}
    const due = new Promise<string>((resolve) => (noticed = () => resolve('noticed')))
    const dates = watchDueDates(network.address, noticed)
    dates.lookAgain()
    await within(500)
    network.heal()
    await aPostDueIn('3 seconds')
    expect(await Promise.race([due, within(8_000)])).toBe('noticed')
    await dates.stop()
  })
})

describe('posts that become public one after the other', () => {
  it('are each named when their time comes, however many saves there are meanwhile', async () => {
    const told: string[][] = []
    const dates = watchDueDates(network.address, (tags) => told.push(tags))
    dates.lookAgain()
    const posts = [await aPostDueIn('1 second'), await aPostDueIn('2 seconds')]
    const saves = setInterval(() => dates.lookAgain(), 20)
    await within(3_000)
    clearInterval(saves)
    await dates.stop()
    expect(told.flat().filter((tag) => posts.includes(tag))).toEqual(posts)
    expect(told.every((tags) => tags.includes('news') && !tags.includes('reports'))).toBe(true)
  })
})

describe('a process that is told to stop', () => {
  it('does not wait for a connection that hangs', async () => {
    const dates = watchDueDates(network.address, () => {})
    dates.lookAgain()
    await within(300)
    network.blackHole()
    dates.lookAgain()
    await within(100)
    expect(await Promise.race([dates.stop().then(() => 'stopped'), within(5_000)])).toBe('stopped')
    network.heal()
  })
})
