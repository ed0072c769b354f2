import 'server-only'

import type { FeedEntry } from '@/lib/content'
import type { Listed, ListFilters } from '@/lib/list-filters'
import { pathTo } from '@/lib/urls'

import { findSome } from './find'
import { matching } from './matching'
import { lastPublicChange } from './narrow'

const fields = { slug: true, title: true, summary: true, publishedAt: true, updates: true, withdrawal: true } as const

/** The newest published documents that match, as many as `filters.limit`, newest first. */
export async function listFeedEntries(collection: Listed, filters: ListFilters): Promise<FeedEntry[]> {
  const found = await findSome(collection, { where: matching(collection, filters), sort: ['-publishedAt', '-id'], limit: filters.limit, select: fields })
  return found.map((document) => ({
    path: pathTo(collection, document.slug),
    title: document.title,
    summary: document.summary,
    id: document.id,
    publishedAt: document.publishedAt ?? '',
    changedAt: lastPublicChange(document),
  }))
}
