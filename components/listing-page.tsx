import type { Link, Listing } from '@/lib/content'
import { breadcrumbJsonLd } from '@/lib/json-ld'
import type { Filter, Noun } from '@/lib/result-sentence'
import { words } from '@/lib/words'

import { CardList } from './card-list'
import { EmptyState } from './empty-state'
import { FeedLinks } from './feed-links'
import { FilterForm } from './filter-form'
import { JsonLd } from './json-ld'
import { NarrowedList } from './narrowed-list'
import { PageTop } from './page-top'
import { Pagination } from './pagination'
import { ResultCount } from './result-count'

type Props = {
  title: string
  summary?: string | null
  /** The path of the list without its query. */
  path: string
  noun: Noun
  listing: Listing
  filters?: Filter[]
  /** The address of a page of this list, with its filters. */
  addressOf: (page: number) => string
  feeds?: Link[]
  origin: string
}

const crumbs = [{ label: words.home, path: '/' }]

/** A list of reports, news or anything else that has cards, with its filters and pages. */
export const ListingPage = ({ title, summary, path, noun, listing, filters = [], addressOf, feeds = [], origin }: Props) => (
  <>
    <PageTop crumbs={crumbs} title={title} summary={summary} />
    <NarrowedList form={filters.length > 0 && <FilterForm filters={filters} action={path} />}>
      <ResultCount listing={listing} noun={noun} filters={filters} />
      {listing.items.length > 0 ? (
        <CardList cards={listing.items} level={2} layout="rows" />
      ) : (
        <EmptyState many={noun.many} clear={filters.some(({ value }) => value) ? path : null} />
      )}
      <Pagination page={listing.page} pages={listing.pages} addressOf={addressOf} />
      {feeds.length > 0 && <FeedLinks feeds={feeds} />}
    </NarrowedList>
    <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
  </>
)
