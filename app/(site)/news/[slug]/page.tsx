import type { Metadata } from 'next'

import { NewsPage } from '@/components/news-page'
import { env } from '@/lib/env'
import { shareImagePath } from '@/lib/share-addresses'
import { getNewsPost } from '@/queries/news'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const post = await getNewsPost(slug)
  return post ? metadataFor({ ...post, kind: 'article', changedAt: post.updates[0]?.on, drawn: shareImagePath('news', slug) }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [post, settings] = await Promise.all([getNewsPost(slug), getSettings()])
  return post ? <NewsPage post={post} settings={settings} origin={env.siteUrl} /> : movedOrNotFound(`/news/${slug}`)
}
