import { searchPath } from '@/lib/search-filters'
import { words } from '@/lib/words'

type Props = { q: string }

/** Where readers type what they look for; a plain form, whose answer is an address. */
export const SearchBox = ({ q }: Props) => (
  <form className="search-box" role="search" method="get" action={searchPath}>
    <label className="nhsuk-label" htmlFor="search-q">
      {words.searchFor}
    </label>
    <div className="search-box-row">
      <input className="search-input" id="search-q" name="q" type="search" defaultValue={q} maxLength={300} autoComplete="off" />
      <button className="button" type="submit">
        {words.search}
      </button>
    </div>
  </form>
)
