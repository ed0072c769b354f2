import type { Update } from '@/lib/content'
import { words } from '@/lib/words'

import { Day } from './day'

type Props = {
  /** Newest first. */
  updates: Update[]
  publishedAt: string
}

/** The public history of a page, newest first, down to its publication. */
export const Updates = ({ updates, publishedAt }: Props) =>
  updates.length > 0 && (
    <section className="updates" aria-labelledby="updates">
      <h2 id="updates">{words.updates}</h2>
      <ol reversed>
        {[...updates, { on: publishedAt, note: words.firstPublished }].map(({ on, note }, index) => (
          <li key={index}>
            <Day on={on} />
            <p>{note}</p>
          </li>
        ))}
      </ol>
    </section>
  )
