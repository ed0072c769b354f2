import { words } from '@/lib/words'

type Props = {
  /** What the list would hold, such as reports. */
  many: string
  /** Where the same list is without filters; null where none are set. */
  clear: string | null
}

/** A list without anything in it, and what to do about that. */
export const EmptyState = ({ many, clear }: Props) => (
  <div className="empty-state">
    <h2>{clear ? words.noResults(many) : words.noneYet(many)}</h2>
    <p>{clear ? words.tryFewer : words.comeBack}</p>
    {clear && (
      <p>
        <a href={clear}>{words.clearFilters}</a>
      </p>
    )}
  </div>
)
