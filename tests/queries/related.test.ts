import { beforeAll, describe, expect, test } from '@jest/globals'

import { collectingReads } from '@/lib/reads'
import { suggestionsTag, suggestPath } from '@/lib/suggestion-queue'

import { bodyOf, linkTo, linkToAddress, paragraph, quoteOf } from '../support/bodies'
import { aNewsPost, aPage, aPerson, aQuote, aReport, aTheme, draft, minor } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { aLinksEditor, aPublisher } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { rowsThat } from '../support/rows'
import { tickOnce } from '../support/tick'

const payload = await freshPayload()
const { getReport } = await import('@/queries/reports')
const { getNewsPost } = await import('@/queries/news')
const { getPage } = await import('@/queries/pages')
const { getTheme } = await import('@/queries/themes')

let lin: Caller
let pat: Caller
beforeAll(async () => {
  lin = await signIn(payload, await aLinksEditor(payload))
  pat = await signIn(payload, await aPublisher(payload))
  // Things are rare only where there are many.
  for (let n = 0; n < 12; n += 1) await aNewsPost(payload, { title: `Something else entirely, part ${n}`, themes: [(await aTheme(payload)).id] })
})

const to = (relationTo: string, { id }: { id: number }) => ({ document: { relationTo, value: id } })
const guidance = { address: 'https://www.nice.org.uk/guidance/ng31', title: 'Care of dying adults', kind: 'guidance', note: 'What good care is.' }
const link = (collection: string, { id }: { id: number }, links: unknown[]) => lin.post('/related-links', { [collection]: id, links })
const related = async ({ slug }: { slug: string }) => (await getReport(slug))?.related ?? []
const titles = async (report: { slug: string }) => (await related(report)).map(({ title }) => title)

describe('a reader', () => {
  test('sees the five newest posts about a report, also where it links to an older one', async () => {
    const older = await aNewsPost(payload, { publishedAt: '2020-01-01T12:00:00.000Z' })
    const report = await aReport(payload, { body: bodyOf(paragraph(linkTo('news', older.id))) })
    await pat.patch(`/news/${older.id}`, { reports: [report.id], _status: 'published', ...minor })
    const posts = []
    for (const day of [1, 2, 3, 4, 5]) posts.push(await aNewsPost(payload, { reports: [report.id], publishedAt: `2024-01-0${day}T12:00:00.000Z` }))
    expect((await getReport(report.slug))?.news.map(({ title }) => title)).toEqual(posts.map(({ title }) => title).reverse())
  })

  test('sees what the editor chose, in that order, with later titles and the host of another site', async () => {
    const [report, other, post] = [await aReport(payload), await aReport(payload), await aNewsPost(payload)]
    await link('reports', report, [guidance, to('news', post), to('reports', other)])
    await pat.patch(`/reports/${other.id}`, { title: 'A later title', _status: 'published', ...minor })
    expect(await related(report)).toMatchObject([{ title: guidance.title, path: guidance.address, host: 'nice.org.uk', type: 'Guidance', summary: guidance.note }, { title: post.title }, { title: 'A later title' }])
  })

  test('sees them on news posts, themes and pages too', async () => {
    const [post, theme, page, report] = [await aNewsPost(payload), await aTheme(payload), await aPage(payload), await aReport(payload)]
    for (const [collection, one] of [['news', post], ['themes', theme], ['pages', page]] as const) await link(collection, one, [to('reports', report)])
    const shown = [await getNewsPost(post.slug), await getTheme(theme.slug), await getPage(page.slug)]
    expect(shown.map((one) => one?.related.map(({ title }) => title))).toEqual([[report.title], [report.title], [report.title]])
  })

  test('sees a change at once, while the draft of the page stays as it is', async () => {
    const report = await aReport(payload)
    await pat.patch(`/reports/${report.id}?draft=true`, { title: 'Half-written' })
    const { body } = await link('reports', report, [guidance])
    expect(await titles(report)).toEqual([guidance.title])
    await lin.patch(`/related-links/${body.doc?.id}`, { links: [] })
    expect(await titles(report)).toEqual([])
    expect((await payload.findByID({ collection: 'reports', id: report.id, draft: true })).title).toBe('Half-written')
  })

  test('is not led to what is a draft, in the trash or withdrawn, nor to what the page shows or links to already', async () => {
    const [hidden, trashed, linked] = [await aReport(payload, draft), await aReport(payload), await aReport(payload)]
    const withdrawn = await aReport(payload, { withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } })
    const report = await aReport(payload, { body: bodyOf(paragraph(linkTo('reports', linked.id))) })
    const about = await aNewsPost(payload, { reports: [report.id] })
    await pat.patch(`/reports/${trashed.id}`, { deletedAt: new Date().toISOString() })
    await link('reports', report, [to('reports', hidden), to('reports', trashed), to('reports', withdrawn), to('reports', linked), to('news', about)])
    expect(await titles(report)).toEqual([])
    await pat.patch(`/reports/${hidden.id}`, { _status: 'published', type: 'guide' })
    expect(await titles(report)).toEqual([hidden.title])
  })

  test('is not led to a page of another site that the words lead to already, however its address is spelt', async () => {
    const [inWords, chosen] = ['https://www.nice.org.uk/guidance/ng31/#costs', 'http://www.nice.org.uk/guidance/ng31']
    const report = await aReport(payload, { body: bodyOf(paragraph('Read ', linkToAddress(inWords, 'the guidance'))) })
    await link('reports', report, [{ ...guidance, address: chosen, title: 'Linked already' }, { ...guidance, address: `${chosen}/resources`, title: 'Another page' }, { ...guidance, address: `${chosen}?part=2`, title: 'Another part' }])
    expect(await titles(report)).toEqual(['Another page', 'Another part'])
  })

  test('is led to where a document is now, also after its address changed', async () => {
    const [report, moving] = [await aReport(payload), await aNewsPost(payload, { slug: 'before-the-move' })]
    await link('reports', report, [to('news', moving)])
    expect((await related(report)).map(({ path }) => path)).toEqual(['/news/before-the-move'])
    await pat.patch(`/news/${moving.id}`, { slug: 'after-the-move', _status: 'published', ...minor })
    expect((await related(report)).map(({ path }) => path)).toEqual(['/news/after-the-move'])
  })

  test('is not led from a news post to the report that it announces, which stands there anyway', async () => {
    const [report, other] = [await aReport(payload), await aReport(payload)]
    const post = await aNewsPost(payload, { reports: [report.id] })
    await link('news', post, [to('reports', report), to('reports', other)])
    expect((await getNewsPost(post.slug))?.related.map(({ title }) => title)).toEqual([other.title])
  })

  test('sees five at most', async () => {
    const report = await aReport(payload)
    await link('reports', report, [1, 2, 3, 4, 5, 6].map((n) => ({ ...guidance, address: `https://example.org/${n}` })))
    expect(await related(report)).toHaveLength(5)
  })

  test('gets a page that is made again when its links, a document behind them or its suggestions change, and by no other record', async () => {
    const [report, hidden] = [await aReport(payload), await aReport(payload, draft)]
    await link('reports', report, [to('reports', hidden)])
    const tags = new Set<string>()
    await collectingReads(tags, () => getReport(report.slug))
    expect([...tags]).toEqual(expect.arrayContaining([`related-links?reports=${report.id}`, `reports:${hidden.id}`, suggestionsTag('reports', report.id)]))
    expect(tags.has('related-links')).toBe(false)
  })

  test('depends on a report to which it links, and on nothing that only that one shows', async () => {
    const theme = await aTheme(payload)
    const post = await aNewsPost(payload, { themes: [theme.id] })
    const linked = await aReport(payload, { body: bodyOf(paragraph(linkTo('news', post.id))) })
    const report = await aReport(payload, { body: bodyOf(paragraph(linkTo('reports', linked.id))) })
    const tags = new Set<string>()
    await collectingReads(tags, () => getReport(report.slug))
    expect([`reports:${linked.id}`, `news:${post.id}`, `themes:${theme.id}`].map((tag) => tags.has(tag))).toEqual([true, false, false])
  })
})

describe('what is suggested', () => {
  const work = async () => {
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const { body } = await tickOnce(payload, suggestPath)
      if (body.workedOut === 0) return
    }
    throw new Error('There is no end to what waits.')
  }
  const reasons = rowsThat<{ target: string; reason: string }>(poolOf(payload), "select target_collection || ':' || target_id as target, reason from suggestions where collection = 'reports' and document_id = $1 order by rank")

  /** Two reports with a rare theme, and quotations of one person, in common. */
  async function aPair(theme: string, name: string) {
    const [{ id: themeId }, person] = [await aTheme(payload, { title: theme }), await aPerson(payload, { name })]
    const [one, other] = [await aQuote(payload, { person: person.id }), await aQuote(payload, { person: person.id })]
    const report = await aReport(payload, { title: `The ${theme} report`, themes: [themeId], body: bodyOf(quoteOf(one.id)) })
    const alike = await aReport(payload, { title: `More of ${theme}`, themes: [themeId], body: bodyOf(quoteOf(other.id)) })
    await work()
    return { report, alike }
  }

  test('is only worked out by the site itself', async () => {
    expect(await aVisitor(payload).post(suggestPath)).toMatchObject({ status: 403, sentences: ['The site does this by itself.'] })
  })

  test('has things in common, and the editor is told which', async () => {
    const { report, alike } = await aPair('Bereavement', 'Professor Bee Wee')
    expect((await reasons(report.id))[0]).toMatchObject({ target: `reports:${alike.id}`, reason: expect.stringMatching(/Same theme: Bereavement.*also quotes or names Professor Bee Wee|Also quotes or names Professor Bee Wee.*same theme: Bereavement/) })
    expect(await titles(report)).toContain(alike.title)
  })

  test('stands after what the editor chose, and not at all where the editor never wants it or the site wants none', async () => {
    const { report, alike } = await aPair('Frailty', 'Dr Ann Other')
    const { body } = await link('reports', report, [guidance])
    expect((await titles(report)).slice(0, 2)).toEqual([guidance.title, alike.title])
    await payload.updateGlobal({ slug: 'settings', data: { suggestRelated: false } })
    expect(await titles(report)).toEqual([guidance.title])
    await payload.updateGlobal({ slug: 'settings', data: { suggestRelated: true } })
    await lin.patch(`/related-links/${body.doc?.id}`, { neverSuggest: [{ relationTo: 'reports', value: alike.id }] })
    expect(await titles(report)).not.toContain(alike.title)
  })

  test('is gone with the commit that takes it from the public, and back when it is published again', async () => {
    const { report, alike } = await aPair('Discharge', 'Sister Sam')
    await pat.patch(`/reports/${alike.id}`, { _status: 'draft' })
    expect((await reasons(report.id)).map(({ target }) => target)).not.toContain(`reports:${alike.id}`)
    expect(await titles(report)).not.toContain(alike.title)
    await pat.patch(`/reports/${alike.id}`, { _status: 'published', ...minor })
    await work()
    expect(await titles(report)).toContain(alike.title)
  })

  test('is never a draft, nor for the words or the theme that only a draft has', async () => {
    const { report, alike } = await aPair('Hydration', 'Nurse Ned')
    const theme = await aTheme(payload, { ...draft, title: 'Secret theme' })
    const unseen = await aReport(payload, { ...draft, title: 'The Hydration report, not out yet' })
    await pat.patch(`/reports/${alike.id}?draft=true`, { themes: [theme.id], summary: 'Secretly rewritten.' })
    await work()
    const found = await reasons(report.id)
    expect(found.map(({ target }) => target)).not.toContain(`reports:${unseen.id}`)
    expect(JSON.stringify(found)).not.toMatch(/secret/i)
  })

  test('follows the name of the theme in its reason', async () => {
    const { report } = await aPair('Oldname', 'Miss Mary')
    const { docs } = await payload.find({ collection: 'themes', where: { title: { equals: 'Oldname' } } })
    await pat.patch(`/themes/${docs[0]?.id}`, { title: 'Newname', _status: 'published', ...minor })
    await work()
    expect((await reasons(report.id))[0]?.reason).toContain('Newname')
  })
})
