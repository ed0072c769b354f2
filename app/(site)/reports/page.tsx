import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ListingPage } from '@/components/listing-page'
import { env } from '@/lib/env'
import { listAddress, readFilters } from '@/lib/list-filters'
import { words } from '@/lib/words'
import { listChoices } from '@/queries/choices'
import { listReports } from '@/queries/reports'

import { listMetadata } from '../metadata'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const path = '/reports'

export const generateMetadata = (): Promise<Metadata> => listMetadata(path, words.reports, words.reportsSummary)

export default async function Page({ searchParams }: Props) {
  const filters = readFilters(await searchParams)
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
      origin={env.siteUrl}
    />
  )
}
