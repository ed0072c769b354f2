import type { ChapterInPlace } from '@/lib/chapters'
import type { OnlineReport, Settings } from '@/lib/content'
import { breadcrumbJsonLd, chapterJsonLd, reportCrumbs } from '@/lib/json-ld'
import { chapterPath, readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { Body } from './body'
import { ChapterContents } from './chapter-contents'
import { ChapterSteps } from './chapter-steps'
import { JsonLd } from './json-ld'
import { ReportOnlineEnd } from './report-online-end'
import { ReportOnlineTop } from './report-online-top'

type Props = { report: OnlineReport; place: ChapterInPlace; settings: Settings; origin: string }

/** One chapter of a long report, with the others beside it. */
export const ReportChapterPage = ({ report, place: { chapter, position, previous, next }, settings, origin }: Props) => {
  const { path, chapters } = report
  const at = chapterPath(path, chapter.id)
  const crumbs = [...reportCrumbs(report), { label: words.onlineVersion, path: readOnlinePath(path) }]
  return (
    <>
      <ReportOnlineTop report={report} crumbs={crumbs} title={chapter.title} type={words.chapterOf(report.title, position, chapters.length)} />
      <div className="nhsuk-width-container">
        <div className="article article-long">
          <ChapterContents chapters={chapters} path={path} current={chapter.id} />
          <div className="article-column">
            <Body body={chapter.body} idPrefix={`${chapter.id}-`} />
            <ChapterSteps previous={previous} next={next} path={path} />
            <ReportOnlineEnd report={report} settings={settings} at={at} linkToWhole origin={origin} />
          </div>
        </div>
      </div>
      <JsonLd thing={chapterJsonLd(report, chapter, position, origin)} />
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: chapter.title, path: at }], origin)} />
    </>
  )
}
