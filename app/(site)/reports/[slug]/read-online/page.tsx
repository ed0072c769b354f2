import type { Metadata } from 'next'

import { ReportChaptersPage } from '@/components/report-chapters-page'
import { env } from '@/lib/env'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'
import { getReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../../../metadata'
import { movedOrNotFound } from '../../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await getReport((await params).slug)
  if (!report) return {}
  const { title, description, image } = report.seo
  return metadataFor({ path: readOnlinePath(report.path), kind: 'article', seo: { title: `${title}: ${words.onlineVersion.toLowerCase()}`, description, image } })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [report, settings] = await Promise.all([getReport(slug), getSettings()])
  return report?.chapters.length ? <ReportChaptersPage report={report} settings={settings} origin={env.siteUrl} /> : movedOrNotFound(`/reports/${slug}`)
}
