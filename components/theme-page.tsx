import type { Theme } from '@/lib/content'
import { breadcrumbJsonLd } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { Article } from './article'
import { JsonLd } from './json-ld'
import { PageTop } from './page-top'
import { RelatedLinks } from './related-links'
import { RelatedLists } from './related-lists'

type Props = {
  theme: Theme
  /** Where the full lists about this theme are. */
  all: { reports: string; news: string }
  origin: string
}

const crumbs = [
  { label: words.home, path: '/' },
  { label: words.themes, path: '/themes' },
]

/** A theme with everything that is filed under it. */
export const ThemePage = ({ theme: { path, title, summary, body, reports, news, related }, all, origin }: Props) => (
  <>
    <PageTop crumbs={crumbs} title={title} summary={summary} />
    <div className="nhsuk-width-container">
      <Article body={body} />
      <RelatedLists reports={reports} news={news} titles={{ reports: words.reportsAbout(title), news: words.newsAbout(title) }} all={all} />
      <RelatedLinks links={related} />
    </div>
    <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
  </>
)
