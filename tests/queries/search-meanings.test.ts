import { beforeAll, expect, test } from '@jest/globals'

import { collectingReads } from '@/lib/reads'
import { readSearch } from '@/lib/search-filters'
import { missIn } from '@/lib/search-misses'
import { collectionTag } from '@/lib/tags'

import { aWord } from '../support/a-word'
import { bodyOf, paragraph } from '../support/bodies'
import { aNewsPost, aReport, draft } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { patiently } from '../support/patiently'
import { aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const { search } = await import('@/queries/search')

let pat: Caller
beforeAll(async () => {
  pat = await signIn(payload, await aPublisher(payload))
})

const find = async (q: string, more: Record<string, string> = {}) => (await patiently(() => search(readSearch({ q, ...more })))).results.map(({ path }) => path)
const say = (data: object) => pat.post('/search-meanings', data)
const answerWith = (words: string, collection: string, { id }: { id: number }) => say({ words, meaning: 'answer', answer: { relationTo: collection, value: id } })

test('a visitor finds by one word what is written with another that an editor says means the same, both ways', async () => {
  const [typed, written] = [aWord(), aWord()]
  const one = await aReport(payload, { title: written })
  const other = await aNewsPost(payload, { title: typed })
  expect(await find(typed)).toEqual([`/news/${other.slug}`])
  expect(await say({ words: typed, meaning: 'same', others: written })).toMatchObject({ status: 201 })
  const both = [`/reports/${one.slug}`, `/news/${other.slug}`]
  expect(await find(typed)).toEqual(expect.arrayContaining(both))
  expect(await find(written)).toEqual(expect.arrayContaining(both))
})

test('a visitor finds by several words what is written with several others, small words and all', async () => {
  const [typed, written] = [aWord(), aWord()]
  const { slug } = await aReport(payload, { title: `Care at the ${written} of life` })
  await say({ words: `${typed} of the home`, meaning: 'same', others: `the ${written} of life` })
  expect(await find(`${typed} of the home`)).toEqual([`/reports/${slug}`])
  expect(await find(`about ${typed} home`)).toEqual([`/reports/${slug}`])
})

test('a visitor does not find by a short form what an editor says it does not mean, until the editor takes that back', async () => {
  const other = aWord()
  const { slug } = await aReport(payload, { body: bodyOf(paragraph(`It was paid for by the Ample Quokka ${other[0]?.toUpperCase()}${other.slice(1)} (AQ${other[0]?.toUpperCase()}).`)) })
  const short = `aq${other[0]}`
  const news = await aNewsPost(payload, { title: `Ample Quokka ${other} without its short form` })
  expect(await find(short)).toEqual(expect.arrayContaining([`/reports/${slug}`, `/news/${news.slug}`]))
  const { body } = await say({ words: short, meaning: 'different', others: `Ample Quokka ${other}` })
  expect(await find(short)).toEqual([`/reports/${slug}`])
  await pat.delete(`/search-meanings/${String(body.doc?.id)}`)
  expect(await find(short)).toEqual(expect.arrayContaining([`/news/${news.slug}`]))
})

test('a visitor sees first the page with which an editor answers these words, once, and only while it is public and not withdrawn', async () => {
  const [typed, other] = [aWord(), aWord()]
  const found = await aReport(payload, { title: `${typed} ${typed}` })
  const pinned = await aNewsPost(payload, { title: other })
  const both = [`/news/${pinned.slug}`, `/reports/${found.slug}`]
  await answerWith(typed.toUpperCase(), 'news', pinned)
  expect(await find(typed)).toEqual(both)
  await answerWith(typed, 'reports', found)
  expect(await find(typed)).toEqual(both)
  expect(await find(`${typed} ${aWord()}`)).toEqual([both[1]])
  expect(await find(typed, { type: 'report' })).toEqual([both[1]])
  await pat.patch(`/news/${pinned.id}`, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' }, flow: { change: { kind: 'minor' } } })
  expect(await find(typed)).toEqual([both[1]])
})

test('a visitor is not led to a draft with which an editor answers', async () => {
  const typed = aWord()
  await answerWith(typed, 'reports', await aReport(payload, { ...draft, title: aWord() }))
  expect(await find(typed)).toEqual([])
})

test('a page of results is made again when an editor says what words mean', async () => {
  const tags = new Set<string>()
  await collectingReads(tags, () => find(aWord()))
  expect([...tags]).toContain(collectionTag('search-meanings'))
})

test('an editor cannot say the same twice, nor that words mean themselves, nor leave out what they mean', async () => {
  const [one, other] = [aWord(), aWord()]
  await say({ words: one, meaning: 'same', others: other })
  expect(await say({ words: other.toUpperCase(), meaning: 'same', others: one })).toMatchObject({ status: 409 })
  expect(await say({ words: 'Home births', meaning: 'same', others: 'home birth' })).toMatchObject({ status: 400, sentences: [expect.stringContaining('the same words')] })
  expect(await say({ words: one, meaning: 'same' })).toMatchObject({ status: 400, sentences: expect.arrayContaining(['Give at least one word.']) })
  expect(await say({ words: one, meaning: 'answer' })).toMatchObject({ status: 400, sentences: expect.arrayContaining(['Choose the page that answers these words.']) })
  expect(await say({ words: 'one two three four five six seven', meaning: 'same', others: one })).toMatchObject({ status: 400 })
})

const missOf = async (q: string, more: Record<string, string> = {}) => {
  const tags = new Set<string>()
  await collectingReads(tags, () => find(q, more))
  return missIn(tags)
}

test('a page of results says what a visitor did not find, and says nothing where something was found or only narrowing left nothing', async () => {
  const [there, missing] = [aWord(), aWord()]
  await aReport(payload, { title: there })
  expect(await missOf(missing.toUpperCase())).toBe(missing)
  expect(await missOf(`${missing}@example.org`)).toBeNull()
  expect(await missOf(there)).toBeNull()
  expect(await missOf(there, { type: 'guide' })).toBeNull()
  expect(await missOf('“”')).toBeNull()
})

test('what a visitor did not find is no longer listed once an editor says what it means', async () => {
  const [one, other] = [aWord(), aWord()]
  await poolOf(payload).query('insert into search_misses values ($1, 3, now()), ($2, 1, now())', [one, other])
  await say({ words: one.toUpperCase(), meaning: 'same', others: aWord() })
  expect((await poolOf(payload).query('select words from search_misses where words in ($1, $2)', [one, other])).rows).toEqual([{ words: other }])
})
