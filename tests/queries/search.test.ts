import { beforeAll, describe, expect, test } from '@jest/globals'

import { collectingReads, unfinishedTag } from '@/lib/reads'
import { readSearch } from '@/lib/search-filters'
import { indexPath } from '@/lib/search-queue'

import { aWord } from '../support/a-word'
import { bodyOf, paragraph, quoteOf } from '../support/bodies'
import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, draft, dueTomorrow, minor } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { anAdministrator } from '../support/people'
import { patiently } from '../support/patiently'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { tickOnce } from '../support/tick'

const payload = await freshPayload()
const { search } = await import('@/queries/search')
const { suggest } = await import('@/queries/suggest')

const find = (q: string, more: Record<string, string> = {}) => patiently(() => search(readSearch({ q, ...more })))
const suggestionsFor = (q: string) => patiently(() => suggest(q))
const pathsFor = async (q: string, more: Record<string, string> = {}) => (await find(q, more)).results.map(({ path }) => path)

let adele: Caller
beforeAll(async () => {
  adele = await signIn(payload, await anAdministrator(payload))
})

describe('a visitor who is still typing', () => {
  test('is suggested the pages whose titles have such a word before those that only mention it, and eight at most', async () => {
    const word = aWord()
    await aNewsPost(payload, { title: 'Elsewhere', body: bodyOf(paragraph(`Here it says ${word}.`)) })
    const { slug } = await aReport(payload, { title: `On ${word}` })
    expect((await suggestionsFor(word.slice(0, 9))).map(({ path, type }) => [path, type])).toEqual([[`/reports/${slug}`, 'Report'], [expect.stringMatching(/^\/news\//), 'News story']])
    for (let n = 0; n < 9; n += 1) await aNewsPost(payload, { title: `${word} ${n}` })
    expect(await suggestionsFor(word.slice(0, 9))).toHaveLength(8)
  })

  test('is suggested what has the whole words before it too', async () => {
    const [first, second] = [aWord(), aWord()]
    const { slug } = await aReport(payload, { title: `${first} ${second}` })
    await aReport(payload, { title: second })
    expect((await suggestionsFor(`${first} ${second.slice(0, 7)}`))[0]).toMatchObject({ path: `/reports/${slug}` })
  })

  test.each(['', ' ', 'a', '%', '_', '\\', '%%%%%', '\u0000', 'x'.repeat(10_000), '"', '-', "';--"])('is suggested nothing for %j', async (typed) => {
    expect(await suggestionsFor(typed)).toEqual([])
  })
})

describe('a visitor who searches', () => {
  const makers = {
    reports: (title: string, state: object) => aReport(payload, { ...state, title }),
    news: (title: string, state: object) => aNewsPost(payload, { ...state, title }),
    themes: (title: string, state: object) => aTheme(payload, { ...state, title }),
    organisations: (name: string, state: object) => anOrganisation(payload, { ...state, name }),
    pages: (title: string, state: object) => aPage(payload, { ...state, title }),
  }
  type Kind = keyof typeof makers
  const kinds = Object.keys(makers) as Kind[]

  test.each(kinds)('finds a published one of the %s', async (kind) => {
    const word = aWord()
    const { slug } = await makers[kind](`About ${word}`, {})
    expect(await pathsFor(word)).toEqual([kind === 'pages' ? `/${slug}` : `/${kind}/${slug}`])
  })

  test.each(kinds)('finds nothing of the %s that is a draft, due later, taken back, withdrawn or in the trash, nor the words of it in a count or a repair', async (kind) => {
    const hidden: Record<string, (word: string) => Promise<unknown>> = {
      'a draft': (word) => makers[kind](word, draft),
      'due later': (word) => makers[kind](word, dueTomorrow),
      'taken back': async (word) => adele.patch(`/${kind}/${(await makers[kind](word, {})).id}`, { _status: 'draft' }),
      'in the trash': async (word) => adele.patch(`/${kind}/${(await makers[kind](word, {})).id}`, { deletedAt: new Date().toISOString() }),
      deleted: async (word) => adele.delete(`/${kind}/${(await makers[kind](word, {})).id}`),
      ...(kind === 'reports' || kind === 'news' ? { withdrawn: (word: string) => makers[kind](word, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } }) } : {}),
    }
    for (const [state, hide] of Object.entries(hidden)) {
      const word = aWord()
      await hide(word)
      const misspelt = `${word.slice(0, -2)}ky`
      const answers = [await find(word), await find(misspelt)]
      expect([state, answers.map(({ total }) => total), JSON.stringify(answers).includes(word)]).toEqual([state, [0, 0], false])
      expect([state, await suggestionsFor(word.slice(0, 8)), await suggestionsFor(`${word} `)]).toEqual([state, [], []])
    }
  })

  test('finds what is due once it is due', async () => {
    const word = aWord()
    const { id, slug } = await aReport(payload, { ...dueTomorrow, title: word })
    await poolOf(payload).query("update reports set published_at = now() - interval '1 second' where id = $1", [id])
    await poolOf(payload).query("update search_queue set due_at = now() where collection = 'reports' and document_id = $1", [id])
    expect(await aVisitor(payload).post(indexPath)).toMatchObject({ status: 403 })
    expect(await tickOnce(payload)).toMatchObject({ status: 200 })
    expect(await pathsFor(word)).toEqual([`/reports/${slug}`])
  })

  test('does not find a newer draft by its words, and still finds the page by those that readers see', async () => {
    const [seen, unseen] = [aWord(), aWord()]
    const { id, slug } = await aNewsPost(payload, { title: seen })
    await adele.patch(`/news/${id}?draft=true`, { title: unseen })
    expect([await pathsFor(seen), await pathsFor(unseen)]).toEqual([[`/news/${slug}`], []])
  })

  test('finds a page by its body, by a quotation in it, by who said that and in which role, and by an earlier name of its organisation', async () => {
    const [said, who, role, before] = [aWord(), aWord(), aWord(), aWord()]
    const organisation = await anOrganisation(payload, { formerNames: [{ name: `The ${before} Network`, until: '2021-03-31T12:00:00.000Z' }] })
    const quote = await aQuote(payload, { words: `It was ${said}.`, role, person: (await aPerson(payload, { name: who })).id })
    const { slug } = await aReport(payload, { body: bodyOf(paragraph('What staff told us.'), quoteOf(quote.id)), deliveredBy: [organisation.id], publishedAt: '2020-05-12T09:00:00.000Z' })
    for (const word of [said, who, role]) expect([word, await pathsFor(word)]).toEqual([word, [`/reports/${slug}`]])
    expect(await pathsFor(before)).toEqual(expect.arrayContaining([`/reports/${slug}`, `/organisations/${organisation.slug}`]))
  })

  test('finds a report by its summary, a key finding, a key figure, a chapter, its people and its themes', async () => {
    const [lede, finding, figure, chapter, who, about] = [aWord(), aWord(), aWord(), aWord(), aWord(), aWord()]
    const { slug } = await aReport(payload, {
      summary: `What ${lede} told us.`,
      keyFindings: [{ finding: `Most said ${finding}.` }],
      keyFigures: [{ value: '3 in 4', label: `of ${figure}` }],
      chapters: [{ title: 'One', body: bodyOf(paragraph(`Here is ${chapter}.`)) }],
      people: [(await aPerson(payload, { name: who })).id],
      themes: [(await aTheme(payload, { title: about })).id],
    })
    for (const word of [lede, finding, figure, chapter, who, about]) expect([word, await pathsFor(word)]).toEqual([word, expect.arrayContaining([`/reports/${slug}`])])
  })

  test('finds nothing by a quotation that was taken back', async () => {
    const said = aWord()
    const quote = await aQuote(payload, { words: `It was ${said}.` })
    await aReport(payload, { body: bodyOf(quoteOf(quote.id)) })
    await adele.patch(`/quotes/${quote.id}`, { _status: 'draft' })
    expect((await find(said)).total).toBe(0)
  })

  test('finds by the new name when an organisation is renamed', async () => {
    const [before, now] = [aWord(), aWord()]
    const organisation = await anOrganisation(payload, { name: before })
    const { slug } = await aReport(payload, { deliveredBy: [organisation.id] })
    await adele.patch(`/organisations/${organisation.id}`, { name: now })
    expect(await pathsFor(now)).toEqual(expect.arrayContaining([`/reports/${slug}`]))
  })

  test('waits for no page to be read again for search whose organisation is saved with the names that it had', async () => {
    const { id } = await anOrganisation(payload, { formerNames: [{ name: `Earlier ${aWord()}`, until: '2020-01-01T12:00:00.000Z' }] })
    const post = await aNewsPost(payload, { title: aWord(), organisations: [id] })
    const read = async () => (await poolOf(payload).query('select indexed_at from search_units where path = $1', [`/news/${post.slug}`])).rows[0]
    const before = await read()
    await payload.update({ collection: 'organisations', id, data: { summary: 'Another summary.' } })
    expect(await read()).toEqual(before)
    await payload.update({ collection: 'organisations', id, data: { formerNames: [] } })
    expect(await read()).not.toEqual(before)
  })

  test('gets misspelt words repaired, is told so, and may insist on what was typed', async () => {
    const { slug } = await aReport(payload, { title: 'Bereavement support in hospices' })
    expect(await find('berevement')).toMatchObject({ repaired: 'bereavement', results: [{ path: `/reports/${slug}` }] })
    expect(await find('berevement', { words: 'as-typed' })).toMatchObject({ repaired: null, total: 0 })
  })

  test('gets a phrase with a misspelt word repaired', async () => {
    const { slug } = await aReport(payload, { title: 'Hospice bereavement support line' })
    expect(await find('"berevement support"')).toMatchObject({ repaired: '"bereavement support"' })
    expect(await pathsFor('"berevement support"')).toContain(`/reports/${slug}`)
    expect(await pathsFor('"suport bereavement"')).toEqual([])
  })

  test('is told within a third of a second when the database is too slow, and nobody else is', async () => {
    const somebody = await poolOf(payload).connect()
    await somebody.query('begin; lock table search_units in access exclusive mode')
    const tags = new Set<string>()
    const asked = async () => {
      const began = performance.now()
      const answer = await collectingReads(tags, () => search(readSearch({ q: 'bereavement support in a hospice' })))
      return { answer, taken: performance.now() - began }
    }
    // The quickest of three: the search may not take longer, whatever else this machine does.
    const [{ answer, taken }] = [await asked(), await asked(), await asked()].sort((one, other) => one.taken - other.taken) as [Awaited<ReturnType<typeof asked>>]
    await somebody.query('rollback')
    somebody.release()
    expect([answer, tags.has(unfinishedTag), taken < 333]).toEqual([null, true, true])
  })

  test('finds by a short form that a page explains, and by what it stands for', async () => {
    const { slug } = await aReport(payload, { title: 'Learning', body: bodyOf(paragraph('It was paid for by the Northern Quokka Trust (NQT).')) })
    const other = await aNewsPost(payload, { title: 'What the NQT does next' })
    expect(await pathsFor('Northern Quokka Trust')).toEqual(expect.arrayContaining([`/reports/${slug}`, `/news/${other.slug}`]))
    const third = await aNewsPost(payload, { title: 'Grants of the Northern Quokka Trust' })
    expect(await pathsFor('nqt')).toEqual(expect.arrayContaining([`/reports/${slug}`, `/news/${other.slug}`, `/news/${third.slug}`]))
  })

  test('asks for a phrase, and leaves out what has a word', async () => {
    const [one, other] = [aWord(), aWord()]
    const together = await aReport(payload, { title: `${one} ${other}` })
    await aReport(payload, { title: `${other} and ${one}` })
    expect(await pathsFor(`"${one} ${other}"`)).toEqual([`/reports/${together.slug}`])
    const third = aWord()
    const without = await aReport(payload, { title: `${third} alone` })
    await aReport(payload, { title: `${third} ${one}` })
    expect(await pathsFor(`${third} -${one}`)).toEqual([`/reports/${without.slug}`])
  })

  test('sees no document pushed out by the pages of a few long files', async () => {
    const word = aWord()
    const { slug } = await aNewsPost(payload, { title: 'Short', body: bodyOf(paragraph(`Somewhere ${'else '.repeat(200)} it says ${word}.`)) })
    const { id } = await aReport(payload, { title: `On ${word}` })
    await poolOf(payload).query(
      `with owner as (select id from search_units where collection = 'reports' and document_id = $1 and page = 0),
       pages as (
         insert into search_units (collection, document_id, page, part_of, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
         select 'files', 999, n, owner.id, '/file', 'File', '', 'files', now(), '{}', '{}', '{}', array[$2], ' ' || $2 || ' ' from owner, generate_series(1, 700) n returning id
       )
       insert into search_postings (unit, whole, term, impact, written) select pages.id, owner.id, $2, 2, $2 from pages, owner`,
      [id, word],
    )
    expect(await find(word)).toMatchObject({ total: 2, capped: false, results: expect.arrayContaining([expect.objectContaining({ path: `/news/${slug}` })]) })
  })

  test('is told what each choice holds, and sees the newest of everything, where there is more than anybody looks through', async () => {
    const word = aWord()
    await poolOf(payload).query(
      `with units as (
         insert into search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
         select 'reports', 100000 + n, '/reports/made-' || n, 'Made ' || n, '', case when n % 3 = 0 then 'guide' else 'report' end, now() - interval '100 days' + n * interval '1 hour', '{}', '{}', '{}', array[$1], ' ' || $1 || ' '
         from generate_series(1, 900) n returning id, document_id
       )
       insert into search_postings (unit, whole, term, impact, written) select id, id, $1, 2 - (document_id - 100000) * 0.001, $1 from units`,
      [word],
    )
    const { filters, results, capped } = await find(word, { sort: 'date' })
    expect(capped).toBe(true)
    expect(filters.find(({ name }) => name === 'type')).toMatchObject({ over: true, options: expect.arrayContaining([{ value: 'guide', label: 'Guide', count: 300 }, { value: 'report', label: 'Report', count: 600 }]) })
    expect(results.map(({ title }) => title).slice(0, 3)).toEqual(['Made 900', 'Made 899', 'Made 898'])
    expect(await find(word, { type: 'guide' })).toMatchObject({ total: 300, capped: false })
    expect(await find(word, { type: 'report', year: '1950' })).toMatchObject({ total: 0 })
  })

  test('sees all that a filter leaves of what has common words, with at least as many in its count, and is told that there is more of the rest', async () => {
    const [one, other] = [aWord(), aWord()]
    await poolOf(payload).query(
      `with units as (
         insert into search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
         select 'reports', 200000 + n, '/reports/many-' || n, 'Many ' || n, '', case when n > 2450 then 'guide' else 'report' end, now(), '{}', '{}', '{}', array[$1], ' ' || $1 || ' and ' || $2 || ' '
         from generate_series(1, 2500) n returning id, document_id
       )
       insert into search_postings (unit, whole, term, impact, written) select id, id, term, 4 - (document_id - 200000) * 0.001, term from units, unnest(array[$1, $2]) term`,
      [one, other],
    )
    const { total, filters } = await find(`${one} ${other}`, { type: 'guide' })
    expect(total).toBe(50)
    const { over, options = [] } = filters.find(({ name }) => name === 'type') ?? {}
    expect(over).toBe(true)
    expect(options.find(({ value }) => value === 'guide')?.count).toBe(50)
    expect(options.find(({ value }) => value === 'report')?.count).toBeGreaterThan(500)
  })

  test('finds no document of which another page says the unwanted word', async () => {
    const [wanted, unwanted] = [aWord(), aWord()]
    const report = await aReport(payload, { title: 'With a file' })
    const { slug } = await aNewsPost(payload, { title: `Also ${wanted}` })
    await poolOf(payload).query(
      `with owner as (select id from search_units where collection = 'reports' and document_id = $1 and page = 0),
       pages as (
         insert into search_units (collection, document_id, page, part_of, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
         select 'files', 998, n, owner.id, '/file', 'File', '', 'files', now(), '{}', '{}', '{}', array[word], ' ' || word || ' ' from owner, unnest(array[$2, $3]) with ordinality as words(word, n) returning id, pieces[1] as word
       )
       insert into search_postings (unit, whole, term, impact, written) select pages.id, owner.id, word, 2, word from pages, owner`,
      [report.id, wanted, unwanted],
    )
    expect(await pathsFor(`${wanted} -${unwanted}`)).toEqual([`/news/${slug}`])
  })

  test('narrows by type, theme, organisation and year, and is told how much each holds', async () => {
    const word = aWord()
    const theme = await aTheme(payload, { title: 'Narrow theme', slug: 'narrow-theme' })
    const guide = await aReport(payload, { title: `${word} one`, type: 'guide', themes: [theme.id], publishedAt: '2019-05-01T09:00:00.000Z' })
    await aNewsPost(payload, { title: `${word} two`, publishedAt: '2020-05-01T09:00:00.000Z' })
    expect(await pathsFor(word, { type: 'guide' })).toEqual([`/reports/${guide.slug}`])
    expect(await pathsFor(word, { year: '2019' })).toEqual([`/reports/${guide.slug}`])
    expect(await pathsFor(word, { theme: 'narrow-theme' })).toEqual([`/reports/${guide.slug}`])
    const { filters } = await find(word)
    expect(filters.find(({ name }) => name === 'year')?.options).toEqual([{ value: '2020', label: '2020', count: 1 }, { value: '2019', label: '2019', count: 1 }])
    expect(await pathsFor(word, { sort: 'date' })).toEqual([expect.stringContaining('/news/'), `/reports/${guide.slug}`])
  })

  test('sees markup in a title as the text that it is', async () => {
    const word = aWord()
    await aReport(payload, { title: `<script>alert(1)</script> ${word}` })
    const { results } = await find(word)
    expect(results[0]?.title).toBe(`<script>alert(1)</script> ${word}`)
  })

  test.each(['x'.repeat(10_000), 'word '.repeat(3_000), '(a+)+$', '!(a&b', '%', '_', '\u0000', "';drop table search_units;--", '"', '-', '"" -""', '\\', '🏥', 'a'.repeat(300), '-a -b -c -d -e -f', '"a b" "c d" "e f" "g h" "i j"', '\u202e', 'ﷺ'.repeat(200)])('is answered in time, whatever is asked: %j', async (question) => {
    const taken: number[] = []
    for (let time = 0; time < 3; time += 1) {
      const began = performance.now()
      expect(await find(question)).toMatchObject({ results: expect.any(Array) })
      taken.push(performance.now() - began)
    }
    // The best of three: the machine may be busy with something else.
    expect(Math.min(...taken)).toBeLessThan(300)
  })
})

test('an editor who publishes a correction changes what is found in the same moment', async () => {
  const [before, now] = [aWord(), aWord()]
  const { id, slug } = await aNewsPost(payload, { title: before })
  expect(await adele.patch(`/news/${id}`, { title: now, ...minor })).toMatchObject({ status: 200 })
  expect([await pathsFor(before), await pathsFor(now)]).toEqual([[], [`/news/${slug}`]])
})
