import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { Listing, NewsPost } from '@/lib/content'
import type { ListFilters } from '@/lib/list-filters'
import { pathTo } from '@/lib/urls'
import { newsKinds } from '@/lib/vocabulary'

import { body } from './body'
import { findPage, findWith, type Wanted } from './find'
import { matching } from './matching'
import { allShown, documentLinks, namedOn, newsCard, picture, publicUpdates, reportCard, seo, themeName, withdrawal } from './narrow'
import { linksBeneath, listRelated } from './related'

/** What a row about a news post shows. */
const newsRowFields = { slug: true, title: true, summary: true, kind: true, publishedAt: true } as const

/** What its card shows. */
export const newsCardFields = { ...newsRowFields, leadImage: true } as const

/** One page of published news that match, newest first; `plain` for a list of rows, which shows no pictures. */
export async function listNews(filters: ListFilters, { plain = false } = {}): Promise<Listing> {
  const { docs, total, pages } = await findPage('news', {
    where: matching('news', filters),
    sort: ['-publishedAt', '-id'],
    limit: filters.limit,
    page: filters.page,
    select: plain ? newsRowFields : newsCardFields,
  })
  return { items: docs.map(newsCard), page: filters.page, pages, total }
}

const beneath = linksBeneath('news')

/** A news post with everything its page shows, or null. */
export const getNewsPost = cache(async (wanted: Wanted): Promise<NewsPost | null> => {
  const found = await findWith('news', wanted, 3, beneath)
  if (!found?.doc.publishedAt) return null
  const { doc: post } = found
  const date = found.doc.publishedAt
  const leadImage = picture(post.leadImage)
  const path = pathTo('news', post.slug)
  const text = body(post.body)
  const reports = allShown(post.reports).map(reportCard)
  const besides = [path, ...linksIn(text), ...reports.map((report) => report.path)]

  return {
    path,
    title: post.title,
    kind: newsKinds[post.kind],
    summary: post.summary,
    leadImage,
    body: text,
    documents: documentLinks(post.documents),
    organisations: allShown(post.organisations).map((organisation) => namedOn(organisation, date)),
    themes: allShown(post.themes).map(themeName),
    reports,
    publishedAt: date,
    updates: publicUpdates(post.updates),
    withdrawal: withdrawal(post.withdrawal),
    related: await listRelated('news', found, besides),
    seo: seo(post, post.leadImage),
  }
})
