import type { Card } from '@/lib/content'
import { words } from '@/lib/words'

type Props = { by: Pick<Card, 'path' | 'title'> }

/** Sends readers of an older report to the one that replaces it. */
export const SupersededNotice = ({ by: { path, title } }: Props) => (
  <section className="notice" aria-labelledby="superseded">
    <h2 id="superseded">{words.superseded}</h2>
    <p>
      {words.useInstead} <a href={path}>{title}</a>
    </p>
  </section>
)
