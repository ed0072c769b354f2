import { beforeAll, expect, jest, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { readSearch } from '@/lib/search-filters'
import { queueEverything } from '@/lib/search-queue'
import { termOf } from '@/lib/search-words'
import type { PublicCollection } from '@/lib/urls'

import { aWord } from '../support/a-word'
import { bodyOf, paragraph, quoteOf } from '../support/bodies'
import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, draft } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { patiently } from '../support/patiently'
import { anAdministrator, anAuthor, aLinksEditor } from '../support/people'
import { type Caller, signIn } from '../support/rest'
import { tick } from '../support/tick'

const payload = await freshPayload()
const { search } = await import('@/queries/search')
const { searchAsStaff } = await import('@/queries/staff-search')
const { GET } = await import('@/app/(payload)/api/staff-search/route')
const pool = poolOf(payload)

let ada: TypedUser
let lin: TypedUser
let adele: Caller
beforeAll(async () => {
  ada = await anAuthor(payload)
  lin = await aLinksEditor(payload)
  adele = await signIn(payload, await anAdministrator(payload))
})

const resultsFor = async (user: TypedUser, q: string) => {
  await tick(payload)
  return (await patiently(() => searchAsStaff(user, q))).results
}
const found = async (user: TypedUser, q: string) => (await resultsFor(user, q)).map(({ collection, id }) => `${collection}:${id}`)
const askedByVisitor = async (q: string) => JSON.stringify(await patiently(() => search(readSearch({ q, words: 'as-typed' }))))

const makers: Record<PublicCollection, (word: string) => Promise<{ id: number }>> = {
  reports: (word) => aReport(payload, { ...draft, title: word }),
  news: (word) => aNewsPost(payload, { ...draft, title: word }),
  themes: (word) => aTheme(payload, { ...draft, title: word }),
  organisations: (word) => anOrganisation(payload, { ...draft, name: word }),
  pages: (word) => aPage(payload, { ...draft, title: word }),
  people: (word) => aPerson(payload, { ...draft, name: word }),
  quotes: (word) => aQuote(payload, { ...draft, words: word }),
}
const kinds = Object.keys(makers) as PublicCollection[]

test.each(kinds)('an author finds a draft of the %s, and a visitor does not, until it is deleted', async (collection) => {
  const word = aWord()
  const { id } = await makers[collection](word)
  expect(await found(ada, word)).toEqual([`${collection}:${id}`])
  expect(await askedByVisitor(word)).not.toContain(word)
  await adele.patch(`/${collection}/${id}`, { deletedAt: new Date().toISOString() })
  expect((await pool.query('select from foreword_staff_index.search_units where collection = $1 and document_id = $2', [collection, id])).rowCount).toBe(0)
  expect(await found(ada, word)).toEqual([])
})

test.each(kinds)('a draft of the %s of which nothing is written yet keeps nothing else waiting', async (collection) => {
  const { status, body } = await adele.post(`/${collection}?draft=true`, {})
  if (status !== 201) return expect(status).toBe(400)
  await tick(payload)
  expect((await pool.query('select collection from search_queue where document_id = $1 and collection = $2', [body.doc?.id, `staff:${collection}`])).rows).toEqual([])
})

test('an author finds a draft by a word of its body and of a quotation in it, and is told where it stands', async () => {
  const [said, written] = [aWord(), aWord()]
  const quote = await aQuote(payload, { ...draft, words: `It was ${said}.` })
  const { id } = await aReport(payload, { ...draft, title: 'About that', body: bodyOf(paragraph(`What they ${written}.`), quoteOf(quote.id)) })
  expect(await resultsFor(ada, written)).toMatchObject([{ collection: 'reports', id, title: 'About that', kind: 'Report', state: 'Draft' }])
  expect(await found(ada, said)).toEqual(expect.arrayContaining([`reports:${id}`, `quotes:${quote.id}`]))
})

test('an author finds a published page by its newer draft and not by what that no longer says, and a visitor the other way round', async () => {
  const [before, now] = [aWord(), aWord()]
  const { id, slug } = await aNewsPost(payload, { title: before })
  await adele.patch(`/news/${id}?draft=true`, { title: now })
  expect([await found(ada, before), await found(ada, now)]).toEqual([[], [`news:${id}`]])
  expect(await resultsFor(ada, now)).toMatchObject([{ state: 'Published, with a newer draft' }])
  expect((await patiently(() => search(readSearch({ q: before })))).results).toMatchObject([{ path: `/news/${slug}` }])
  expect(await askedByVisitor(now)).not.toContain(`/news/${slug}`)
})

test('a misspelt word is repaired for an author from the words of drafts, and for a visitor never', async () => {
  const word = aWord()
  const { id } = await aReport(payload, { ...draft, title: word })
  const misspelt = `${word.slice(0, -2)}ky`
  expect(await found(ada, misspelt)).toEqual([`reports:${id}`])
  expect(JSON.stringify(await patiently(() => search(readSearch({ q: misspelt }))))).not.toContain(word)
})

test('an author finds what they look for beside a draft whose address nobody has looked at yet', async () => {
  const [one, other] = [aWord(), aWord()]
  const { id } = await payload.create({ collection: 'themes', draft: true, depth: 0, data: { ...draft, title: `${one} ${other}`, slug: 'two\nlines' } })
  expect(await found(ada, `${one} ${other}`)).toEqual([`themes:${id}`])
})

test('a links editor finds what the admin shows them, and no people or quotes', async () => {
  const word = aWord()
  const { id } = await aPage(payload, { ...draft, title: word })
  await aPerson(payload, { ...draft, name: word })
  await aQuote(payload, { ...draft, words: word })
  expect(await found(lin, word)).toEqual([`pages:${id}`])
})

test('a visitor is refused by the address of the admin’s search, and whoever is signed in is answered', async () => {
  const word = aWord()
  await aReport(payload, { ...draft, title: word })
  await tick(payload)
  const ask = (headers: Record<string, string> = {}) => GET(new Request(`${payload.config.serverURL}/api/staff-search?q=${word}`, { headers }))
  const refused = await ask()
  expect([refused.status, (await refused.text()).includes(word)]).toEqual([401, false])
  const { token } = await payload.login({ collection: 'users', data: { email: ada.email ?? '', password: 'correct horse battery staple' } })
  expect(await (await ask({ authorization: `JWT ${token}` })).json()).toMatchObject({ results: [{ title: word }] })
})

test('saving a draft has no page of the public made again, and puts nothing into the public index', async () => {
  await tick(payload)
  const state = async () => (await pool.query('select (select count(*) from public.search_units) as units, (select count(*) from public.search_words) as words, (select count(*) from suggestions_queue) as suggested')).rows
  const before = await state()
  await aReport(payload, { ...draft, title: aWord() })
  await tick(payload)
  expect(await state()).toEqual(before)
})

test('the admin’s search finds everything again after its index was lost', async () => {
  const word = aWord()
  const { id } = await aQuote(payload, { ...draft, words: word })
  await tick(payload)
  await pool.query('truncate foreword_staff_index.search_units cascade')
  await pool.query(queueEverything)
  expect(await found(ada, word)).toEqual([`quotes:${id}`])
})

test('an author finds a draft by the new name of somebody whom a quotation in it names', async () => {
  const [former, name] = [aWord(), aWord()]
  const person = await aPerson(payload, { name: former })
  const quote = await aQuote(payload, { person: person.id })
  const report = await aReport(payload, { ...draft, body: bodyOf(quoteOf(quote.id)) })
  expect(await found(ada, former)).toContain(`reports:${report.id}`)
  await payload.update({ collection: 'people', id: person.id, data: { name } })
  expect(await found(ada, name)).toEqual(expect.arrayContaining([`reports:${report.id}`, `quotes:${quote.id}`, `people:${person.id}`]))
})

test('a visitor’s word is repaired, however common it is among drafts', async () => {
  const word = aWord()
  const misspelt = word.slice(0, 3) + word.slice(4)
  await aReport(payload, { title: word })
  await tick(payload)
  await pool.query(
    `with made as (
       insert into foreword_staff_index.search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, files, file_titles, shows, pieces, sequence)
       select 'pages', 9000000 + n, path, title, summary, type, published_at, themes, organisations, files, file_titles, shows, pieces, sequence
       from (select * from foreword_staff_index.search_units limit 1) one, generate_series(1, 5000) n returning id
     )
     insert into foreword_staff_index.search_postings (unit, whole, term, impact, written) select id, id, $1, 1, $2 from made`,
    [termOf(misspelt), misspelt],
  )
  await pool.query('analyze foreword_staff_index.search_postings')
  // What is known of common words is asked for anew after a minute.
  const now = performance.now.bind(performance)
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + 61_000)
  try {
    expect(await patiently(() => searchAsStaff(ada, misspelt))).toMatchObject({ repaired: null })
    expect(await patiently(() => search(readSearch({ q: misspelt })))).toMatchObject({ repaired: word, total: 1 })
  } finally {
    clock.mockRestore()
    await pool.query('delete from foreword_staff_index.search_units where document_id > 9000000')
  }
})
