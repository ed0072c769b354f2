import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'

import { ReportChapterPage } from '@/components/report-chapter-page'
import { anchorOf } from '@/lib/body-headings'
import { findChapter, isSplit } from '@/lib/chapters'
import { env } from '@/lib/env'
import { chapterPath, readOnlinePath } from '@/lib/report-addresses'
import { getOnlineReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { partMetadata } from '../../../../metadata'
import { movedOrNotFound } from '../../../../moved-or-not-found'

type Props = { params: Promise<{ slug: string; chapter: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, chapter: id } = await params
  const report = await getOnlineReport(slug)
  const place = report && findChapter(report.chapters, id)
  return place ? partMetadata(report, chapterPath(report.path, id), place.chapter.title) : {}
}

export default async function Page({ params }: Props) {
  const { slug, chapter: id } = await params
  const [report, settings] = await Promise.all([getOnlineReport(slug), getSettings()])
  if (!report) return movedOrNotFound(`/reports/${slug}`, `/read-online/${encodeURIComponent(id)}`)
  const place = findChapter(report.chapters, id)
  if (!place) notFound()
  // Not for ever: a report may grow.
  if (!isSplit(report.chapters)) redirect(`${readOnlinePath(report.path)}#${anchorOf(id)}`)
  return <ReportChapterPage report={report} place={place} settings={settings} origin={env.siteUrl} />
}
