import type { Metadata } from 'next'

import { HomePage } from '@/components/home-page'
import { listNews } from '@/queries/news'
import { listReports } from '@/queries/reports'
import { getSettings } from '@/queries/settings'
import { listThemes } from '@/queries/themes'

import { metadataFor } from './metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { siteName, tagline } = await getSettings()
  return metadataFor({ path: '/', seo: { title: siteName, description: tagline ?? siteName, image: null }, feeds: { reports: {}, news: {} } })
}

export default async function Home() {
  const [settings, reports, news, themes] = await Promise.all([
    getSettings(),
    listReports({ page: 1, limit: 5 }),
    listNews({ page: 1, limit: 6 }),
    listThemes(),
  ])
  return <HomePage settings={settings} reports={reports.items} news={news.items} themes={themes} />
}
