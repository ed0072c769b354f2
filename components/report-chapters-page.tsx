import { anchorOf } from '@/lib/body-headings'
import type { Report, Settings } from '@/lib/content'
import { absolute, breadcrumbJsonLd } from '@/lib/json-ld'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { Chapter } from './chapter'
import { ContentsList } from './contents-list'
import { JsonLd } from './json-ld'
import { Licence } from './licence'
import { Notices } from './notices'
import { PageTop } from './page-top'
import { PrintEnding } from './print-ending'
import { PublicationDates } from './publication-dates'

type Props = { report: Report; settings: Settings; origin: string }

/** The accessible version of a report: numbered contents and every chapter on one page. */
export const ReportChaptersPage = ({ report, settings, origin }: Props) => {
  const { path, title, chapters, updates, publishedAt, withdrawal, supersededBy, licence } = report
  const crumbs = [
    { label: words.home, path: '/' },
    { label: words.reports, path: '/reports' },
    { label: title, path },
  ]
  return (
    <>
      <PageTop
        crumbs={crumbs}
        title={title}
        type={words.onlineVersion}
        under={
          <>
            <Notices withdrawal={withdrawal} supersededBy={supersededBy} />
            <PublicationDates publishedAt={publishedAt} updates={[]} />
          </>
        }
      />
      <div className="nhsuk-width-container">
        <div className="article article-long">
          <ContentsList sections={chapters.map(({ id, title: name }) => ({ id: anchorOf(id), title: name }))} numbered />
          <div className="article-column">
            {chapters.map((chapter, index) => (
              <Chapter key={chapter.id} chapter={chapter} position={index + 1} />
            ))}
            <p>
              <a href={updates.length > 0 ? `${path}#updates` : path}>{words.aboutFullReport}</a>
            </p>
            {licence && <Licence licence={licence} />}
            <PrintEnding siteName={settings.siteName} address={absolute(readOnlinePath(path), origin)} />
          </div>
        </div>
      </div>
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: words.onlineVersion, path: readOnlinePath(path) }], origin)} />
    </>
  )
}
