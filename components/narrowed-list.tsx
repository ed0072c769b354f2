import type { ReactNode } from 'react'

import { words } from '@/lib/words'

type Props = {
  /** The choices that narrow the list, if there are any. */
  form: ReactNode
  children: ReactNode
}

/** A list with what narrows it: beside it where there is room, and after it, one link away, where there is not. */
export const NarrowedList = ({ form, children }: Props) => (
  <div className={form ? 'nhsuk-width-container listing listing-filtered' : 'nhsuk-width-container listing'}>
    <div className="listing-results">
      {form && (
        <a className="to-filters" href="#filters">
          {words.narrowResults}
        </a>
      )}
      {children}
    </div>
    {form}
  </div>
)
