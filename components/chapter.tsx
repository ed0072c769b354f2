import { anchorOf } from '@/lib/body-headings'
import type { Chapter as ChapterContent } from '@/lib/content'
import { words } from '@/lib/words'

import { Body } from './body'

type Props = { chapter: ChapterContent; position: number }

/** One chapter of a report that is read online; its headings stand below the chapter's own. */
export const Chapter = ({ chapter: { title, id, body }, position }: Props) => (
  <section className="chapter" aria-labelledby={anchorOf(id)}>
    <p className="page-type">{words.chapter(position)}</p>
    <h2 id={anchorOf(id)}>{title}</h2>
    <Body body={body} headingsFrom={3} idPrefix={`${id}-`} />
    <p className="back-to-contents">
      <a href="#contents">{words.backToContents}</a>
    </p>
  </section>
)
