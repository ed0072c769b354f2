import type { Metadata } from 'next'

import { ReportPage } from '@/components/report-page'
import { env } from '@/lib/env'
import { shareImagePath } from '@/lib/share-addresses'
import { getReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const report = await getReport(slug)
  return report ? metadataFor({ ...report, kind: 'article', changedAt: report.updates[0]?.on, drawn: shareImagePath('reports', slug) }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [report, settings] = await Promise.all([getReport(slug), getSettings()])
  return report ? <ReportPage report={report} settings={settings} origin={env.siteUrl} /> : movedOrNotFound(`/reports/${slug}`)
}
