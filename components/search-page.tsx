import { type Search, searchAddress, searchFeedLinks, searchPath } from '@/lib/search-filters'
import type { SearchAnswer } from '@/lib/search-results'
import { words } from '@/lib/words'

import { FeedLinks } from './feed-links'
import { FilterForm } from './filter-form'
import { NarrowedList } from './narrowed-list'
import { PageTop } from './page-top'
import { Pagination } from './pagination'
import { SearchBox } from './search-box'
import { SearchResults } from './search-results'

type Props = {
  asked: Search
  /** What was found; null when that took too long, undefined when nothing was asked. */
  answer?: SearchAnswer | null | undefined
}

const withoutFilters = ({ q, asTyped }: Search): Search => ({ q, asTyped, sort: 'relevance', page: 1 })

/** The search of the site: its box, what was found, and what that can be narrowed by. */
export const SearchPage = ({ asked, answer }: Props) => (
  <>
    <PageTop crumbs={[{ label: words.home, path: '/' }]} title={words.search} under={<SearchBox q={asked.q} />} />
    <NarrowedList
      form={
        answer &&
        answer.filters.length > 0 && (
          <FilterForm filters={answer.filters} action={searchPath} clear={searchAddress(withoutFilters(asked))} kept={{ q: asked.q, ...(asked.asTyped ? { words: 'as-typed' } : {}) }}>
            <div className="nhsuk-form-group">
              <label className="nhsuk-label" htmlFor="search-sort">
                {words.sortBy}
              </label>
              <select className="nhsuk-select" id="search-sort" name="sort" defaultValue={asked.sort}>
                <option value="relevance">{words.byRelevance}</option>
                <option value="date">{words.byDate}</option>
              </select>
            </div>
          </FilterForm>
        )
      }
    >
      {answer && <SearchResults asked={asked} answer={answer} />}
      {answer === null && <p role="status">{words.searchTooLong}</p>}
      {answer === undefined && <p>{words.searchHint}</p>}
      {answer && <Pagination page={answer.page} pages={answer.pages} addressOf={(page) => searchAddress(asked, page)} />}
      {answer && <FeedLinks feeds={searchFeedLinks(asked)} />}
    </NarrowedList>
  </>
)
