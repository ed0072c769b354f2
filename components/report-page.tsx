import { citationOf } from '@/lib/citations'
import type { Report, Settings } from '@/lib/content'
import { absolute, breadcrumbJsonLd, reportJsonLd } from '@/lib/json-ld'
import { readOnlinePath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

import { Article } from './article'
import { Documents } from './documents'
import { HowToCite } from './how-to-cite'
import { JsonLd } from './json-ld'
import { KeyFindings } from './key-findings'
import { NewsAboutReport } from './news-about-report'
import { Notices } from './notices'
import { PageEnd } from './page-end'
import { PageTop } from './page-top'
import { PublicationDates } from './publication-dates'
import { RelatedLinks } from './related-links'
import { ReportDetails } from './report-details'
import { ReportFigures } from './report-figures'
import { ThemesFound } from './themes-found'

type Props = {
  report: Report
  settings: Settings
  /** The site's address without a slash at its end. */
  origin: string
}

const crumbs = [
  { label: words.home, path: '/' },
  { label: words.reports, path: '/reports' },
]

/** Everything a reader sees of a report. */
export const ReportPage = ({ report, settings, origin }: Props) => {
  const { path, title, type, summary, body, keyFigures, updates, publishedAt, withdrawal, supersededBy } = report
  const figuresInBody = body.some((block) => block.type === 'key-figures')
  return (
    <>
      <PageTop
        crumbs={crumbs}
        title={title}
        type={type}
        summary={summary}
        under={
          <>
            <Notices withdrawal={withdrawal} supersededBy={supersededBy} />
            <PublicationDates publishedAt={publishedAt} updates={updates} nextReview={report.nextReview} />
          </>
        }
        beside={<ReportDetails report={report} />}
      />
      <div className="nhsuk-width-container">
        <Documents title={title} documents={report.documents} readOnline={report.chapters.length > 0 ? readOnlinePath(path) : null} formats={settings.accessibleFormats} />
        <KeyFindings findings={report.keyFindings} />
        {!figuresInBody && <ReportFigures figures={keyFigures} />}
        <ThemesFound themes={report.themesFound} />
        <Article body={body} />
        <RelatedLinks links={report.related} />
        <NewsAboutReport news={report.news} />
        <HowToCite citation={citationOf(report, settings, origin)} path={path} />
        <PageEnd title={title} address={absolute(path, origin)} siteName={settings.siteName} updates={updates} publishedAt={publishedAt} licence={report.licence} />
      </div>
      <JsonLd thing={reportJsonLd(report, settings, origin)} />
      <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
    </>
  )
}
