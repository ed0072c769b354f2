import { beforeAll, describe, expect, test } from '@jest/globals'

import { collectingReads } from '@/lib/reads'
import type { Filter } from '@/lib/result-sentence'

import { aNewsPost, anOrganisation, aReport, aTheme, draft, dueTomorrow } from '../support/content'
import { freshPayload } from '../support/database'

const payload = await freshPayload()
const { listChoices } = await import('@/queries/choices')
const { listFeedEntries } = await import('@/queries/feeds')
const { listReports } = await import('@/queries/reports')
const { listSitemapEntries, listSitemaps } = await import('@/queries/sitemaps')

const first = { page: 1, limit: 20 }
const offered = (choices: Filter[], name: string) => Object.fromEntries((choices.find((filter) => filter.name === name)?.options ?? []).map(({ label, count }) => [label, count]))

beforeAll(async () => {
  const [culture, medicines, hidden] = await Promise.all([
    aTheme(payload, { title: 'Culture', slug: 'culture' }),
    aTheme(payload, { title: 'Medicines', slug: 'medicines' }),
    aTheme(payload, { ...draft, title: 'Not yet', slug: 'not-yet' }),
  ])
  const hospice = await anOrganisation(payload, { name: 'The Hospice', slug: 'the-hospice' })
  const both = { commissionedBy: [hospice.id], deliveredBy: [hospice.id] }
  await aReport(payload, { slug: 'one', themes: [culture.id, medicines.id], ...both, publishedAt: '2022-05-12T08:30:00.000Z' })
  await aReport(payload, {
    slug: 'two',
    themes: [culture.id, hidden.id],
    type: 'guide',
    publishedAt: '2023-01-01T00:00:00.000Z',
    updates: [
      { on: '2023-02-03T00:00:00.000Z', note: 'Added a chapter.' },
      { on: '2024-01-01T00:00:00.000Z', note: 'Corrected a spelling.', minor: true },
    ],
  })
  await aReport(payload, { slug: 'withdrawn', publishedAt: '2021-01-01T00:00:00.000Z', withdrawal: { on: '2025-02-01T00:00:00.000Z', reason: 'Counted twice.' } })
  await aReport(payload, { ...draft, slug: 'draft', themes: [culture.id] })
  await aReport(payload, { ...dueTomorrow, slug: 'tomorrow', themes: [culture.id] })
  const { id } = await aReport(payload, { slug: 'in-the-trash', themes: [culture.id], publishedAt: '2020-01-01T00:00:00.000Z' })
  await payload.update({ collection: 'reports', id, data: { deletedAt: new Date().toISOString() } })
  await aNewsPost(payload, { slug: 'story', themes: [culture.id] })
})

describe('a reader who narrows a list', () => {
  test('is told how many published documents each choice holds, and is offered no empty one', async () => {
    const choices = await listChoices('reports', first)
    expect(offered(choices, 'theme')).toEqual({ Culture: 2, Medicines: 1, 'The usual theme': 1 })
    expect(offered(choices, 'organisation')).toEqual({ 'The Hospice': 1, 'The usual organisation': 2 })
    expect(offered(choices, 'type')).toEqual({ Report: 2, Guide: 1 })
    expect(Object.keys(offered(choices, 'year'))).toEqual(['2021', '2022', '2023'])
  })

  test('sees what is left with the other filters, and keeps a choice that leaves nothing', async () => {
    const choices = await listChoices('reports', { ...first, theme: 'medicines', year: 2023 })
    expect(offered(choices, 'theme')).toEqual({ Culture: 1, Medicines: 0 })
    expect(offered(choices, 'year')).toEqual({ 2022: 1, 2023: 0 })
  })

  test('gets as many documents as the choice said', async () => {
    for (const [theme, count] of [['culture', 2], ['medicines', 1]] as const) expect((await listReports({ ...first, theme })).total).toBe(count)
  })

  test('gets an empty list for a filter that nothing has', async () => {
    expect(await listReports({ ...first, theme: 'no-such-theme', year: 1999 })).toMatchObject({ total: 0, page: 1, pages: 1, items: [] })
  })
})

describe('somebody who follows a list', () => {
  test('is told of the newest documents first, with the last change that readers are told of', async () => {
    expect(await listFeedEntries('reports', first)).toMatchObject([
      { path: '/reports/two', publishedAt: '2023-01-01T00:00:00.000Z', changedAt: '2023-02-03T00:00:00.000Z' },
      { path: '/reports/one', changedAt: '2022-05-12T08:30:00.000Z' },
      { path: '/reports/withdrawn', changedAt: '2025-02-01T00:00:00.000Z' },
    ])
  })

  test('by theme is told only of that theme', async () => {
    expect((await listFeedEntries('reports', { ...first, theme: 'medicines' })).map(({ path }) => path)).toEqual(['/reports/one'])
  })
})

describe('a search engine', () => {
  test('finds every kind of page in a sitemap of its own', async () => {
    expect(await listSitemaps()).toEqual(['/sitemap/reports-1.xml', '/sitemap/news-1.xml', '/sitemap/themes-1.xml', '/sitemap/organisations-1.xml', '/sitemap/pages-1.xml'])
  })

  test('is told of published documents and their last public change, of nothing else', async () => {
    expect(await listSitemapEntries('reports', 1)).toEqual([
      { path: '/reports/one', changedAt: '2022-05-12T08:30:00.000Z' },
      { path: '/reports/two', changedAt: '2023-02-03T00:00:00.000Z' },
      { path: '/reports/withdrawn', changedAt: '2025-02-01T00:00:00.000Z' },
    ])
  })

  test('finds the home page and the lists too', async () => {
    expect((await listSitemapEntries('pages', 1))?.map(({ path }) => path)).toEqual(['/', '/reports', '/news', '/themes', '/organisations'])
  })

  test('is given no part that does not exist', async () => {
    expect(await listSitemapEntries('reports', 2)).toBeNull()
  })
})

describe('a page that counts everything', () => {
  test('depends on the collections, and does not remember every document', async () => {
    const tags = new Set<string>()
    await collectingReads(tags, () => listChoices('reports', first))
    expect([...tags].sort()).toEqual(['organisations', 'reports', 'themes'])
  })
})
