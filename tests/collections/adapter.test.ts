import { beforeAll, expect, jest, test } from '@jest/globals'
import type { TypedUser } from 'payload'
import pg from 'pg'

import { aNewsPost, aReport, minor, published } from '../support/content'
import { freshPayload } from '../support/database'
import { aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
let grace: TypedUser
let ada: Caller

beforeAll(async () => {
  grace = await aPublisher(payload)
  ada = await signIn(payload, await aPublisher(payload))
})

const locks = () => payload.find({ collection: 'payload-locked-documents', depth: 0 })
const lock = (relationTo: 'news' | 'reports', value: number) =>
  payload.create({ collection: 'payload-locked-documents', data: { document: { relationTo, value }, user: { relationTo: 'users', value: grace.id } } })

test('what a colleague holds in the admin cannot be saved beside them, and everything else can', async () => {
  const [held, free] = [await aNewsPost(payload), await aReport(payload)]
  await lock('news', held.id)
  expect(await ada.patch(`/reports/${free.id}`, { summary: 'Free.', ...minor })).toMatchObject({ status: 200 })
  expect(await ada.patch(`/news/${held.id}`, { summary: 'Held.', ...minor })).toMatchObject({ status: 423 })
  expect((await locks()).docs).toMatchObject([{ document: { relationTo: 'news', value: held.id } }])
})

test('a save ends that its document is held, and no other’s of the same number', async () => {
  const [post, report] = [await aNewsPost(payload), await aReport(payload)]
  await payload.delete({ collection: 'payload-locked-documents', where: {} })
  await lock('news', post.id)
  await lock('reports', report.id)
  expect(await ada.patch(`/news/${post.id}?overrideLock=true`, { summary: 'Taken over.', ...minor })).toMatchObject({ status: 200 })
  expect((await locks()).docs).toMatchObject([{ document: { relationTo: 'reports', value: report.id } }])
})

test('whoever publishes is shown what was kept, in the report and in its version', async () => {
  const { id } = await aReport(payload)
  const rows = { keyFindings: [{ finding: 'One.' }, { finding: 'Two.' }], keyFigures: [{ value: '12', label: 'wards' }] }
  const answer = await ada.patch(`/reports/${id}?depth=0`, { summary: 'Now.', ...rows, ...published, ...minor })
  expect(answer).toMatchObject({ status: 200, body: { doc: { summary: 'Now.', ...rows } } })
  const kept = (await ada.get(`/reports/${id}?depth=0`)).body
  expect(answer.body.doc).toEqual(kept)
  const { docs } = await payload.findVersions({ collection: 'reports', where: { parent: { equals: id } }, sort: '-updatedAt', limit: 1, depth: 0 })
  expect(docs[0]?.version).toMatchObject({ summary: 'Now.', keyFindings: kept.keyFindings, keyFigures: kept.keyFigures })
})

test('a save reads its document whole three times, whatever is thrown away with it: before, after, and for search', async () => {
  const { id } = await aNewsPost(payload)
  for (let n = 0; n < 50; n += 1) await ada.patch(`/news/${id}`, { summary: `Save ${n}.`, ...minor })
  const asked = jest.spyOn(pg.Client.prototype, 'query')
  await ada.patch(`/news/${id}`, { summary: 'The last.', ...minor })
  const texts = asked.mock.calls.map(([query]) => (query as unknown as { text?: string }).text ?? String(query))
  asked.mockRestore()
  expect(texts.filter((text) => /^select .*(version_)?summary/s.test(text) || text.startsWith('select json_build_object'))).toHaveLength(3)
  expect(texts.filter((text) => /payload_locked_documents/.test(text) && /join/.test(text))).toEqual([])
  const kept = await payload.findVersions({ collection: 'news', where: { parent: { equals: id } }, sort: '-updatedAt', pagination: false, depth: 0 })
  expect(kept.docs.map(({ version }) => version.summary)).toEqual(['The last.', ...Array.from({ length: 49 }, (_, n) => `Save ${49 - n}.`)])
})

test('whoever asks for the second of a document’s versions, one at a time, is given it', async () => {
  const { id } = await aReport(payload)
  for (const summary of ['Second.', 'Third.']) await ada.patch(`/reports/${id}`, { summary, ...minor })
  expect(await ada.get(`/reports/versions?limit=1&page=2&where[parent][equals]=${id}`)).toMatchObject({ status: 200, body: { totalDocs: 3, docs: [{ version: { summary: 'Second.' } }] } })
  expect(await payload.findVersions({ collection: 'reports', limit: 1, page: 2, where: { parent: { equals: id } }, sort: 'updatedAt' })).toMatchObject({ totalDocs: 3, docs: [{ version: { summary: 'Second.' } }] })
})
