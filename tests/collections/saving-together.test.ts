import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { bodyOf, paragraph } from '../support/bodies'
import { aFile, anImage, aPage, aReport, aTheme, draft, minor } from '../support/content'
import { freshPayload } from '../support/database'
import { mixes, savePair } from '../support/pairs'
import { anAdministrator, aPublisher } from '../support/people'
import { type Answer, type Caller, signIn } from '../support/rest'
import { atOnce, whileHeld } from '../support/taking-turns'

const payload = await freshPayload()
let pat: TypedUser
let ada: Caller
let grace: Caller
let administrator: Caller

beforeAll(async () => {
  pat = await aPublisher(payload)
  ada = await signIn(payload, pat)
  grace = await signIn(payload, await aPublisher(payload))
  administrator = await signIn(payload, await anAdministrator(payload))
})

/** A document as the admin has it in its form. */
/** As a form has it whose writer has decided what readers are told. */
const open = async (path: string) => ({ ...(await ada.get(`${path}?draft=true&depth=0`)).body, ...minor })
const latest = (id: number) => payload.findByID({ collection: 'reports', id, draft: true, depth: 0 })
/** What a refused save was told. */
const told = ({ body }: Answer) => (body.errors as { data: Record<string, unknown> }[])[0]?.data

describe('two people who save one report at the same moment', () => {
  test.each(mixes)('nothing is lost when one %s and the other %s', async (one, other) => {
    expect(await savePair(payload, [ada, grace], [one, other], 1)).toEqual([])
  })

  test('exactly one of two is saved when both change the same words, and the other is told', async () => {
    const { id } = await aReport(payload)
    const opened = await open(`/reports/${id}`)
    const answers = await atOnce(payload, `reports:${id}`, ...[ada, grace].map((person, n) => () => person.patch(`/reports/${id}?draft=true`, { ...opened, summary: `Version ${n}.` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await latest(id)).summary).toBe(answers[0]?.status === 200 ? 'Version 0.' : 'Version 1.')
  })
})

test.each([
  ['bundle', 'bundles', 'title', async () => (await payload.create({ collection: 'bundles', data: { title: 'Launch', documents: [{ relationTo: 'reports', value: (await aReport(payload)).id }] } })).id],
  ['colleague’s account', 'users', 'name', async () => (await aPublisher(payload)).id],
] as const)('a %s that two people opened is saved by one, and the other is told', async (_, collection, field, make) => {
  const path = `/${collection}/${await make()}`
  const opened = (await administrator.get(`${path}?depth=0`)).body
  expect(await administrator.patch(path, { ...opened, [field]: 'First' })).toMatchObject({ status: 200 })
  expect(await administrator.patch(path, { ...opened, [field]: 'Second' })).toMatchObject({ status: 409 })
  expect((await administrator.get(path)).body[field]).toBe('First')
})

describe('somebody whose report was saved by a colleague in the meantime', () => {
  test('is told who saved it and when, and sees both texts of every field that differs', async () => {
    const theme = await aTheme(payload, { title: 'Bereavement' })
    const { id } = await aReport(payload, { body: bodyOf(paragraph('Before.')) })
    const opened = await open(`/reports/${id}`)
    await ada.patch(`/reports/${id}?draft=true`, { ...opened, title: 'Hers', body: bodyOf(paragraph('After.')) })

    const answer = await grace.patch(`/reports/${id}`, { ...opened, title: 'Mine', themes: [theme.id], _status: 'published' })
    expect(answer).toMatchObject({ status: 409, sentences: ['Pat the publisher saved this after you opened it. Nothing of yours is saved yet.', expect.anything()] })
    expect(told(answer)).toMatchObject({ by: 'Pat the publisher', at: (await latest(id)).updatedAt })
    expect(told(answer)?.differences).toEqual([
      { path: 'title', label: 'Title', theirs: 'Hers', yours: 'Mine' },
      { path: 'body', label: 'Body', theirs: 'After.', yours: 'Before.' },
      { path: 'themes', label: 'Themes', theirs: 'The usual theme', yours: 'Bereavement' },
    ])
    expect((await latest(id)).title).toBe('Hers')
  })

  test('is told as well when the form has lists without rows, which Payload sends as 0', async () => {
    const { id } = await aReport(payload)
    const opened = await open(`/reports/${id}`)
    await ada.patch(`/reports/${id}?draft=true`, { ...opened, title: 'Hers' })
    const answer = await grace.patch(`/reports/${id}`, { ...opened, keyFindings: 0, chapters: 0, title: 'Mine' })
    expect(told(answer)?.differences).toEqual([{ path: 'title', label: 'Title', theirs: 'Hers', yours: 'Mine' }])
  })

  test('can save again on top of what is there now', async () => {
    const { id } = await aReport(payload)
    const opened = await open(`/reports/${id}`)
    await ada.patch(`/reports/${id}?draft=true`, { ...opened, summary: 'Hers.' })
    const now = await open(`/reports/${id}`)
    expect(await grace.patch(`/reports/${id}?draft=true`, { ...now, title: 'Mine' })).toMatchObject({ status: 200 })
    expect(await latest(id)).toMatchObject({ title: 'Mine', summary: 'Hers.' })
  })

  test('can save ten times in a row, as autosave does, without being in anybody’s way', async () => {
    const { id } = await aReport(payload, draft)
    let opened = await open(`/reports/${id}`)
    for (let turn = 1; turn <= 10; turn += 1) {
      const { status, body } = await ada.patch(`/reports/${id}?draft=true&autosave=${turn % 3 > 0}&depth=0`, { ...opened, title: `Title ${turn}` })
      expect(status).toBe(200)
      opened = body.doc as typeof opened
    }
  })

  test.each(['draft=true', ''])('cannot put an old version back over it: restoring with "%s"', async (query) => {
    const { id } = await aReport(payload)
    await ada.patch(`/reports/${id}`, { title: 'Second', ...minor })
    const { docs } = await payload.findVersions({ collection: 'reports', where: { parent: { equals: id } }, sort: 'createdAt' })
    const answers = await atOnce(payload, `reports:${id}`, () => grace.patch(`/reports/${id}`, { summary: 'Hers.', ...minor }), () => ada.post(`/reports/versions/${docs[0]?.id}?${query}`))
    // Restored before readers at once, it would want a change note as well.
    expect(answers.map(({ status }) => status).sort()).toEqual([200, query ? 409 : expect.any(Number)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test.each([
    ['moves it to the trash', (person: Caller, id: number) => person.patch(`/reports/${id}`, { deletedAt: new Date().toISOString() })],
    ['deletes it for good', (person: Caller, id: number) => person.delete(`/reports/${id}`)],
    ['deletes many for good', (person: Caller, id: number) => person.delete(`/reports?where[id][in]=${id}`)],
  ])('hears of it when one %s', async (_, remove) => {
    const { id } = await aReport(payload)
    const opened = await open(`/reports/${id}`)
    const answers = await atOnce(payload, `reports:${id}`, () => ada.patch(`/reports/${id}?draft=true`, { ...opened, title: 'Hers' }), () => remove(grace, id))
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    expect(answers.map(({ status }) => status).filter((status) => status === 409 || status === 404)).toHaveLength(1)
  })
})

describe('changing many at once', () => {
  test('is refused where it would bury a newer draft', async () => {
    const { id } = await aReport(payload, { title: 'Has a draft' })
    await ada.patch(`/reports/${id}?draft=true`, { summary: 'Not published yet.' })
    expect(await grace.patch(`/reports?where[id][in]=${id}`, { type: 'guide' })).toMatchObject({ status: 409, sentences: [expect.stringContaining('“Has a draft” has a newer draft')] })
    expect((await latest(id)).summary).toBe('Not published yet.')
  })

  test('changes those that have no newer draft', async () => {
    const reports = [await aReport(payload), await aReport(payload)]
    expect(await grace.patch(`/reports?where[id][in]=${reports.map(({ id }) => id).join(',')}`, { type: 'guide', ...minor })).toMatchObject({ status: 200, body: { docs: [{ type: 'guide' }, { type: 'guide' }] } })
  })

  test('publishes many drafts as they stand', async () => {
    const { id } = await aReport(payload)
    await ada.patch(`/reports/${id}?draft=true`, { summary: 'To be published.' })
    expect(await grace.patch(`/reports?where[id][in]=${id}&draft=true`, { _status: 'published', ...minor })).toMatchObject({ status: 200, body: { errors: [] } })
    expect((await payload.findByID({ collection: 'reports', id })).summary).toBe('To be published.')
  })
})

describe('what has no drafts', () => {
  test.each([
    ['a file', async () => `/files/${(await aFile(payload)).id}`, { title: 'Hers' }, { title: 'Mine' }],
    ['an image', async () => `/images/${(await anImage(payload)).id}`, { caption: 'Hers' }, { caption: 'Mine' }],
    ['a page', async () => `/pages/${(await aPage(payload)).id}`, { summary: 'Hers.' }, { summary: 'Mine.' }],
  ])('%s that somebody saved in the meantime is not overwritten', async (_, make, hers, mine) => {
    const path = await make()
    const opened = await open(path)
    expect(await ada.patch(path, { ...opened, ...hers })).toMatchObject({ status: 200 })
    expect(await grace.patch(path, { ...opened, ...mine })).toMatchObject({ status: 409 })
    expect(await open(path)).toMatchObject(hers)
  })

  test('the settings that somebody saved in the meantime are not overwritten', async () => {
    await administrator.post('/globals/settings', { siteName: 'Foreword' })
    const { body: opened } = await administrator.get('/globals/settings?depth=0')
    expect(await administrator.post('/globals/settings', { ...opened, tagline: 'Hers' })).toMatchObject({ status: 200 })
    expect(await administrator.post('/globals/settings', { ...opened, tagline: 'Mine' })).toMatchObject({ status: 409 })
    expect((await administrator.get('/globals/settings?depth=0')).body).toMatchObject({ tagline: 'Hers' })
  })

  test('of two who save the settings at the same moment one is told', async () => {
    const answers = await atOnce(payload, 'settings', ...['One', 'Other'].map((tagline) => () => administrator.post('/globals/settings', { tagline })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('somebody who waits too long for a colleague’s save is told to try again', async () => {
  const { id } = await aReport(payload)
  const answer = await whileHeld(payload, `reports:${id}`, () => ada.patch(`/reports/${id}`, { title: 'Hers' }))
  expect(answer).toMatchObject({ status: 409, sentences: [expect.stringContaining('try again in a minute')] })
})

test('programs that say nothing of a version wait for their turn', async () => {
  const { id } = await aReport(payload)
  await atOnce(payload, `reports:${id}`, () => payload.update({ collection: 'reports', id, data: { title: 'One' } }), () => payload.update({ collection: 'reports', id, data: { summary: 'Other.' } }))
  expect(await latest(id)).toMatchObject({ title: 'One', summary: 'Other.' })
})

test('the version remembers who saved it, and no visitor learns it', async () => {
  const { id } = await aReport(payload)
  await ada.patch(`/reports/${id}`, { title: 'Hers', savedBy: 999, ...minor })
  expect((await latest(id)).savedBy).toBe(pat.id)
  expect((await fetchAsVisitor(id)).savedBy).toBeUndefined()
})

const fetchAsVisitor = (id: number) => payload.findByID({ collection: 'reports', id, overrideAccess: false }) as Promise<{ savedBy?: unknown }>
