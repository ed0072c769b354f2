import { searchPath, searchSuggestPath } from '@/lib/search-filters'
import { words } from '@/lib/words'

type Props = { q: string }

/** Where readers type what they look for; a plain form, whose answer is an address. Script adds suggestions while they type. */
export const SearchBox = ({ q }: Props) => (
  <form
    className="search-box"
    role="search"
    method="get"
    action={searchPath}
    data-suggest={searchSuggestPath}
    data-label={words.suggestions}
    data-none={words.noSuggestions}
    data-one={words.oneSuggestion}
    data-many={words.manySuggestions}
  >
    <label className="nhsuk-label" htmlFor="search-q">
      {words.searchFor}
    </label>
    <div className="search-box-row">
      <input className="search-input" id="search-q" name="q" type="search" defaultValue={q} maxLength={300} autoComplete="off" />
      <button className="button" type="submit">
        {words.search}
      </button>
    </div>
    <p className="search-said" role="status" />
    <script src="/assets/suggest.js" defer />
  </form>
)
