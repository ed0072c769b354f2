import type { Metadata } from 'next'

import { ReportPage } from '@/components/report-page'
import { env } from '@/lib/env'
import { getReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await getReport((await params).slug)
  return report ? metadataFor({ ...report, kind: 'article' }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [report, settings] = await Promise.all([getReport(slug), getSettings()])
  return report ? <ReportPage report={report} settings={settings} origin={env.siteUrl} /> : movedOrNotFound(`/reports/${slug}`)
}
