import type { Report, Settings } from '@/lib/content'
import { breadcrumbJsonLd, reportCrumbs } from '@/lib/json-ld'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { ChapterContents } from './chapter-contents'
import { JsonLd } from './json-ld'
import { ReportOnlineEnd } from './report-online-end'
import { ReportOnlineTop } from './report-online-top'

type Props = { report: Report; settings: Settings; origin: string }

/** The front of a long report that is read online: what it says in short, and its chapters. */
export const ReportContentsPage = ({ report, settings, origin }: Props) => {
  const { path, title, summary, chapters } = report
  const crumbs = reportCrumbs(report)
  const at = readOnlinePath(path)
  return (
    <>
      <ReportOnlineTop report={report} crumbs={crumbs} title={title} summary={summary} />
      <div className="nhsuk-width-container">
        <div className="article report-front">
          <div className="article-column">
            <ChapterContents chapters={chapters} path={path} />
            <ReportOnlineEnd report={report} settings={settings} at={at} linkToWhole origin={origin} />
          </div>
        </div>
      </div>
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: words.onlineVersion, path: at }], origin)} />
    </>
  )
}
