import type { Card } from '@/lib/content'
import { words } from '@/lib/words'

import { CardList } from './card-list'

type Props = { themes: Card[] }

/** The themes that a report itself names as its findings. */
export const ThemesFound = ({ themes }: Props) =>
  themes.length > 0 && (
    <section className="themes-found" aria-labelledby="themes-found">
      <h2 id="themes-found">{words.themesFound}</h2>
      <CardList cards={themes} level={3} />
    </section>
  )
