import type { Link } from '@/lib/content'
import { words } from '@/lib/words'

type Props = { feeds: Link[] }

/** The same list for feed readers. */
export const FeedLinks = ({ feeds }: Props) => (
  <p className="feed-links">
    {words.follow}:{' '}
    {feeds.map(({ label, path }, index) => (
      <span key={path}>
        {index > 0 && ', '}
        <a href={path}>{label}</a>
      </span>
    ))}
  </p>
)
