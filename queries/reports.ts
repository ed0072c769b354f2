import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { Listing, Report } from '@/lib/content'
import type { ListFilters } from '@/lib/list-filters'
import { allChapters } from '@/lib/report-addresses'
import { uniqueSlugs } from '@/lib/slugs'
import { pathTo } from '@/lib/urls'
import { reportTypes } from '@/lib/vocabulary'

import { body } from './body'
import { findOne, findPage, findSome, findWanted, type Wanted } from './find'
import { matching } from './matching'
import { newsCardFields } from './news'
import { allShown, documentLinks, namedOn, newsCard, person, publicUpdates, reportCard, seo, shown, themeCard, withdrawal } from './narrow'
import { listRelated } from './related'

/** What a card shows. */
const cardFields = { slug: true, title: true, summary: true, type: true, publishedAt: true } as const

/** One page of published reports that match, newest first. */
export async function listReports(filters: ListFilters): Promise<Listing> {
  const { docs, total, pages } = await findPage('reports', {
    where: matching('reports', filters),
    sort: ['-publishedAt', '-id'],
    limit: filters.limit,
    page: filters.page,
    select: cardFields,
  })
  return { items: docs.map(reportCard), page: filters.page, pages, total }
}

/** Where the published report with this id lives now, or null. */
export async function getReportPath(id: number): Promise<string | null> {
  const report = await findOne('reports', { where: { id: { equals: id } }, select: { slug: true } })
  return report && pathTo('reports', report.slug)
}

/** A report with everything its page shows, or null. */
export const getReport = cache(async (wanted: Wanted): Promise<Report | null> => {
  const report = await findWanted('reports', wanted, 3)
  if (!report?.publishedAt) return null
  const news = await findSome('news', { where: { reports: { equals: report.id } }, sort: '-publishedAt', limit: 5, select: newsCardFields, depth: 1 })
  const date = report.publishedAt
  const chapterId = uniqueSlugs([allChapters])
  const supersededBy = shown(report.supersededBy)
  const path = pathTo('reports', report.slug)
  const text = body(report.body)
  const cards = { news: news.map(newsCard), supersededBy: supersededBy && reportCard(supersededBy) }
  const besides = [path, ...linksIn(text), ...cards.news.map((card) => card.path), cards.supersededBy?.path ?? '']

  return {
    id: report.id,
    path,
    title: report.title,
    type: reportTypes[report.type],
    summary: report.summary,
    keyFindings: (report.keyFindings ?? []).map(({ finding }) => finding),
    keyFigures: (report.keyFigures ?? []).map(({ value, label }) => ({ value, label })),
    body: text,
    chapters: (report.chapters ?? []).map((chapter) => ({ title: chapter.title, id: chapterId(chapter.title), body: body(chapter.body) })),
    documents: documentLinks(report.documents),
    commissionedBy: allShown(report.commissionedBy).map((organisation) => namedOn(organisation, date)),
    deliveredBy: allShown(report.deliveredBy).map((organisation) => namedOn(organisation, date)),
    with: allShown(report.with).map((organisation) => namedOn(organisation, date)),
    people: allShown(report.people).map((one) => person(one, date)),
    themes: allShown(report.themes).map(themeCard),
    themesFound: allShown(report.themesFound).map(themeCard),
    publishedAt: date,
    updates: publicUpdates(report.updates),
    nextReview: report.nextReview ?? null,
    withdrawal: withdrawal(report.withdrawal),
    licence: report.licence || null,
    ...cards,
    related: await listRelated('reports', report.id, { besides, wanted }),
    seo: seo(report),
  }
})
