import type { Card as CardContent } from '@/lib/content'

import { Day } from './day'
import { Picture } from './picture'
import { Waves } from './waves'

type Props = {
  card: CardContent
  /** The level of its heading, one below the heading above the cards. */
  level: 2 | 3
  /** True beside cards with pictures: a drawing fills the space of a missing one. */
  drawn?: boolean
  /** How wide its picture is shown, in the words of the sizes attribute. */
  sizes?: string
}

/** Another page in brief. Only the heading is a link, in the words of that page's own heading; CSS lets the whole card be pressed. */
export const Card = ({ card: { path, title, summary, type, publishedAt, picture, host }, level, drawn = false, sizes = '(min-width: 1020px) 340px, (min-width: 641px) 50vw, 100vw' }: Props) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="card">
      <Heading className="card-heading">
        <a href={path}>{title}</a>
      </Heading>
      {(picture || drawn) && <div className="card-picture">{picture ? <Picture picture={picture} sizes={sizes} decorative /> : <Waves />}</div>}
      {(type || publishedAt || host) && (
        <p className="card-facts">
          {type && <span className="card-type">{type}</span>}
          {type && publishedAt && ' '}
          {publishedAt && <Day on={publishedAt} />}
          {type && host && ' '}
          {host && <span className="card-host">{host}</span>}
        </p>
      )}
      {summary && <p className="card-summary">{summary}</p>}
    </article>
  )
}
