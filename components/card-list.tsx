import type { Card as CardContent } from '@/lib/content'

import { Card } from './card'

type Props = {
  cards: CardContent[]
  level: 2 | 3
  /** As a grid of cards, or as rows to scan in a long list. */
  layout?: 'grid' | 'rows'
}

/** Several pages in brief. */
export const CardList = ({ cards, level, layout = 'grid' }: Props) => {
  const pictured = layout === 'grid' && cards.some(({ picture }) => picture)
  return (
    <ul className={`card-list card-list-${layout}`}>
      {cards.map((card) => (
        <li key={card.path}>
          <Card card={pictured ? card : { ...card, picture: null }} level={level} drawn={pictured} />
        </li>
      ))}
    </ul>
  )
}
