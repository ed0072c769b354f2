import 'server-only'

import { sitemapPath, sitemapSize, type SitemapEntry } from '@/lib/sitemaps'
import { addressedCollections, pathTo, pathToList, type AddressedCollection } from '@/lib/urls'
import type { News, Report } from '@/payload-types'

import { findFacts, findPage } from './find'
import { lastPublicChange } from './narrow'

/** The home page and the lists, which no record stands for; they come with the first pages that staff edit. */
const always: SitemapEntry[] = ['/', ...addressedCollections.flatMap((collection) => (collection === 'pages' ? [] : pathToList(collection)))].map((path) => ({ path, changedAt: null }))

/** Where every part of the sitemap is. */
export async function listSitemaps(): Promise<string[]> {
  const paths = await Promise.all(
    addressedCollections.map(async (collection) => {
      const { total } = await findPage(collection, { sort: [], limit: 1, select: { slug: true } })
      const parts = Math.max(Math.ceil(total / sitemapSize), collection === 'pages' ? 1 : 0)
      return Array.from({ length: parts }, (_, before) => sitemapPath(collection, before + 1))
    }),
  )
  return paths.flat()
}

type Part = { sort: string[]; limit: number; page: number }

async function datedEntries(collection: 'reports' | 'news', part: Part): Promise<SitemapEntry[]> {
  const documents: (Report | News)[] = await findFacts(collection, { ...part, select: { slug: true, publishedAt: true, updates: true, withdrawal: true } })
  return documents.map((document) => ({ path: pathTo(collection, document.slug), changedAt: lastPublicChange(document) }))
}

/** Without a public history: the live version's own date, which no draft touches. */
async function undatedEntries(collection: Exclude<AddressedCollection, 'reports' | 'news'>, part: Part): Promise<SitemapEntry[]> {
  const documents = await findFacts(collection, { ...part, select: { slug: true, updatedAt: true } })
  return documents.map(({ slug, updatedAt }) => ({ path: pathTo(collection, slug), changedAt: updatedAt }))
}

/** The pages of one part, oldest first, or null when there is no such part. */
export async function listSitemapEntries(collection: AddressedCollection, part: number): Promise<SitemapEntry[] | null> {
  const which = { sort: ['id'], limit: sitemapSize, page: part }
  const entries = await (collection === 'reports' || collection === 'news' ? datedEntries(collection, which) : undatedEntries(collection, which))
  const all = collection === 'pages' && part === 1 ? [...always, ...entries] : entries
  return all.length > 0 ? all : null
}
