import type { NewsPost } from '@/lib/content'
import { words } from '@/lib/words'

import { CardList } from './card-list'
import { ThemeLinks } from './theme-links'

type Props = Pick<NewsPost, 'reports' | 'themes'>

/** What a news post is about: the report that it announces, and its themes. */
export const NewsRelations = ({ reports, themes }: Props) =>
  (reports.length > 0 || themes.length > 0) && (
    <div className="relations">
      {reports.length > 0 && (
        <section className="announced" aria-labelledby="announced">
          <h2 id="announced">{reports.length === 1 ? words.announces : words.announcesSeveral}</h2>
          <CardList cards={reports} level={3} />
        </section>
      )}
      {themes.length > 0 && (
        <section aria-labelledby="themes">
          <h2 id="themes">{words.themes}</h2>
          <ThemeLinks themes={themes} />
        </section>
      )}
    </div>
  )
