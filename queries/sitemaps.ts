import 'server-only'

import { sitemapPath, sitemapSize, type SitemapEntry } from '@/lib/sitemaps'
import { addressedCollections, pathTo, pathToList, type AddressedCollection } from '@/lib/urls'

import { findPage, readAsWhole } from './find'
import { lastPublicChange } from './narrow'

const dated = { slug: true, publishedAt: true, updates: true, withdrawal: true } as const
const undated = { slug: true, publishedAt: true, updatedAt: true } as const

/** The home page and the lists, which no record stands for; they come with the first pages that staff edit. */
const always: SitemapEntry[] = ['/', ...addressedCollections.flatMap((collection) => (collection === 'pages' ? [] : pathToList(collection)))].map((path) => ({ path, changedAt: null }))

/** Where every part of the sitemap is. */
export async function listSitemaps(): Promise<string[]> {
  const paths = await Promise.all(
    addressedCollections.map(async (collection) => {
      const { total } = await readAsWhole(collection, () => findPage(collection, { limit: 1, select: { slug: true } }))
      const parts = Math.max(Math.ceil(total / sitemapSize), collection === 'pages' ? 1 : 0)
      return Array.from({ length: parts }, (_, before) => sitemapPath(collection, before + 1))
    }),
  )
  return paths.flat()
}

/** The pages of one part, oldest first, or null when there is no such part. */
export async function listSitemapEntries(collection: AddressedCollection, part: number): Promise<SitemapEntry[] | null> {
  const page = { sort: 'id', limit: sitemapSize, page: part }
  const entries = await readAsWhole(collection, async () => {
    if (collection === 'reports' || collection === 'news') {
      const found = await findPage(collection, { ...page, select: dated })
      return found.docs.map((document) => ({ path: pathTo(collection, document.slug), changedAt: lastPublicChange(document) }))
    }
    // Without a public history: the live version's own date, which no draft touches.
    const found = await findPage(collection, { ...page, select: undated })
    return found.docs.map(({ slug, updatedAt }) => ({ path: pathTo(collection, slug), changedAt: updatedAt }))
  })
  const all = collection === 'pages' && part === 1 ? [...always, ...entries] : entries
  return all.length > 0 ? all : null
}
