import type { Stretch } from './passages'
import type { Filter } from './result-sentence'

export type { Stretch }

/** A page of a file: where it opens, what the page that shows it calls it, its number, or null where the file has no pages, and what a reader must know before fetching it. */
export type FilePlace = { path: string; title: string; page: number | null; format: string; bytes: number; pages: number | null }

/** One page that answers a question, with the passage that says most of what was asked, and the file in which that stands, or null. */
export type SearchResult = { path: string; title: string; type: string; publishedAt: string | null; passage: Stretch[]; file: FilePlace | null }

export type SearchAnswer = {
  results: SearchResult[]
  page: number
  pages: number
  total: number
  /** Whether there was more than anybody looks through, and only the best is here. */
  capped: boolean
  /** The question as it was answered, where words in it were repaired. */
  repaired: string | null
  filters: Filter[]
}
