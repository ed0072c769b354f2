import { anchorOf } from '@/lib/body-headings'
import type { OnlineReport, Settings } from '@/lib/content'
import { breadcrumbJsonLd, reportCrumbs } from '@/lib/json-ld'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { Chapter } from './chapter'
import { ContentsList } from './contents-list'
import { JsonLd } from './json-ld'
import { ReportOnlineEnd } from './report-online-end'
import { ReportOnlineTop } from './report-online-top'

type Props = {
  report: OnlineReport
  settings: Settings
  /** The path of this page, where the report has others to read online. */
  at?: string
  origin: string
}

/** The accessible version of a report on one page: numbered contents and every chapter. */
export const ReportChaptersPage = ({ report, settings, at = readOnlinePath(report.path), origin }: Props) => {
  const crumbs = reportCrumbs(report)
  const contents = at === readOnlinePath(report.path) ? [] : [{ label: words.onlineVersion, path: readOnlinePath(report.path) }]
  return (
    <>
      <ReportOnlineTop report={report} crumbs={[...crumbs, ...contents]} title={report.title} />
      <div className="nhsuk-width-container">
        <div className="article article-long">
          <ContentsList sections={report.chapters.map(({ id, title }) => ({ id: anchorOf(id), title }))} numbered />
          <div className="article-column">
            {report.chapters.map((chapter, index) => (
              <Chapter key={chapter.id} chapter={chapter} position={index + 1} />
            ))}
            <ReportOnlineEnd report={report} settings={settings} at={at} origin={origin} />
          </div>
        </div>
      </div>
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: words.onlineVersion, path: readOnlinePath(report.path) }], origin)} />
    </>
  )
}
