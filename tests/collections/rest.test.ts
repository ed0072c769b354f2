import { beforeAll, describe, expect, test } from '@jest/globals'

import { aPage, aPerson, aReport, aTheme, anOrganisation } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { anAuthor } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const visitor = aVisitor(payload)
let ada: Caller

beforeAll(async () => {
  ada = await signIn(payload, await anAuthor(payload))
  for (let page = 1; page <= 105; page++) await aPage(payload)
})

describe('how much a visitor may ask for at once', () => {
  test.each(['limit=0', 'limit=1000000000', 'limit=101', 'pagination=false&limit=0', 'pagination=false&limit=500'])('a visitor who asks for %s gets a hundred', async (query) => {
    const { status, body } = await visitor.get(`/pages?depth=0&${query}`)
    expect([status, body.docs?.length, body.limit, body.totalDocs]).toEqual([200, 100, 100, 105])
  })

  test.each(['', 'limit=abc', 'pagination=false'])('a visitor who asks for "%s" gets ten', async (query) => {
    const { status, body } = await visitor.get(`/pages?depth=0&${query}`)
    expect([status, body.docs?.length]).toEqual([200, 10])
  })

  test('a visitor who asks for fewer than none gets one', async () => {
    expect((await visitor.get('/pages?depth=0&limit=-5')).body.docs).toHaveLength(1)
  })

  test('a visitor turns the pages', async () => {
    const { body } = await visitor.get('/pages?depth=0&limit=100&page=2')
    expect([body.docs?.length, body.page, body.totalPages]).toEqual([5, 2, 2])
  })

  test.each(['page=0', 'page=-1', 'page=abc', 'page=1.5', 'page[]=2', 'page=1e99', 'limit=1.5', 'limit=NaN', 'depth=abc', 'depth=-3', 'depth=1e9'])('a visitor who asks for %s gets an answer', async (query) => {
    expect(await visitor.get(`/pages?${query}`)).toMatchObject({ status: 200, body: { docs: expect.any(Array) } })
  })

  test('a member of staff may ask for everything', async () => {
    expect((await ada.get('/pages?limit=0&depth=0')).body.docs).toHaveLength(105)
  })
})

describe('how deep a visitor may look', () => {
  test('a visitor sees two levels of relations and no third', async () => {
    const successor = await anOrganisation(payload, { name: 'Third level' })
    const organisation = await anOrganisation(payload, { name: 'Second level', succeededBy: successor.id })
    const person = await aPerson(payload, { roles: [{ role: 'Director', organisation: organisation.id }] })
    const report = await aReport(payload, { people: [person.id] })
    const { body } = await visitor.get(`/reports/${report.id}?depth=9`)
    expect(body).toMatchObject({ people: [{ roles: [{ organisation: { name: 'Second level', succeededBy: successor.id } }] }] })
  })

  test('a visitor sees every one of many relations', async () => {
    const themes = []
    for (let theme = 1; theme <= 12; theme++) themes.push((await aTheme(payload)).id)
    const report = await aReport(payload, { themes })
    const { body } = await visitor.get(`/reports/${report.id}?depth=1`)
    expect((body.themes as { id: number; title?: string }[]).filter(({ title }) => title).map(({ id }) => id)).toEqual(themes)
  })
})

describe('what a visitor may ask about', () => {
  test.each(['like', 'contains', 'not_like', 'near', 'within', 'intersects', 'all', 'nonsense'])('the operator %s is refused', async (operator) => {
    const { status, sentences } = await visitor.get(`/pages?where[title][${operator}]=a`)
    expect([status, sentences]).toEqual([400, [expect.stringContaining(`"${operator}" cannot be used in a query. These can: equals, not_equals,`)]])
  })

  test.each(['summary', 'body', 'nonsense', 'title.nonsense', 'organisations.name', 'person.roles.organisation.name', 'id; drop table pages'])('the field %s is refused', async (field) => {
    const { status, sentences } = await visitor.get(`/pages?${new URLSearchParams({ [`where[${field}][equals]`]: 'a' })}`)
    expect([status, sentences]).toEqual([400, [expect.stringContaining('cannot be used in a query.')]])
  })

  test.each(['body', '-summary', 'nonsense', 'title,references', 'organisations.name'])('sorting by %s is refused', async (sort) => {
    const { status, sentences } = await visitor.get(`/pages?sort=${sort}`)
    expect([status, sentences]).toEqual([400, [expect.stringContaining('Results cannot be sorted by')]])
  })

  test('sorting by known fields works', async () => {
    const { body } = await visitor.get('/pages?sort=-publishedAt,title&limit=2&depth=0')
    const [first, second] = body.docs ?? []
    expect(String(first?.publishedAt) >= String(second?.publishedAt)).toBe(true)
  })

  test('a query with too many conditions is refused', async () => {
    const conditions = Array.from({ length: 21 }, (_, n) => `where[or][${n}][id][equals]=${n}`).join('&')
    expect(await visitor.get(`/pages?${conditions}`)).toMatchObject({ status: 400, sentences: ['A query may have at most 20 conditions.'] })
  })

  test('a query of known conditions, nested, is answered', async () => {
    const { status } = await visitor.get('/pages?where[or][0][and][0][id][greater_than]=0&where[or][0][and][1][title][exists]=true&where[or][1][slug][in]=a,b')
    expect(status).toBe(200)
  })

  const nested = (levels: number) => `${'{"and":['.repeat(levels)}{"id":{"equals":1}}${']}'.repeat(levels)}`
  const hostile: Record<string, string> = {
    'nested far too deep': `where=${encodeURIComponent(nested(3_000))}`,
    'nested deep in brackets': `where${'[and][0]'.repeat(60)}[id][equals]=1`,
    'a hidden condition behind or': 'where[or][0][id][equals]=1&where[or][1][and][0][summary][like]=a',
    'a field in capitals': 'where[AND][0][SUMMARY][equals]=a',
    'a value longer than a page': `where[title][equals]=${'a'.repeat(501)}`,
    'a list longer than a page': `where[id][in]=${Array.from({ length: 300 }, (_, n) => n).join(',')}`,
    'a field without an operator': 'where[title]=a',
    'an object for a value': 'where[title][equals][like]=a',
    'a where that is a list': 'where[]=a',
    'words that are no query': 'where=hello',
    'words where a number belongs': 'where[id][in]=a,b',
    'a NUL': 'where[title][equals]=%00',
  }
  test.each(Object.keys(hostile))('a query that is %s is refused with a reason', async (name) => {
    const { status, sentences } = await visitor.get(`/pages?${hostile[name]}`)
    expect([status, sentences.join() === '' || /Something went wrong/.test(sentences.join())]).toEqual([400, false])
  })

  test.each(['/pages/words', '/pages/99999999999'])('an id that no document can have is not an error of ours: %s', async (path) => {
    expect([400, 404]).toContain((await visitor.get(path)).status)
  })

  test('counting is bounded as reading is', async () => {
    expect(await visitor.get('/pages/count?where[title][like]=a')).toMatchObject({ status: 400 })
  })

  test('a member of staff may search with like', async () => {
    expect(await ada.get('/pages?where[title][like]=About')).toMatchObject({ status: 200, body: { totalDocs: 105 } })
  })
})

describe('the rest of the API', () => {
  test.each([
    ['GET', '/graphql'],
    ['POST', '/graphql'],
    ['GET', '/graphql-playground'],
  ])('there is no GraphQL: %s %s is not found', async (method, path) => {
    expect(await visitor.ask(method, path, method === 'POST' ? { body: { query: '{ __schema { types { name } } }' } } : {})).toMatchObject({ status: 404 })
  })

  test('no statement may keep the database busy for more than five seconds', async () => {
    const { rows } = await poolOf(payload).query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name",
    )
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '15000' },
      { name: 'lock_timeout', setting: '4000' },
      { name: 'statement_timeout', setting: '5000' },
    ])
  })
})
