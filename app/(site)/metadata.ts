import type { Metadata } from 'next'

import type { Seo } from '@/lib/content'
import { env } from '@/lib/env'
import { getSettings } from '@/queries/settings'

type Page = { path: string; seo: Seo; kind?: 'website' | 'article'; publishedAt?: string }

/** What search engines and people who share a page are told of it. */
export async function metadataFor({ path, seo, kind = 'website', publishedAt }: Page): Promise<Metadata> {
  const { siteName } = await getSettings()
  const url = new URL(path, env.siteUrl)
  return {
    title: path === '/' ? siteName : `${seo.title} – ${siteName}`,
    description: seo.description,
    alternates: { canonical: url },
    openGraph: {
      type: kind,
      title: seo.title,
      description: seo.description,
      url,
      siteName,
      locale: 'en_GB',
      ...(publishedAt ? { publishedTime: publishedAt } : {}),
      ...(seo.image ? { images: [new URL(seo.image.url, env.siteUrl)] } : {}),
    },
  }
}

/** The same for a list or an index, which has no record of its own. */
export const listMetadata = (path: string, title: string, description: string): Promise<Metadata> => metadataFor({ path, seo: { title, description, image: null } })
