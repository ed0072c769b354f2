import type { Card } from '@/lib/content'
import { breadcrumbJsonLd } from '@/lib/json-ld'
import { words } from '@/lib/words'

import { CardList } from './card-list'
import { EmptyState } from './empty-state'
import { JsonLd } from './json-ld'
import { PageTop } from './page-top'

type Props = { title: string; summary?: string | null; path: string; cards: Card[]; many: string; origin: string }

const crumbs = [{ label: words.home, path: '/' }]

/** A short list that fits on one page, such as all themes. */
export const CardsPage = ({ title, summary, path, cards, many, origin }: Props) => (
  <>
    <PageTop crumbs={crumbs} title={title} summary={summary} />
    <div className="nhsuk-width-container listing">{cards.length > 0 ? <CardList cards={cards} level={2} /> : <EmptyState many={many} clear={null} />}</div>
    <JsonLd thing={breadcrumbJsonLd([...crumbs, { label: title, path }], origin)} />
  </>
)
