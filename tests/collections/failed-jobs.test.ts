import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { failedJobsFor } from '@/admin/failed-jobs'
import { jobs } from '@/lib/failed-jobs'
import { roles, type Role } from '@/lib/roles'

import { aFile, aReport } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { staffOf } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { tick as tickForSearch, tickForSuggestions } from '../support/tick'

const SITE_URL = 'https://www.example.org'
const payload = await freshPayload({ SITE_URL })
const { checkLink } = await import('@/collections/hooks/check-links')
const pool = poolOf(payload)
let staff: Record<Role, TypedUser>
const callers = {} as Record<Role, Caller>

beforeAll(async () => {
  staff = await staffOf(payload)
  for (const role of roles) callers[role] = await signIn(payload, staff[role])
})

/** The ticker, until nothing waits. */
async function tick(): Promise<void> {
  await tickForSearch(payload)
  await tickForSuggestions(payload)
}

/** Makes the database refuse something to a table, until it is told to stop. */
async function breakTable(table: string, event = 'insert or update'): Promise<() => Promise<unknown>> {
  await pool.query(`create function broken_${table}() returns trigger language plpgsql as $$ begin raise exception 'The disk is full'; end $$; create trigger broken before ${event} on ${table} for each row execute function broken_${table}()`)
  return () => pool.query(`drop function broken_${table} cascade`)
}

const seenBy = async (role: Role) => (await failedJobsFor(payload, staff[role])).map(({ job, subject, title, reason }) => ({ job, subject, title, reason }))
const retry = (role: Role, job: string, subject: string) => callers[role].post('/retry-job', { job, subject })
const whoSees = async (subject: string) => {
  const seen: Role[] = []
  for (const role of roles) if ((await seenBy(role)).some((row) => row.subject === subject)) seen.push(role)
  return seen
}

describe('what the site could not do by itself is on the first screen of those who can help, until it is done', () => {
  test('nothing, where all is well', async () => {
    await aReport(payload)
    await tick()
    for (const role of roles) expect(await seenBy(role)).toEqual([])
  })

  test('a page that search could not take in, which somebody has tried again', async () => {
    const { id, title } = await aReport(payload)
    await tick()
    const mend = await breakTable('search_units')
    await pool.query("insert into search_queue (collection, document_id) values ('reports', $1)", [id])
    await tick()
    await mend()
    const subject = `reports:${id}`
    expect(await seenBy('publisher')).toEqual([{ job: 'search', subject, title: `“${title}”`, reason: 'The disk is full' }])
    expect(await whoSees(subject)).toEqual(jobs.search.who)
    expect(await retry('author', 'search', subject)).toMatchObject({ status: 404 })
    await tick()
    expect(await whoSees(subject)).toEqual(jobs.search.who)
    expect(await retry('publisher', 'search', subject)).toMatchObject({ status: 200 })
    await tick()
    expect(await whoSees(subject)).toEqual([])
    expect(await retry('publisher', 'search', subject)).toMatchObject({ status: 404 })
  })

  test('a page for which no links could be suggested', async () => {
    const { id } = await aReport(payload)
    const mend = await breakTable('suggestions_queue', 'delete')
    await tick()
    await mend()
    const subject = `reports:${id}`
    expect(await whoSees(subject)).toEqual(jobs.suggestions.who)
    expect(await retry('links-editor', 'suggestions', subject)).toMatchObject({ status: 200 })
    for (const { subject: other } of await seenBy('publisher')) await retry('publisher', 'suggestions', other)
    await tick()
    expect(await seenBy('publisher')).toEqual([])
  })

  test('a file that could not be read, until it is replaced or gone', async () => {
    const file = await aFile(payload)
    await writeFile(path.join(payload.collections.files.config.upload.staticDir ?? '', file.filename ?? ''), 'Not a PDF any more.')
    await aReport(payload, { documents: [{ file: file.id, title: 'The report', kind: 'full-report' }] })
    await tick()
    expect(await seenBy('author')).toEqual([{ job: 'file', subject: `files:${file.id}`, title: `“${file.filename}”`, reason: expect.stringMatching(/./) }])
    expect(await whoSees(`files:${file.id}`)).toEqual(jobs.file.who)
    await payload.delete({ collection: 'files', id: file.id })
    expect(await seenBy('author')).toEqual([])
  })

  test('a file that nothing shows yet and that could not be read, which its author has tried again', async () => {
    const file = await aFile(payload)
    const place = path.join(payload.collections.files.config.upload.staticDir ?? '', file.filename ?? '')
    const content = await readFile(place)
    await writeFile(place, 'Not a PDF any more.')
    await tick()
    const subject = `files:${file.id}`
    expect(await whoSees(subject)).toEqual(jobs.file.who)
    await writeFile(place, content)
    expect(await retry('author', 'file', subject)).toMatchObject({ status: 200 })
    await tick()
    expect(await whoSees(subject)).toEqual([])
  })

  test('an address that could not be looked at, while somebody links to it', async () => {
    const address = `${SITE_URL}/somewhere`
    await pool.query("insert into outside_uses (address, collection, document_id) values ($1, 'pages', 1)", [address])
    const mend = await breakTable('outside_links')
    expect(await checkLink(payload, address)).toBeNull()
    await mend()
    expect(await whoSees(address)).toEqual(jobs.links.who)
    expect(await checkLink(payload, address)).toMatchObject({ health: 'good' })
    expect(await whoSees(address)).toEqual([])
  })

  test('a visitor has nothing tried again, and nobody what is no job', async () => {
    expect(await aVisitor(payload).post('/retry-job', { job: 'search', subject: 'reports:1' })).toMatchObject({ status: 401 })
    for (const question of [{}, { job: 'links', subject: 'reports:1' }, { job: 'search', subject: 'reports' }]) expect(await callers.administrator.post('/retry-job', question)).toMatchObject({ status: 400 })
  })
})
