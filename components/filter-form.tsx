import { choiceWithCount, type Filter } from '@/lib/result-sentence'
import { words } from '@/lib/words'

type Props = {
  filters: Filter[]
  /** The path of the list; the choices follow it as its query. */
  action: string
}

/** The choices of a list as a plain form, whose answer is an address to share. */
export const FilterForm = ({ filters, action }: Props) => (
  <form className="filter-form" method="get" action={action} aria-label={words.filters}>
    {filters.map(({ name, label, value, options }) => (
      <div className="nhsuk-form-group" key={name}>
        <label className="nhsuk-label" htmlFor={`filter-${name}`}>
          {label}
        </label>
        <select className="nhsuk-select" id={`filter-${name}`} name={name} defaultValue={value}>
          <option value="">{words.any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {choiceWithCount(option)}
            </option>
          ))}
        </select>
      </div>
    ))}
    <div className="filter-actions">
      <button className="button" type="submit">
        {words.applyFilters}
      </button>
      {filters.some(({ value }) => value) && <a href={action}>{words.clearFilters}</a>}
    </div>
  </form>
)
