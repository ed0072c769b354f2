import type { Metadata } from 'next'

import { NewsPage } from '@/components/news-page'
import { env } from '@/lib/env'
import { getNewsPost } from '@/queries/news'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = await getNewsPost((await params).slug)
  return post ? metadataFor({ ...post, kind: 'article' }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [post, settings] = await Promise.all([getNewsPost(slug), getSettings()])
  return post ? <NewsPage post={post} settings={settings} origin={env.siteUrl} /> : movedOrNotFound(`/news/${slug}`)
}
