import type { Metadata } from 'next'

import { CardsPage } from '@/components/cards-page'
import { env } from '@/lib/env'
import { words } from '@/lib/words'
import { listThemes } from '@/queries/themes'

import { listMetadata } from '../metadata'

const path = '/themes'

export const generateMetadata = (): Promise<Metadata> => listMetadata(path, words.themes, words.themesSummary)

export default async function Page() {
  return <CardsPage title={words.themes} summary={words.themesSummary} path={path} cards={await listThemes()} many="themes" origin={env.siteUrl} />
}
