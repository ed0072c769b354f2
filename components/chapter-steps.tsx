import type { ChapterInPlace } from '@/lib/chapters'
import { chapterPath } from '@/lib/report-addresses'
import { words } from '@/lib/words'

type Props = Pick<ChapterInPlace, 'previous' | 'next'> & { path: string }

/** The way to the chapters before and after the one that is being read. */
export const ChapterSteps = ({ previous, next, path }: Props) =>
  (previous || next) && (
    <nav className="chapter-steps" aria-label={words.chapters}>
      {previous && (
        <a href={chapterPath(path, previous.id)} rel="prev">
          <span>{words.previousChapter}:</span> {previous.title}
        </a>
      )}
      {next && (
        <a href={chapterPath(path, next.id)} rel="next">
          <span>{words.nextChapter}:</span> {next.title}
        </a>
      )}
    </nav>
  )
