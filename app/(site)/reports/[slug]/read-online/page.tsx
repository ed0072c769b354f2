import type { Metadata } from 'next'

import { ReportChaptersPage } from '@/components/report-chapters-page'
import { ReportContentsPage } from '@/components/report-contents-page'
import { isSplit } from '@/lib/chapters'
import { env } from '@/lib/env'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'
import { getOnlineReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { partMetadata } from '../../../metadata'
import { movedOrNotFound } from '../../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await getOnlineReport((await params).slug)
  return report ? partMetadata(report, readOnlinePath(report.path), words.onlineVersion.toLowerCase()) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [report, settings] = await Promise.all([getOnlineReport(slug), getSettings()])
  if (!report?.chapters.length) return movedOrNotFound(`/reports/${slug}`, '/read-online')
  const Shown = isSplit(report.chapters) ? ReportContentsPage : ReportChaptersPage
  return <Shown report={report} settings={settings} origin={env.siteUrl} />
}
