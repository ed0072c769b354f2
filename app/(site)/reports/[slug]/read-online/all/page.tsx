import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { ReportChaptersPage } from '@/components/report-chapters-page'
import { isSplit } from '@/lib/chapters'
import { env } from '@/lib/env'
import { readOnlinePath, wholeReportPath } from '@/lib/report-addresses'
import { words } from '@/lib/words'
import { getOnlineReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { partMetadata } from '../../../../metadata'
import { movedOrNotFound } from '../../../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await getOnlineReport((await params).slug)
  // The chapters are what search engines should find.
  return report ? { ...(await partMetadata(report, wholeReportPath(report.path), words.wholeReportTitle)), robots: { index: false, follow: true } } : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [report, settings] = await Promise.all([getOnlineReport(slug), getSettings()])
  if (!report?.chapters.length) return movedOrNotFound(`/reports/${slug}`, '/read-online/all')
  // Not for ever: a report may grow.
  if (!isSplit(report.chapters)) redirect(readOnlinePath(report.path))
  return <ReportChaptersPage report={report} settings={settings} at={wholeReportPath(report.path)} origin={env.siteUrl} />
}
