import type { Card, Link } from '@/lib/content'

import { CardList } from './card-list'

type Props = {
  /** The anchor of its heading. */
  id: string
  title: string
  cards: Card[]
  layout?: 'grid' | 'rows'
  /** Where the rest of them are. */
  more?: Link | null
  /** What to say when there are none; without it the section is left out. */
  none?: string
}

/** A heading, the pages under it and a link to the rest. */
export const CardSection = ({ id, title, cards, layout, more, none }: Props) =>
  (cards.length > 0 || none) && (
    <section className="card-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {cards.length > 0 ? <CardList cards={cards} level={3} layout={layout} /> : <p>{none}</p>}
      {more && cards.length > 0 && (
        <p className="more">
          <a href={more.path}>{more.label}</a>
        </p>
      )}
    </section>
  )
