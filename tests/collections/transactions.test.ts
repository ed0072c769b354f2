import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, jest, test } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import pg from 'pg'

import { transactionOf } from '@/collections/hooks/transaction'

import { aFile, anOrganisation, aPage, aReport, draft, published } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { anAuthor } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()

const theFile = (file: { id: number }) => ({ documents: [{ file: file.id, title: 'The report', kind: 'full-report' as const }] })
const publicSince = async ({ id }: { id: number }) => (await payload.findByID({ collection: 'files', id })).publicSince
const redirects = async () => (await payload.find({ collection: 'redirects', pagination: false })).docs.map(({ from }) => from)

/** Does something in a transaction that is given up at the end, as when a later hook or the database fails. */
async function undone(work: (req: PayloadRequest) => Promise<unknown>): Promise<void> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await work(req)
  await killTransaction(req)
}

describe('a save that fails at the end leaves nothing behind', () => {
  test('the old address of a report still belongs to it', async () => {
    const { id } = await aReport(payload, { slug: 'steady' })
    await undone((req) => payload.update({ collection: 'reports', id, data: { slug: 'never-was' }, req }))
    expect(await redirects()).toEqual([])
  })

  test('a redirect that the new address would have replaced is still there', async () => {
    const { id } = await anOrganisation(payload, { slug: 'ahsn-network' })
    await payload.update({ collection: 'organisations', id, data: { slug: 'health-innovation-network' } })
    await undone((req) => payload.create({ collection: 'organisations', data: { ...published, name: 'Another', slug: 'ahsn-network', kind: 'charity', summary: 'A charity.' }, req }))
    expect(await redirects()).toEqual(['/organisations/ahsn-network'])
  })

  test('a file that would have become public did not', async () => {
    const file = await aFile(payload)
    const { id } = await aReport(payload, { ...draft, ...theFile(file) })
    await undone((req) => payload.update({ collection: 'reports', id, data: published, req }))
    expect(await publicSince(file)).toBeNull()
  })

  test('a file that would have been hidden is still public', async () => {
    const file = await aFile(payload)
    const { id } = await aReport(payload, theFile(file))
    await undone((req) => payload.update({ collection: 'reports', id, data: draft, req }))
    await undone((req) => payload.delete({ collection: 'reports', id, req }))
    expect(await publicSince(file)).toEqual(expect.any(String))
  })
})

describe('a save that the database does not keep is refused', () => {
  /** A save that changes a summary in a transaction, which something happens to before its commit. */
  async function savedAnd(happening: (req: PayloadRequest) => Promise<unknown>) {
    const { id } = await aReport(payload, { summary: 'As it was.' })
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.update({ collection: 'reports', id, data: { summary: 'As it would be.' }, req })
    await happening(req)
    const commit = commitTransaction(req)
    await expect(commit).rejects.toThrow()
    await killTransaction(req)
    expect(await payload.findByID({ collection: 'reports', id })).toMatchObject({ summary: 'As it was.' })
  }

  test('when its connection is lost, which the site itself outlives', async () => {
    await savedAnd(async (req) => {
      const { rows } = await (await transactionOf(req)).execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await poolOf(payload).query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
    })
  })

  test('when a statement in it failed and nobody said so', async () => {
    await savedAnd(async (req) => (await transactionOf(req)).execute(sql`select 1 / 0`).catch(() => {}))
  })
})

test('a file is public again with its report, however fast the clock was of whoever published that first', async () => {
  const file = await aFile(payload)
  const { id } = await aReport(payload, theFile(file))
  // Payload takes the version with the latest time for the newest one, which this stays.
  for (const [table, row] of [['reports', 'id'], ['_reports_v', 'parent_id']]) await poolOf(payload).query(`update ${table} set updated_at = updated_at + interval '1 minute' where ${row} = $1`, [id])
  await poolOf(payload).query('update _reports_v set version_updated_at = updated_at where parent_id = $1', [id])
  await payload.update({ collection: 'reports', id, data: draft })
  expect(await publicSince(file)).toBeNull()
  await payload.update({ collection: 'reports', id, data: published })
  expect(await publicSince(file)).toEqual(expect.any(String))
})

describe('as many editors at once as there are connections', () => {
  const editors = Array.from({ length: poolOf(payload).options.max })

  test('they publish reports that share a file, and it is public', async () => {
    const file = await aFile(payload)
    await Promise.all(editors.map(() => aReport(payload, theFile(file))))
    expect(await publicSince(file)).toEqual(expect.any(String))
  })

  test('they take back the reports that share a file, and it is hidden', async () => {
    const file = await aFile(payload)
    const reports = []
    for (let made = 1; made <= editors.length; made++) reports.push(await aReport(payload, theFile(file)))
    await Promise.all(reports.map(({ id }) => payload.update({ collection: 'reports', id, data: draft })))
    expect(await publicSince(file)).toBeNull()
  })

  test('they give their reports new addresses, and each leaves a redirect', async () => {
    const reports = []
    for (const name of editors.keys()) reports.push(await aReport(payload, { slug: `before-${name}` }))
    await Promise.all(reports.map(({ id }, n) => payload.update({ collection: 'reports', id, data: { slug: `after-${n}` } })))
    expect((await redirects()).filter((from) => from.startsWith('/reports/before-'))).toHaveLength(editors.length)
  })

  test('they delete reports for good', async () => {
    const reports = []
    for (let made = 1; made <= editors.length; made++) reports.push(await aReport(payload))
    await Promise.all(reports.map(({ id }) => payload.delete({ collection: 'reports', id })))
    expect(await payload.count({ collection: 'reports', where: { id: { in: reports.map(({ id }) => id) } } })).toEqual({ totalDocs: 0 })
  })
})

type Connected = pg.Client & { connection: { stream: Socket } }

describe('a connection that the network resets', () => {
  test('is taken from the pool, and no other is kept in its place', async () => {
    const pool = poolOf(payload)
    const inUse = () => pool.totalCount - pool.idleCount
    for (let time = 0; time < 3; time += 1) {
      const client = await pool.connect()
      client.release()
      // As Node tells the driver, and the driver Payload's adapter, which then connects again.
      client.emit('error', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
      await payload.count({ collection: 'users' })
      expect(inUse()).toBe(0)
    }
  })

  test.each([
    ['breaks', (client: Connected) => client.connection.stream.destroy()],
    ['gives no answer in time', (client: Connected) => Object.assign(client, { connectionParameters: { query_timeout: 50 } }).connection.stream.pause()],
  ])('is given back when it %s as a save begins, and the next save has another', async (_, spoil) => {
    const pool = poolOf(payload)
    const { query } = pg.Client.prototype
    const begin = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: Connected, ...asked: unknown[]) {
      if ((asked[0] as { text?: string }).text?.startsWith('begin')) spoil(this)
      return (query as (...asked: unknown[]) => unknown).apply(this, asked) as never
    })
    try {
      for (let time = 0; time < pool.options.max + 2; time += 1) await expect(aReport(payload)).rejects.toThrow()
      expect(begin).toHaveBeenCalled()
    } finally {
      begin.mockRestore()
    }
    expect(pool.totalCount - pool.idleCount).toBe(0)
    expect(await aReport(payload)).toMatchObject({ _status: 'published' })
  })
})

describe('staff who save at the moment at which the database goes away', () => {
  const awayFor = (table: string, times = Infinity) => {
    const { query } = pg.Client.prototype as unknown as { query: (...asked: unknown[]) => unknown }
    return jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: Connected, ...asked: unknown[]) {
      if (!(asked[0] as { text?: string }).text?.includes(`from "${table}"`) || --times < 0) return query.apply(this, asked) as never
      this.connection.stream.destroy()
      // Within a transaction, after the driver has noticed.
      return (asked.some((one) => typeof one === 'function') ? query.apply(this, asked) : wait(20).then(() => query.apply(this, asked))) as never
    })
  }

  test.each([
    ['before it was known who they are', 'users', Infinity],
    ['for a moment, before it was known who they are', 'users', 1],
    ['after that', '_pages_v', Infinity],
  ])('are told that it does not answer and to keep the page open, when it goes away %s', async (_, table, times) => {
    const { id } = await aPage(payload, draft)
    const ada = await signIn(payload, await anAuthor(payload))
    const away = awayFor(table, times)
    const answer = await ada.patch(`/pages/${id}?draft=true`, { title: 'Not lost' }).finally(() => away.mockRestore())
    expect(answer).toMatchObject({ status: 503, sentences: expect.arrayContaining([expect.stringContaining('Keep this page open, so that nothing is lost')]) })
    expect(await ada.patch(`/pages/${id}?draft=true`, { title: 'Not lost' })).toMatchObject({ status: 200 })
  })

  test.each([
    ['are not forgotten by the admin, which asks who they are', (ada: Caller) => ada.get('/users/me')],
    ['are not told to sign in when they ask what stands in the way of publishing', (ada: Caller) => ada.post('/news/findings', { data: {} })],
  ])('%s', async (_, ask) => {
    const ada = await signIn(payload, await anAuthor(payload))
    const away = awayFor('users')
    const answer = await ask(ada).finally(() => away.mockRestore())
    expect(answer).toMatchObject({ status: 503, sentences: expect.arrayContaining([expect.stringContaining('The database does not answer')]) })
    expect(await ask(ada)).toMatchObject({ status: 200, body: expect.not.objectContaining({ user: null }) })
  })

  test('are not told so when their session is over', async () => {
    const { id } = await aPage(payload, draft)
    const user = await anAuthor(payload)
    const ada = await signIn(payload, user)
    await payload.update({ collection: 'users', id: user.id, data: { sessions: [] } })
    expect(await ada.patch(`/pages/${id}?draft=true`, { title: 'Too late' })).toMatchObject({ status: 403 })
    expect(await ada.get('/users/me')).toMatchObject({ status: 200, body: { user: null } })
  })
})
