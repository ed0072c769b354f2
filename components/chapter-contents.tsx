import type { Chapter } from '@/lib/content'
import { chapterPath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

type Props = {
  chapters: Omit<Chapter, 'body'>[]
  /** The path of the report's page. */
  path: string
  /** The id of the chapter that is being read. */
  current?: string
}

/** The numbered chapters of a report, each on its own page. */
export const ChapterContents = ({ chapters, path, current }: Props) => (
  <nav className="contents contents-numbered" aria-labelledby="contents">
    <h2 id="contents">{words.contents}</h2>
    <ol>
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a href={chapterPath(path, id)} aria-current={id === current ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
