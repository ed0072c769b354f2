import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { Listing, OnlineReport, Report } from '@/lib/content'
import type { Gathered, Seed } from '@/lib/gather'
import type { ListFilters } from '@/lib/list-filters'
import { allChapters } from '@/lib/report-addresses'
import { noteRead } from '@/lib/reads'
import { uniqueSlugs } from '@/lib/slugs'
import type { LongText, Stored } from '@/lib/stored'
import { valueTag } from '@/lib/tags'
import { pathTo } from '@/lib/urls'
import { reportTypes } from '@/lib/vocabulary'
import type { News } from '@/payload-types'

import { body } from './body'
import { type Beneath, findOne, findPage, findSome, findWith, type Wanted } from './find'
import { matching } from './matching'
import { newsCardFields } from './news'
import { allShown, documentLinks, namedOn, newsCard, person, publicUpdates, reportCard, seo, shown, themeName, withdrawal } from './narrow'
import { linksBeneath, listRelated } from './related'

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

/** How many posts about it a report shows. */
const mostNews = 5

const newsAbout: Seed['select'] = ({ news }) => {
  const about = "select from news_rels about join reports report on report.id = about.reports_id where about.parent_id = t.id and about.path = 'reports' and report.slug = $own1"
  return `select 'news', t.id, 1 from news t where exists (${about}) and ${news} order by t.published_at desc, t.id desc limit ${mostNews}`
}

/** The posts about a report among what was gathered, newest first. Of other posts, which it links to, no relations are read. */
function newsAmong({ get, stored }: Gathered, report: number): News[] {
  noteRead(valueTag('news', 'reports', report))
  const about = stored('news').filter(({ relations }) => relations?.some(({ path, reports_id: id }) => path === 'reports' && id === report))
  const newest = about.sort(({ row: one }, { row: other }) => publishedAt(other) - publishedAt(one) || other.id - one.id)
  return newest.map(({ row }) => get('news', row.id, 1) as unknown as News)
}

const publishedAt = (row: Stored['row']): number => Date.parse(String(row.published_at))

const links = linksBeneath('reports')
const beneath: Beneath = { ...links, seeds: [...links.seeds, newsAbout] }

/** What a page shows of a report; its chapters are empty unless all of its text is read. */
async function readReport(wanted: Wanted, longText: LongText): Promise<OnlineReport | null> {
  const found = await findWith('reports', wanted, 3, beneath, longText)
  if (!found?.doc.publishedAt) return null
  const { doc: report } = found
  const news = found.beneath ? newsAmong(found.beneath, report.id) : await findSome('news', { where: { reports: { equals: report.id } }, sort: ['-publishedAt', '-id'], limit: mostNews, select: newsCardFields, depth: 1 })
  const date = found.doc.publishedAt
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
    themes: allShown(report.themes).map(themeName),
    themesFound: allShown(report.themesFound).map(themeName),
    publishedAt: date,
    updates: publicUpdates(report.updates),
    nextReview: report.nextReview ?? null,
    withdrawal: withdrawal(report.withdrawal),
    licence: report.licence || null,
    ...cards,
    related: await listRelated('reports', found, besides),
    seo: seo(report),
  }
}

/** A report with everything its own page shows, or null: of its chapters, which are most of it, no more than their names. */
export const getReport = cache(async (wanted: Wanted): Promise<Report | null> => {
  const report = await readReport(wanted, 'own')
  return report && { ...report, chapters: report.chapters.map(({ title, id }) => ({ title, id })) }
})

/** A report with its chapters to read, or null. */
export const getOnlineReport = cache((wanted: Wanted): Promise<OnlineReport | null> => readReport(wanted, 'all'))
