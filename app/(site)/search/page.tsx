import type { Metadata } from 'next'

import { SearchPage } from '@/components/search-page'
import { env } from '@/lib/env'
import { feedFormats, feedLabels, feedTypes } from '@/lib/feed-addresses'
import { readSearch, searchAddress, searchFeedAddress } from '@/lib/search-filters'
import { words } from '@/lib/words'
import { search } from '@/queries/search'

import { listMetadata } from '../metadata'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = readSearch(await searchParams)
  const title = asked.q ? words.searchResultsFor(asked.q.slice(0, 80)) : words.search
  // Results are for whoever asked; other search engines have the pages themselves.
  const metadata = await listMetadata(searchAddress(asked, asked.page), title, words.searchSummary)
  const feeds = Object.fromEntries(feedFormats.map((format) => [feedTypes[format], [{ title: `${title}: ${feedLabels[format]}`, url: new URL(searchFeedAddress(asked, format), env.siteUrl).href }]]))
  return { ...metadata, alternates: { ...metadata.alternates, ...(asked.q ? { types: feeds } : {}) }, robots: { index: false } }
}

export default async function Page({ searchParams }: Props) {
  const asked = readSearch(await searchParams)
  return <SearchPage asked={asked} answer={asked.q ? await search(asked) : undefined} />
}
