import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { PreviewBar } from '@/components/preview-bar'
import { ReportChaptersPage } from '@/components/report-chapters-page'
import { env } from '@/lib/env'
import { previewPath } from '@/lib/urls'
import { words } from '@/lib/words'
import { getOnlineReport } from '@/queries/reports'
import { getSettings } from '@/queries/settings'

import { draftAt } from '../../../draft'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: words.previewOf(words.onlineVersion), robots: 'noindex' }

/** The chapters of a report, all on one page however many there are. */
export default async function Page({ params }: Props) {
  const { draft, preview } = await draftAt('reports', (await params).id)
  const [report, settings] = await Promise.all([getOnlineReport(draft), getSettings()])
  if (!report) notFound()
  return (
    <>
      <PreviewBar preview={preview} other={{ label: words.previewPage, path: previewPath('reports', draft.id) }} />
      <ReportChaptersPage report={report} settings={settings} origin={env.siteUrl} />
    </>
  )
}
