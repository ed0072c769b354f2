import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ListingPage } from '@/components/listing-page'
import { env } from '@/lib/env'
import { feedLinks } from '@/lib/feed-addresses'
import { listAddress, readFilters } from '@/lib/list-filters'
import { words } from '@/lib/words'
import { listChoices } from '@/queries/choices'
import { listNews } from '@/queries/news'

import { listMetadata } from '../metadata'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const path = '/news'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = readFilters('news', await searchParams)
  if (!filters) return {}
  const title = filters.page > 1 ? `${words.news}: ${words.page(filters.page).toLowerCase()}` : words.news
  return listMetadata(listAddress(path, filters, filters.page), title, words.newsSummary, { feeds: { news: filters } })
}

export default async function Page({ searchParams }: Props) {
  const filters = readFilters('news', await searchParams)
  if (!filters) notFound()
  const [listing, choices] = await Promise.all([listNews(filters, { plain: true }), listChoices('news', filters)])
  if (listing.page > listing.pages) notFound()
  return (
    <ListingPage
      title={words.news}
      summary={words.newsSummary}
      path={path}
      noun={{ one: words.newsPost, many: words.manyNewsPosts }}
      listing={listing}
      filters={choices}
      addressOf={(page) => listAddress(path, filters, page)}
      feeds={feedLinks(path, filters)}
      origin={env.siteUrl}
    />
  )
}
