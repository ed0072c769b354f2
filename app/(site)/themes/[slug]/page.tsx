import type { Metadata } from 'next'

import { ThemePage } from '@/components/theme-page'
import { env } from '@/lib/env'
import { listAddress } from '@/lib/list-filters'
import { shareImagePath } from '@/lib/share-addresses'
import { getTheme } from '@/queries/themes'

import { listMetadata } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const theme = await getTheme(slug)
  const feeds = { reports: { theme: slug }, news: { theme: slug } }
  return theme ? listMetadata(theme.path, theme.title, theme.summary, { drawn: shareImagePath('themes', slug), feeds }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const theme = await getTheme(slug)
  return theme ? <ThemePage theme={theme} all={{ reports: listAddress('/reports', { theme: slug }), news: listAddress('/news', { theme: slug }) }} origin={env.siteUrl} /> : movedOrNotFound(`/themes/${slug}`)
}
