import type { Link, Listing } from '@/lib/content'
import { words } from '@/lib/words'

import { CardSection } from './card-section'

type Props = {
  reports: Listing
  news: Listing
  titles: { reports: string; news: string }
  /** Where the full lists are, filtered for this page. */
  all: { reports: string; news: string }
}

const more = (listing: Listing, label: string, path: string): Link | null => (listing.total > listing.items.length ? { label: `${label} (${listing.total})`, path } : null)

/** The reports and news that belong to a theme or an organisation. */
export const RelatedLists = ({ reports, news, titles, all }: Props) => (
  <>
    <CardSection id="reports" title={titles.reports} cards={reports.items} more={more(reports, words.seeAllReports, all.reports)} />
    <CardSection id="news" title={titles.news} cards={news.items} more={more(news, words.seeAllNews, all.news)} />
    {reports.total + news.total === 0 && <p>{words.nothingAbout}</p>}
  </>
)
