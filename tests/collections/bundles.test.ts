import { beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints, type TypedUser } from 'payload'

import { aFile, aNewsPost, aReport, draft, published } from '../support/content'
import { freshPayload } from '../support/database'
import { anAuthor, aPublisher, password } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const visitor = aVisitor(payload)

let ada: Caller, pat: Caller
let publisher: TypedUser

beforeAll(async () => {
  ada = await signIn(payload, await anAuthor(payload))
  publisher = await aPublisher(payload)
  pat = await signIn(payload, publisher)
})

/** A report with a file and the news post that announces it, tied together. */
async function aLaunch(post: object = {}) {
  const file = await aFile(payload)
  const report = await aReport(payload, { ...draft, documents: [{ file: file.id, title: 'The report', kind: 'full-report' }] })
  const news = await aNewsPost(payload, { ...draft, reports: [report.id] })
  if (Object.keys(post).length > 0) await payload.update({ collection: 'news', id: news.id, draft: true, data: post })
  const { body } = await ada.post('/bundles', { title: 'Launch', documents: [{ relationTo: 'reports', value: report.id }, { relationTo: 'news', value: news.id }] })
  const seen = async () => [(await visitor.get(`/reports/${report.id}`)).status, (await visitor.get(`/news/${news.id}`)).status, (await visitor.get(`/files/${file.id}`)).status]
  return { id: Number(body.doc?.id), report, news, seen }
}

const nothing = [404, 404, 404]
const everything = [200, 200, 200]

describe('a bundle of a report, its news post and their file', () => {
  test('goes live at once', async () => {
    const { id, seen } = await aLaunch()
    expect(await seen()).toEqual(nothing)
    expect(await pat.post(`/bundles/${id}/publish`)).toMatchObject({ status: 200, body: { published: 2 } })
    expect(await seen()).toEqual(everything)
    expect((await payload.findByID({ collection: 'bundles', id })).publishedOn).toEqual(expect.any(String))
  })

  test('does not go live in part: what one of them lacks stops all, and is said', async () => {
    const { id, seen, news } = await aLaunch({ summary: null })
    expect(await pat.post(`/bundles/${id}/publish`)).toMatchObject({ status: 400, sentences: [expect.stringMatching(new RegExp(`“${news.title}” cannot be published, so nothing was`))] })
    expect(await seen()).toEqual(nothing)
    expect((await payload.findByID({ collection: 'bundles', id })).publishedOn ?? null).toBeNull()
    expect((await payload.find({ collection: 'history', where: { event: { equals: 'publish' }, document: { equals: `news:${news.id}` } } })).totalDocs).toBe(0)
  })

  test('does not go live when what its publisher said about it got lost on the way', async () => {
    const { id, seen } = await aLaunch()
    const { token } = await payload.login({ collection: 'users', data: { email: publisher.email ?? '', password } })
    const body = new ReadableStream({ pull: () => Promise.reject(new Error('Premature close')) })
    const request = new Request(`${payload.config.serverURL}/api/bundles/${id}/publish`, { method: 'POST', headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit)
    expect((await handleEndpoints({ config: payload.config, request })).status).toBe(500)
    expect(await seen()).toEqual(nothing)
  })

  test('leaves what readers see already as it is', async () => {
    const { id, report, seen } = await aLaunch()
    await payload.update({ collection: 'reports', id: report.id, data: published })
    expect(await pat.post(`/bundles/${id}/publish`)).toMatchObject({ status: 200 })
    expect(await seen()).toEqual(everything)
  })

  test('asks for a change note where one of them needs it, and takes it', async () => {
    const { id, report } = await aLaunch()
    await payload.update({ collection: 'reports', id: report.id, data: published })
    await ada.patch(`/reports/${report.id}?draft=true`, { summary: 'Other words.' })
    expect(await pat.post(`/bundles/${id}/publish`)).toMatchObject({ status: 400, sentences: [expect.stringContaining('Minor, tell nobody')] })
    expect(await pat.post(`/bundles/${id}/publish`, { flow: { change: { kind: 'note', note: 'Clearer summary.' } } })).toMatchObject({ status: 200 })
    expect((await payload.findByID({ collection: 'reports', id: report.id })).updates).toMatchObject([{ note: 'Clearer summary.' }])
  })

  test('tells beforehand what will be asked: of whoever wrote some of it, why nobody else has read it', async () => {
    const { id, report, news } = await aLaunch()
    const asked = async (caller: Caller) => (await caller.get(`/bundles/${id}/questions`)).body
    expect(await asked(pat)).toEqual({ note: false, explain: false })
    const [grace] = [await aPublisher(payload), await aPublisher(payload)]
    await payload.updateGlobal({ slug: 'settings', data: { secondPair: true } })
    await pat.patch(`/news/${news.id}?draft=true`, { summary: 'Words of Pat.' })
    expect(await asked(pat)).toEqual({ note: false, explain: true })
    expect(await asked(await signIn(payload, grace))).toEqual({ note: false, explain: false })
    await payload.update({ collection: 'reports', id: report.id, data: published })
    await ada.patch(`/reports/${report.id}?draft=true`, { summary: 'Other words.' })
    expect(await asked(pat)).toEqual({ note: true, explain: true })
    expect(await pat.post(`/bundles/${id}/publish`, { flow: { change: { kind: 'minor', reason: 'It cannot wait.' } } })).toMatchObject({ status: 200 })
    expect(await visitor.get(`/bundles/${id}/questions`)).toMatchObject({ status: 401 })
    await payload.updateGlobal({ slug: 'settings', data: { secondPair: false } })
  })

  test('is not published by an author, nor by a visitor', async () => {
    const { id, seen } = await aLaunch()
    expect(await ada.post(`/bundles/${id}/publish`)).toMatchObject({ status: 403 })
    expect(await visitor.post(`/bundles/${id}/publish`)).toMatchObject({ status: 401 })
    expect(await seen()).toEqual(nothing)
  })
})
