import type { ReactNode } from 'react'

import { choiceWithCount, type Filter } from '@/lib/result-sentence'
import { words } from '@/lib/words'

type Props = {
  filters: Filter[]
  /** The path of the list; the choices follow it as its query. */
  action: string
  /** What the answer keeps of the address, such as the question of a search. */
  kept?: Record<string, string>
  /** Where the same list is without filters. */
  clear?: string
  /** Other choices, after the filters. */
  children?: ReactNode
}

/** The choices of a list as a plain form, whose answer is an address to share. */
export const FilterForm = ({ filters, action, kept = {}, clear = action, children }: Props) => (
  <form className="filter-form" id="filters" method="get" action={action} aria-label={words.filters}>
    {Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {filters.map(({ name, label, value, options, over }) => (
      <div className="nhsuk-form-group" key={name}>
        <label className="nhsuk-label" htmlFor={`filter-${name}`}>
          {label}
        </label>
        <select className="nhsuk-select" id={`filter-${name}`} name={name} defaultValue={value}>
          <option value="">{words.any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {choiceWithCount(option, over)}
            </option>
          ))}
        </select>
      </div>
    ))}
    {children}
    <div className="filter-actions">
      <button className="button" type="submit">
        {words.applyFilters}
      </button>
      {filters.some(({ value }) => value) && <a href={clear}>{words.clearFilters}</a>}
    </div>
  </form>
)
