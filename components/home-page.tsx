import type { Card, Settings } from '@/lib/content'
import { words } from '@/lib/words'

import { CardSection } from './card-section'
import { EmptyState } from './empty-state'
import { Hero } from './hero'
import { LatestReport } from './latest-report'
import { WaysIn } from './ways-in'

type Props = {
  settings: Settings
  /** Newest first; the first one is shown large. */
  reports: Card[]
  news: Card[]
  themes: Card[]
}

/** The front page: what is new, reports first, and the ways in by theme. */
export const HomePage = ({ settings, reports: [latest, ...reports], news, themes }: Props) => (
  <>
    <Hero settings={settings} />
    <div className="nhsuk-width-container">
      {latest ? <LatestReport report={latest} /> : news.length === 0 && <EmptyState many={words.manyReports} clear={null} />}
      <CardSection id="new-reports" title={words.newReports} cards={reports} more={{ label: words.seeAllReports, path: '/reports' }} />
      <WaysIn themes={themes} />
      <CardSection id="latest-news" title={words.latestNews} cards={news} more={{ label: words.seeAllNews, path: '/news' }} />
    </div>
  </>
)
