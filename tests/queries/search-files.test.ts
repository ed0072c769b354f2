import { setTimeout as wait } from 'node:timers/promises'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { readSearch } from '@/lib/search-filters'
import { queuedForSearch, searchTag } from '@/lib/search-queue'
import { collectingReads } from '@/lib/reads'
import { pathTo } from '@/lib/urls'

import { aWord } from '../support/a-word'
import { bodyOf, documentsOf } from '../support/bodies'
import { aFile, aNewsPost, aReport, draft, dueTomorrow, filledIn } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aPdf, aWordFile, fileNamed } from '../support/files'
import { anAdministrator } from '../support/people'
import { patiently } from '../support/patiently'
import { type Caller, signIn } from '../support/rest'
import { tickOnce } from '../support/tick'
import { until } from '../support/until'

const payload = await freshPayload()
const { search } = await import('@/queries/search')
const { indexFile, readForSearch } = await import('@/collections/hooks/search-files')

let adele: Caller
beforeAll(async () => {
  adele = await signIn(payload, await anAdministrator(payload))
})

/** What the ticker has done: files are read after whoever showed them was saved. */
const tick = () => tickOnce(payload)
const resultsFor = async (q: string, more: Record<string, string> = {}) => (await patiently(() => search(readSearch({ q, ...more })))).results
const totalFor = async (q: string) => [(await patiently(() => search(readSearch({ q })))).total, (await patiently(() => search(readSearch({ q: `${q.slice(0, -2)}ky` })))).total]

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
    // Under the title that the report gives it, with what its links say of it.
    expect((await resultsFor(word))[0]?.file).toMatchObject({ title: 'What we found', format: 'PDF', pages: 2, bytes: file.filesize })
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

const addressOf = async (word: string) => (await resultsFor(word))[0]?.file?.path

describe('an editor', () => {
  const unitsOf = async (collection: string, id: number) => (await poolOf(payload).query('select id, indexed_at from search_units where collection = $1 and document_id = $2 order by id', [collection, id])).rows
  const waiting = async (id: number) => (await poolOf(payload).query(`select from search_queue where collection = 'files' and document_id = $1`, [id])).rowCount

  test('who saves a draft of a live report leaves alone what search has of it', async () => {
    const report = await aReport(payload, withFile(await aPdfOf(aWord())))
    await tick()
    const before = await unitsOf('reports', report.id)
    await adele.patch(`/reports/${report.id}?draft=true`, { title: aWord() })
    expect(await unitsOf('reports', report.id)).toEqual(before)
  })

  test('who publishes another page with a file does not change the address of the file', async () => {
    const word = aWord()
    const file = await aPdfOf(word)
    await aReport(payload, withFile(file))
    await tick()
    const before = await addressOf(word)
    const post = await aNewsPost(payload, { body: bodyOf(documentsOf(file.id)) })
    await adele.patch(`/news/${post.id}`, { _status: 'draft' })
    await tick()
    expect(await addressOf(word)).toBe(before)
    expect(before).toContain('.pdf')
  })

  test('who puts a file into the trash takes its title from the pages that showed it', async () => {
    const word = aWord()
    const file = await payload.update({ collection: 'files', id: (await aPdfOf('Nothing.')).id, data: { title: word } })
    await aNewsPost(payload, { body: bodyOf(documentsOf(file.id)) })
    expect(await totalFor(word)).toEqual([1, 1])
    await adele.patch(`/files/${file.id}`, { deletedAt: new Date().toISOString() })
    expect(await totalFor(word)).toEqual([0, 0])
  })

  test('who replaces a file while it is read has the new one read too', async () => {
    const file = await aPdfOf(aWord())
    await aReport(payload, withFile(file))
    const read = await readForSearch(payload, file.id)
    await poolOf(payload).query("update files set updated_at = now() + interval '1 second' where id = $1", [file.id])
    await poolOf(payload).query('delete from search_queue')
    await indexFile(payload, file.id, read)
    expect([await unitsOf('files', file.id), await waiting(file.id)]).toEqual([[], 1])
  })

  test('who takes a long file back waits for no more than some of its pages', async () => {
    const word = aWord()
    const file = await aPdfOf('Short.')
    const report = await aReport(payload, withFile(file))
    await tick()
    const read = await readForSearch(payload, file.id)
    const reading = indexFile(payload, file.id, read && { ...read, texts: Array.from({ length: 400 }, (_, n) => `${word} on page ${n}, and ${'so on '.repeat(300)}`) })
    while (!(await unitsOf('files', file.id)).length || !(await resultsFor(word)).length) await wait(5)
    await adele.patch(`/reports/${report.id}`, { _status: 'draft' })
    expect((await unitsOf('files', file.id)).length).toBe(0)
    await reading
    await tick()
    expect(await totalFor(word)).toEqual([0, 0])
  })
})

describe('a page of results that was kept', () => {
  const removedSince = async (at: Date) => (await poolOf(payload).query<{ tags: string[] }>('select tags from removals where at >= $1', [at])).rows.flatMap(({ tags }) => tags)
  const now = async () => (await poolOf(payload).query<{ now: Date }>('select now()')).rows[0]?.now ?? new Date()

  test.each([
    ['a report is withdrawn', ({ id }: { id: number }) => adele.patch(`/reports/${id}`, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } })],
    ['a file is replaced', async (_: unknown, { id }: { id: number }) => adele.upload(`/files/${id}`, fileNamed('newer.pdf', await aPdf({ texts: ['Newer.'] }), 'application/pdf'), {}, 'PATCH')],
  ])('is not even shown in an outage once %s', async (_, end) => {
    const word = aWord()
    const file = await aPdfOf(word)
    const report = await aReport(payload, withFile(file))
    await until(async () => {
      await tick()
      return (await resultsFor(word)).length > 0
    })
    const before = await now()
    expect(await end(report, file)).toMatchObject({ status: 200 })
    expect(await removedSince(before)).toContain(searchTag)
  })

  test('is made again when a file changes', async () => {
    const tags = new Set<string>()
    await collectingReads(tags, () => resultsFor(aWord()))
    expect([...tags]).toEqual(expect.arrayContaining(['files', searchTag]))
  })
})

test('a file that nobody can read keeps nobody else waiting', async () => {
  const word = aWord()
  const broken = await aPdfOf('Soon it is broken.')
  await poolOf(payload).query("update files set format = 'Word' where id = $1", [broken.id])
  await aReport(payload, withFile(broken))
  await aReport(payload, withFile(await aPdfOf(word)))
  do expect(await tick()).toMatchObject({ status: 200 })
  while ((await poolOf(payload).query(queuedForSearch)).rowCount)
  expect(await resultsFor(word)).toHaveLength(1)
})
