import { beforeAll, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { readSearch } from '@/lib/search-filters'
import { comparison } from '@/lib/search-queue'

import { aWord } from '../support/a-word'
import { aFile, aReport, draft, filledIn } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aPdf, aWordFile } from '../support/files'
import { anAdministrator, anAuthor, aLinksEditor } from '../support/people'
import { patiently } from '../support/patiently'
import { type Caller, signIn } from '../support/rest'
import { tick } from '../support/tick'

const payload = await freshPayload()
const { search } = await import('@/queries/search')
const { searchAsStaff } = await import('@/queries/staff-search')
const pool = poolOf(payload)

let ada: TypedUser
let adele: Caller
beforeAll(async () => {
  ada = await anAuthor(payload)
  adele = await signIn(payload, await anAdministrator(payload))
})

const resultsFor = async (q: string, user = ada) => {
  await tick(payload)
  return (await patiently(() => searchAsStaff(user, q))).results
}
const askedByVisitor = async (q: string) => JSON.stringify(await patiently(() => search(readSearch({ q }))))
const aPdfOf = async (...texts: string[]) => aFile(payload, undefined, await aPdf({ texts }))
const inTheIndex = async (id: number) => (await pool.query(`select from foreword_staff_index.search_units where collection = 'files' and document_id = $1`, [id])).rowCount

test('an author finds what stands in a PDF that only a draft shows, and opens it at that page', async () => {
  const word = aWord()
  const file = await aPdfOf('The first page is about nothing.', `Somewhere it says ${word}.`)
  await aReport(payload, { ...draft, documents: filledIn([{ file: file.id, title: 'What we found', kind: 'full-report' }]) })
  expect(await resultsFor(word)).toEqual([
    {
      collection: 'files',
      id: file.id,
      title: file.filename,
      kind: 'File',
      state: 'Not for readers yet',
      passage: expect.arrayContaining([{ text: word, marked: true }]),
      file: expect.objectContaining({ path: expect.stringMatching(/^\/api\/files\/file\/.*\.pdf\?v=.*#page=2$/), page: 2 }),
    },
  ])
})

test('a visitor does not find it, nor a word repaired from it', async () => {
  const word = aWord()
  await aPdfOf(`It says ${word}.`)
  expect(await resultsFor(word)).toHaveLength(1)
  expect(await askedByVisitor(word)).not.toMatch(/files\/file/)
  expect(await askedByVisitor(`${word.slice(0, -2)}ky`)).not.toContain(word)
})

test('an author finds a Word file that nothing shows, by its text and by its name', async () => {
  const [word, name] = [aWord(), aWord()]
  const file = await aFile(payload, `${name}.docx`, await aWordFile(`In Word it says ${word} too.`))
  expect(await resultsFor(word)).toMatchObject([{ collection: 'files', id: file.id, file: { path: expect.not.stringContaining('#'), page: null } }])
  expect(await resultsFor(name)).toMatchObject([{ collection: 'files', id: file.id, file: null }])
})

test('an author is told that readers may have a file, once something published shows it', async () => {
  const word = aWord()
  const file = await aPdfOf(`It says ${word}.`)
  const { title } = await aReport(payload, { documents: filledIn([{ file: file.id, title: 'What we found', kind: 'full-report' }]) })
  expect(await resultsFor(word)).toMatchObject([{ collection: 'files', state: 'Readers may have it' }])
  expect(await askedByVisitor(word)).toContain(title)
})

test('an author finds a file that was replaced by what it says now', async () => {
  const [before, now] = [aWord(), aWord()]
  const file = await aPdfOf(`It says ${before}.`, `And ${before} again.`)
  expect(await resultsFor(before)).toHaveLength(1)
  const content = await aPdf({ texts: [`It says ${now}.`] })
  await payload.update({ collection: 'files', id: file.id, data: {}, file: { name: 'new.pdf', data: content, mimetype: 'application/pdf', size: content.length } })
  expect([await resultsFor(before), await resultsFor(now)]).toMatchObject([[], [{ id: file.id }]])
})

test('a file in the trash is forgotten at once, and found again when it is taken out', async () => {
  const word = aWord()
  const { id } = await aPdfOf(`It says ${word}.`)
  expect(await resultsFor(word)).toHaveLength(1)
  await adele.patch(`/files/${id}`, { deletedAt: new Date().toISOString() })
  expect(await inTheIndex(id)).toBe(0)
  expect(await resultsFor(word)).toEqual([])
  await adele.patch(`/files/${id}?trash=true`, { deletedAt: null })
  expect(await resultsFor(word)).toHaveLength(1)
})

test('a file that is deleted for good is forgotten at once, also one that waits to be read', async () => {
  const [read, waiting] = [await aPdfOf('Read.'), await aPdfOf('Not read.')]
  await tick(payload)
  for (const { id } of [read, waiting]) await payload.delete({ collection: 'files', id })
  await tick(payload)
  expect([await inTheIndex(read.id), await inTheIndex(waiting.id)]).toEqual([0, 0])
})

test('a links editor, whom the admin shows no files, finds none', async () => {
  const word = aWord()
  await aPdfOf(`It says ${word}.`)
  expect(await resultsFor(word, await aLinksEditor(payload))).toEqual([])
})

test('a night has a file read again whose pages, words or name were lost, and names it', async () => {
  const word = aWord()
  const files = [await aPdfOf(`It says ${word}.`), await aPdfOf(`It says ${word}.`), await aPdfOf(`It says ${word}.`)] as const
  await tick(payload)
  const [pages, words, all] = files.map(({ id }) => id)
  await pool.query(`delete from foreword_staff_index.search_units where collection = 'files' and document_id = $1 and page > 0`, [pages])
  await pool.query(`delete from foreword_staff_index.search_postings where unit in (select id from foreword_staff_index.search_units where collection = 'files' and document_id = $1 and page > 0)`, [words])
  await pool.query(`delete from foreword_staff_index.search_units where collection = 'files' and document_id = $1`, [all])
  expect(await resultsFor(word)).toEqual([])
  await pool.query(`insert into search_queue (collection, document_id) values ($1, 0)`, [comparison])
  expect((await resultsFor(word)).map(({ id }) => id).sort()).toEqual([pages, words, all])
  const { rows } = await pool.query<{ id: number; what: string }>(`select document_id as id, what from search_drift where collection = 'files' order by id`)
  expect(rows).toEqual([
    { id: words, what: 'The admin’s own search knew its pages and not their words.' },
    { id: all, what: 'The admin’s own search did not know it.' },
  ])
})
