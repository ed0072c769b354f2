import 'server-only'

import type { FeedEntry } from '@/lib/content'
import { listTypes, type Listed, type ListFilters } from '@/lib/list-filters'
import { pathTo, pathToList, slugIn } from '@/lib/urls'

import { findPage } from './find'
import { matching } from './matching'
import { lastPublicChange } from './narrow'

const fields = { slug: true, title: true, summary: true, publishedAt: true, updates: true, withdrawal: true } as const

type Found = Parameters<typeof lastPublicChange>[0] & { id: number; slug: string; title: string; summary: string }

const entryOf = (collection: Listed) => (document: Found): FeedEntry => ({
  path: pathTo(collection, document.slug),
  title: document.title,
  summary: document.summary,
  id: document.id,
  publishedAt: document.publishedAt ?? '',
  changedAt: lastPublicChange(document),
})

/** The newest published documents that match, as many as `filters.limit`, newest first. */
export async function listFeedEntries(collection: Listed, filters: ListFilters): Promise<FeedEntry[]> {
  const { docs } = await findPage(collection, { where: matching(collection, filters), sort: ['-publishedAt', '-id'], limit: filters.limit, select: fields })
  return docs.map(entryOf(collection))
}

/** The reports and news among these paths of pages, newest first. */
export async function listFoundEntries(paths: string[]): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = []
  for (const collection of Object.keys(listTypes) as Listed[]) {
    const slugs = paths.filter((path) => path.startsWith(`${pathToList(collection)}/`)).map(slugIn)
    if (slugs.length === 0) continue
    const { docs } = await findPage(collection, { where: { slug: { in: slugs } }, sort: [], limit: slugs.length, select: fields })
    entries.push(...docs.map(entryOf(collection)))
  }
  return entries.sort((one, other) => other.publishedAt.localeCompare(one.publishedAt))
}
