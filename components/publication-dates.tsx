import type { Update } from '@/lib/content'
import { words } from '@/lib/words'

import { Day } from './day'

type Props = {
  publishedAt: string
  /** The changes readers are told of, newest first. */
  updates: Update[]
  nextReview?: string | null
}

/** When a page was published, last changed in a way worth telling, and will be looked at again. */
export const PublicationDates = ({ publishedAt, updates, nextReview }: Props) => (
  <dl className="publication-dates">
    <div>
      <dt>{words.published}</dt>
      <dd>
        <Day on={publishedAt} />
      </dd>
    </div>
    {updates[0] && (
      <div>
        <dt>{words.lastUpdated}</dt>
        <dd>
          <Day on={updates[0].on} /> <a href="#updates">{words.seeUpdates}</a>
        </dd>
      </div>
    )}
    {nextReview && (
      <div>
        <dt>{words.nextReview}</dt>
        <dd>
          <Day on={nextReview} />
        </dd>
      </div>
    )}
  </dl>
)
