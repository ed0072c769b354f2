import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { tickerHeader, tickerToken } from '@/lib/schedule'
import type { Role } from '@/lib/roles'

import { bodyOf, linkTo, paragraph } from '../support/bodies'
import { aNewsPost, aPage, draft } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aPublisher, staffOf } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { whileHeld } from '../support/taking-turns'

const payload = await freshPayload()

let staff: Record<Role, TypedUser>
let pat: Caller

beforeAll(async () => {
  staff = await staffOf(payload)
  pat = await signIn(payload, staff.publisher)
})

const minutesAhead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const schedule = (id: number, at: string, caller = pat) => caller.patch(`/news/${id}?draft=true`, { flow: { action: 'schedule', at } })
const tick = () => aVisitor(payload).post('/publish-due', undefined, { headers: { [tickerHeader]: tickerToken } })
const stageOf = async (id: number) => (await payload.findByID({ collection: 'news', id, draft: true, depth: 0 })).flow
const publicationsOf = async (id: number) => (await payload.find({ collection: 'history', where: { and: [{ document: { equals: `news:${id}` } }, { event: { equals: 'publish' } }] } })).docs

/** A post whose time came so long ago, by the database's clock. */
async function aDuePost(ago = '1 second', caller = pat, words = {}): Promise<number> {
  const { id } = await aNewsPost(payload, { ...draft, ...words })
  expect(await schedule(id, minutesAhead(5), caller)).toMatchObject({ status: 200 })
  await poolOf(payload).query('update _news_v set version_flow_at = now() - $2::interval where parent_id = $1 and latest', [id, ago])
  return id
}

/** Holds the document as a save of it does, lets one come, and another when that one stands in line, and then lets go. */
async function whileItIsBeingSaved(id: number, comes: () => Promise<unknown>, { then, change }: { then?: () => Promise<unknown>; change?: string } = {}): Promise<void> {
  const { asked } = await whileHeld(payload, `news:${id}`, async (inLine, holder) => {
    const asked = [comes()]
    if (then) {
      await inLine(1)
      asked.push(then())
    }
    await Promise.race([Promise.all(asked), wait(300)])
    if (change) await holder.query(change, [id])
    return { asked }
  })
  await Promise.all(asked)
}

describe('a schedule', () => {
  test('is at least two minutes ahead', async () => {
    const { id } = await aNewsPost(payload, draft)
    for (const at of [minutesAhead(1), minutesAhead(-60)]) expect(await schedule(id, at)).toMatchObject({ status: 400, sentences: [expect.stringContaining('two minutes ahead')] })
    expect(await pat.patch(`/news/${id}?draft=true`, { flow: { action: 'schedule' } })).toMatchObject({ status: 400, sentences: [expect.stringContaining('date and time')] })
    expect(await schedule(id, minutesAhead(3))).toMatchObject({ status: 200 })
  })

  test('is kept: nothing is published before its time', async () => {
    const { id } = await aNewsPost(payload, draft)
    await schedule(id, minutesAhead(3))
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled' })
    expect(await aVisitor(payload).get(`/news/${id}`)).toMatchObject({ status: 404 })
  })

  test('publishes when its time has come, as the person who made it', async () => {
    const id = await aDuePost()
    expect(await tick()).toMatchObject({ status: 200 })
    expect(await aVisitor(payload).get(`/news/${id}`)).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toMatchObject({ stage: 'published', at: null, late: false })
    expect(await publicationsOf(id)).toMatchObject([{ name: staff.publisher.name, from: 'scheduled' }])
  })

  test('that was missed is kept on return, and marked late', async () => {
    const id = await aDuePost('3 hours')
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'published', late: true })
    expect(await publicationsOf(id)).toMatchObject([{ note: expect.stringContaining('Late: it was due on') }])
  })

  test('publishes once, however many ask at the same time', async () => {
    const ids = [await aDuePost(), await aDuePost(), await aDuePost()]
    await Promise.all([tick(), tick(), tick(), tick()])
    await tick()
    for (const id of ids) expect(await publicationsOf(id)).toHaveLength(1)
  })

  test('that somebody cancels at the moment it is due publishes nothing', async () => {
    const id = await aDuePost()
    const answers: { status: number }[] = []
    await whileItIsBeingSaved(id, () => pat.patch(`/news/${id}?draft=true`, { flow: { action: 'cancel-schedule' } }).then((answer) => answers.push(answer)), { then: tick })
    await tick()
    expect(answers).toMatchObject([{ status: 200 }])
    expect(await stageOf(id)).toMatchObject({ stage: 'draft', at: null, failure: null })
    expect(await publicationsOf(id)).toEqual([])
  })

  test('that somebody moves to a later day at the moment it is due publishes nothing before that day', async () => {
    const id = await aDuePost()
    await whileItIsBeingSaved(id, tick, { change: "update _news_v set version_flow_at = now() + '1 day' where parent_id = $1 and latest" })
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled', failure: null })
    expect(await publicationsOf(id)).toEqual([])
  })

  test('waits while somebody else saves the document, and is kept right after', async () => {
    const id = await aDuePost()
    await whileItIsBeingSaved(id, tick)
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'published', failure: null })
  })

  test.each(['55P03', '40P01', '40001', '57014'])('that the database puts off (%s) is kept at the next look', async (code) => {
    const id = await aDuePost()
    const refuse = `create function not_now() returns trigger language plpgsql as $$ begin raise exception 'not now' using errcode = '${code}'; end $$`
    await poolOf(payload).query(`${refuse}; create trigger not_now before insert on history for each row when (new.document = 'news:${id}') execute function not_now()`)
    const next = await aDuePost()
    expect(await tick()).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled', failure: null })
    expect(await stageOf(next)).toMatchObject({ stage: 'published' })
    await poolOf(payload).query('drop function not_now cascade')
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'published' })
  })

  test('of somebody who has left fails with the reason, and is not tried again until somebody looks', async () => {
    const leaver = await aPublisher(payload)
    const id = await aDuePost('1 second', await signIn(payload, leaver))
    await payload.delete({ collection: 'users', id: leaver.id })
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled', failure: expect.stringContaining('no account') })
    expect(await tick()).toMatchObject({ body: { looked: 0 } })
    expect(await pat.patch(`/news/${id}`, { _status: 'published' })).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toMatchObject({ stage: 'published', failure: null })
  })

  test('of somebody who may not publish any more fails with the reason', async () => {
    const demoted = await aPublisher(payload)
    const id = await aDuePost('1 second', await signIn(payload, demoted))
    await payload.update({ collection: 'users', id: demoted.id, data: { role: 'author' } })
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled', failure: expect.stringContaining(`${demoted.name}, who scheduled it, may not publish any more`) })
  })

  test('of a post with faults is refused, and each field says why', async () => {
    const { id } = await aNewsPost(payload, { ...draft, themes: [], summary: 'TBC' })
    expect(await schedule(id, minutesAhead(3))).toMatchObject({ status: 400, sentences: [expect.any(String), expect.stringContaining('Choose at least one theme'), expect.stringContaining('“TBC” is left over')] })
    expect(await stageOf(id)).toMatchObject({ stage: 'draft' })
  })

  test('of a post that has a fault by its time fails with the reason', async () => {
    const page = await aPage(payload)
    const id = await aDuePost('1 second', pat, { body: bodyOf(paragraph(linkTo('pages', page.id))) })
    await payload.update({ collection: 'pages', id: page.id, data: { _status: 'draft' } })
    await tick()
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled', failure: expect.stringContaining('Readers cannot open what') })
    expect(await aVisitor(payload).get(`/news/${id}`)).toMatchObject({ status: 404 })
  })

  test('does not bring back what was put in the trash', async () => {
    const id = await aDuePost()
    expect(await pat.patch(`/news/${id}?draft=true`, { deletedAt: new Date().toISOString() })).toMatchObject({ status: 200 })
    await tick()
    expect(await publicationsOf(id)).toEqual([])
  })

  test('is kept by the site alone: nobody else can ask for it', async () => {
    const id = await aDuePost()
    expect(await aVisitor(payload).post('/publish-due')).toMatchObject({ status: 403 })
    expect(await pat.post('/publish-due', undefined, { headers: { [tickerHeader]: 'guess' } })).toMatchObject({ status: 403 })
    expect(await stageOf(id)).toMatchObject({ stage: 'scheduled' })
  })
})
