import type { Metadata } from 'next'

import { CardsPage } from '@/components/cards-page'
import { env } from '@/lib/env'
import { words } from '@/lib/words'
import { listOrganisations } from '@/queries/organisations'

import { listMetadata } from '../metadata'

const path = '/organisations'

export const generateMetadata = (): Promise<Metadata> => listMetadata(path, words.organisations, words.organisationsSummary)

export default async function Page() {
  return <CardsPage title={words.organisations} summary={words.organisationsSummary} path={path} cards={await listOrganisations()} many="organisations" origin={env.siteUrl} />
}
