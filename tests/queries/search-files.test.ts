import { randomBytes } from 'node:crypto'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { tickerHeader, tickerToken } from '@/lib/schedule'
import { readSearch } from '@/lib/search-filters'
import { indexPath } from '@/lib/search-queue'
import { pathTo } from '@/lib/urls'

import { bodyOf, documentsOf } from '../support/bodies'
import { aFile, aNewsPost, aReport, draft, dueTomorrow, filledIn } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aPdf, aWordFile, fileNamed } from '../support/files'
import { anAdministrator } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const { search } = await import('@/queries/search')

let adele: Caller
beforeAll(async () => {
  adele = await signIn(payload, await anAdministrator(payload))
})

const aWord = () => [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')

/** What the ticker has done: files are read after whoever showed them was saved. */
const tick = () => aVisitor(payload).post(indexPath, undefined, { headers: { [tickerHeader]: tickerToken } })
const resultsFor = async (q: string, more: Record<string, string> = {}) => (await search(readSearch({ q, ...more })))?.results ?? []
const totalFor = async (q: string) => [(await search(readSearch({ q })))?.total, (await search(readSearch({ q: `${q.slice(0, -2)}ky` })))?.total]

const aPdfOf = async (...texts: string[]) => aFile(payload, undefined, await aPdf({ texts }))
const withFile = (file: { id: number }, kind: 'full-report' | 'easy-read' = 'full-report') => ({ documents: [{ file: file.id, title: 'What we found', kind }] })

describe('a visitor who searches for what stands in a file', () => {
  test('is led to the report that has it, and into the file at that page', async () => {
    const word = aWord()
    const file = await aPdfOf('The first page is about nothing.', `Somewhere it says ${word} in a sen-\ntence.`)
    const { slug } = await aReport(payload, withFile(file))
    await tick()
    expect(await resultsFor(word)).toMatchObject([
      { path: pathTo('reports', slug), file: { path: expect.stringMatching(/^\/api\/files\/file\/.*\.pdf\?v=.*#page=2$/), page: 2 }, passage: expect.arrayContaining([{ text: word, marked: true }]) },
    ])
  })

  test('finds what a Word file says, which has no pages', async () => {
    const word = aWord()
    const file = await aFile(payload, 'notes.docx', await aWordFile(`In Word it says ${word} too.`))
    const { slug } = await aReport(payload, { body: bodyOf(documentsOf(file.id)) })
    await tick()
    expect(await resultsFor(word)).toMatchObject([{ path: pathTo('reports', slug), file: { path: expect.not.stringContaining('#'), page: null } }])
  })

  test('sees each document once, however many of its pages say it', async () => {
    const word = aWord()
    await aReport(payload, { title: `On ${word}`, ...withFile(await aPdfOf(word, `${word} again`, `and ${word}`)) })
    await tick()
    expect(await resultsFor(word)).toHaveLength(1)
  })

  test('narrows by what kinds of file there are', async () => {
    const word = aWord()
    const easy = await aReport(payload, { title: `${word} one`, ...withFile(await aPdfOf('Simple.'), 'easy-read') })
    await aReport(payload, { title: `${word} two`, ...withFile(await aPdfOf('Long.')) })
    expect(await resultsFor(word, { file: 'easy-read' })).toMatchObject([{ path: pathTo('reports', easy.slug) }])
  })

  test.each([
    ['only a draft shows it', (file: { id: number }) => aReport(payload, { ...draft, ...withFile(file) })],
    ['the report is not due', (file: { id: number }) => aReport(payload, { ...dueTomorrow, ...withFile(file) })],
    ['nothing shows it', async () => {}],
  ])('finds nothing of it when %s', async (_, make) => {
    const word = aWord()
    await make(await aPdfOf(word))
    await tick()
    expect(await totalFor(word)).toEqual([0, 0])
  })

  const ends: [string, (report: { id: number }, file: { id: number }) => Promise<unknown>][] = [
    ['is withdrawn', ({ id }) => adele.patch(`/reports/${id}`, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } })],
    ['becomes a draft again', ({ id }) => adele.patch(`/reports/${id}`, { _status: 'draft' })],
    ['goes into the trash', ({ id }) => adele.patch(`/reports/${id}`, { deletedAt: new Date().toISOString() })],
    ['is deleted', ({ id }) => adele.delete(`/reports/${id}`)],
    ['no longer has it', async ({ id }) => payload.update({ collection: 'reports', id, data: { documents: filledIn(withFile(await aPdfOf('Something else.')).documents) } })],
    ['has it in the trash', (_, { id }) => payload.update({ collection: 'files', id, data: { deletedAt: new Date().toISOString() } })],
  ]
  test.each(ends)('finds nothing of it from the moment that its report %s', async (_, end) => {
    const word = aWord()
    const file = await aPdfOf(word)
    const report = await aReport(payload, withFile(file))
    await tick()
    expect(await resultsFor(word)).toHaveLength(1)
    await end(report, file)
    expect(await totalFor(word)).toEqual([0, 0])
    await tick()
    expect(await totalFor(word)).toEqual([0, 0])
  })

  test('is led to the post that shows the same file when the report is gone', async () => {
    const word = aWord()
    const file = await aPdfOf(word)
    const { slug } = await aNewsPost(payload, { body: bodyOf(documentsOf(file.id)) })
    const report = await aReport(payload, withFile(file))
    await tick()
    await adele.delete(`/reports/${report.id}`)
    await tick()
    expect(await resultsFor(word)).toMatchObject([{ path: pathTo('news', slug) }])
  })

  test('finds the words of the new file when it was replaced, and not those of the old one', async () => {
    const [before, now] = [aWord(), aWord()]
    const file = await aPdfOf(before)
    await aReport(payload, withFile(file))
    await tick()
    await adele.upload(`/files/${file.id}`, fileNamed('newer.pdf', await aPdf({ texts: [now] }), 'application/pdf'), {}, 'PATCH')
    expect(await totalFor(before)).toEqual([0, 0])
    await tick()
    expect(await resultsFor(now)).toMatchObject([{ file: { path: expect.stringContaining('newer.pdf') } }])
  })
})

test('a file that nobody can read keeps nobody else waiting', async () => {
  const word = aWord()
  const broken = await aPdfOf('Soon it is broken.')
  await poolOf(payload).query("update files set format = 'Word' where id = $1", [broken.id])
  await aReport(payload, withFile(broken))
  await aReport(payload, withFile(await aPdfOf(word)))
  expect(await tick()).toMatchObject({ status: 200 })
  expect(await resultsFor(word)).toHaveLength(1)
})
