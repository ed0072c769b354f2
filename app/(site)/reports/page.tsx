import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ListingPage } from '@/components/listing-page'
import { env } from '@/lib/env'
import { feedLinks } from '@/lib/feed-addresses'
import { listAddress, readFilters } from '@/lib/list-filters'
import { words } from '@/lib/words'
import { listChoices } from '@/queries/choices'
import { listReports } from '@/queries/reports'

import { listMetadata } from '../metadata'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const path = '/reports'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = readFilters('reports', await searchParams)
  if (!filters) return {}
  const title = filters.page > 1 ? `${words.reports}: ${words.page(filters.page).toLowerCase()}` : words.reports
  return listMetadata(listAddress(path, filters, filters.page), title, words.reportsSummary, { feeds: { reports: filters } })
}

export default async function Page({ searchParams }: Props) {
  const filters = readFilters('reports', await searchParams)
  if (!filters) notFound()
  const [listing, choices] = await Promise.all([listReports(filters), listChoices('reports', filters)])
  if (listing.page > listing.pages) notFound()
  return (
    <ListingPage
      title={words.reports}
      summary={words.reportsSummary}
      path={path}
      noun={{ one: words.report, many: words.manyReports }}
      listing={listing}
      filters={choices}
      addressOf={(page) => listAddress(path, filters, page)}
      feeds={feedLinks(path, filters)}
      origin={env.siteUrl}
    />
  )
}
