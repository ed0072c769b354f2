import type { Card } from '@/lib/content'
import { words } from '@/lib/words'

import { CardSection } from './card-section'

type Props = { news: Card[] }

/** The news posts that announce or discuss a report. */
export const NewsAboutReport = ({ news }: Props) => <CardSection id="news-about-report" title={words.newsAboutReport} cards={news} />
