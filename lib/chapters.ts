import { countWords } from './body-words'
import type { Chapter } from './content'

/** About what somebody reads in a quarter of an hour; more than that is easier to find one's way in by chapters. */
const longReport = { words: 3_000, chapters: 3 }

/** Says whether the chapters of a report have pages of their own: when there are many, or many words in them. */
export const isSplit = (chapters: Chapter[]): boolean =>
  chapters.length > 1 && (chapters.length > longReport.chapters || chapters.reduce((sum, { body }) => sum + countWords(body), 0) > longReport.words)

export type ChapterInPlace = { chapter: Chapter; position: number; previous: Chapter | null; next: Chapter | null }

/** The chapter with this id between its neighbours, or null; positions count from 1. */
export function findChapter(chapters: Chapter[], id: string): ChapterInPlace | null {
  const index = chapters.findIndex((chapter) => chapter.id === id)
  const chapter = chapters[index]
  return chapter ? { chapter, position: index + 1, previous: chapters[index - 1] ?? null, next: chapters[index + 1] ?? null } : null
}
