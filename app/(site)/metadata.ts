import type { Metadata } from 'next'

import type { Report, Seo } from '@/lib/content'
import { env } from '@/lib/env'
import { feedAddress, feedFormats, feedLabels, feedTypes } from '@/lib/feed-addresses'
import { listTypes, type Listed, type ListFilters } from '@/lib/list-filters'
import { shareImagePath, shareImageSize, siteImagePath } from '@/lib/share-addresses'
import { pathToList, slugIn } from '@/lib/urls'
import { words } from '@/lib/words'
import { getSettings } from '@/queries/settings'

type Page = {
  path: string
  seo: Seo
  kind?: 'website' | 'article'
  publishedAt?: string
  changedAt?: string
  /** The address of the picture drawn from its title, for when nobody chose one. */
  drawn?: string
  /** The lists whose feeds belong to it. */
  feeds?: Partial<Record<Listed, Partial<ListFilters>>>
}

/** As text: of a URL object Next takes only the origin and the parameters, and puts the path of the page in between. */
const absolute = (address: string): string => new URL(address, env.siteUrl).href

/** The feeds of a page, for readers that look for them in its head. */
function alternates(feeds: NonNullable<Page['feeds']>) {
  const lists = (Object.keys(listTypes) as Listed[]).flatMap((collection) => {
    const filters = feeds[collection]
    return filters ? [{ filters, path: pathToList(collection), name: words[collection] }] : []
  })
  return Object.fromEntries(
    feedFormats.map((format) => [
      feedTypes[format],
      lists.map(({ name, path, filters }) => ({ title: `${name}: ${feedLabels[format]}`, url: absolute(feedAddress(path, format, filters)) })),
    ]),
  )
}

/** What search engines and people who share a page are told of it. */
export async function metadataFor({ path, seo, kind = 'website', publishedAt, changedAt, drawn = siteImagePath, feeds }: Page): Promise<Metadata> {
  const { siteName } = await getSettings()
  const url = absolute(path)
  const image = seo.image ?? { url: drawn, ...shareImageSize, alt: seo.title }
  return {
    title: path === '/' ? siteName : `${seo.title} – ${siteName}`,
    description: seo.description,
    alternates: { canonical: url, ...(feeds ? { types: alternates(feeds) } : {}) },
    openGraph: {
      type: kind,
      title: seo.title,
      description: seo.description,
      url,
      siteName,
      locale: 'en_GB',
      images: [{ url: absolute(image.url), width: image.width, height: image.height, ...(image.alt ? { alt: image.alt } : {}) }],
      ...(publishedAt ? { publishedTime: publishedAt } : {}),
      ...(changedAt ? { modifiedTime: changedAt } : {}),
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** The same for a list or an index, which has no record of its own. */
export const listMetadata = (path: string, title: string, description: string, more: Pick<Page, 'drawn' | 'feeds'> = {}): Promise<Metadata> =>
  metadataFor({ path, seo: { title, description, image: null }, ...more })

/** The same for one of the pages on which a report is read online. */
export const partMetadata = ({ seo, publishedAt, path: of }: Report, path: string, part: string): Promise<Metadata> =>
  metadataFor({ path, kind: 'article', publishedAt, drawn: shareImagePath('reports', slugIn(of)), seo: { ...seo, title: `${part}: ${seo.title}` } })
