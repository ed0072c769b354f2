import { impactOf, weights } from './relevance'
import { type SearchWord, searchWords, sequenceOf } from './search-words'
import type { Searchable } from './searchable'

/** That a text has a term, what that says for it, and how the text spells it; null for what only follows from another word. */
export type Posting = { term: string; impact: number; written: string | null }

export type Indexed = {
  postings: Posting[]
  /** Every term of the text in its order, between spaces, so that phrases can be looked up; a bar stands between pieces. */
  sequence: string
}

type Seen = { frequency: number; written: string | null }

function count(words: SearchWord[], weight: number, found: Map<string, Seen>): void {
  for (const { term, also, written } of words) {
    for (const [position, one] of [term, ...also].entries()) {
      const spelt = position === 0 ? written : null
      const before = found.get(one)
      found.set(one, { frequency: (before?.frequency ?? 0) + weight, written: before?.written ?? spelt })
    }
  }
}

/** What the index holds of a document, or of a page of a file, which has only its pieces. */
export function indexed({ title = '', names = [], summary = '', pieces }: Pick<Searchable, 'pieces'> & Partial<Pick<Searchable, 'title' | 'names' | 'summary'>>): Indexed {
  const found = new Map<string, Seen>()
  const headings = [title, ...names].map(searchWords)
  const lede = searchWords(summary)
  const texts = pieces.map(searchWords)
  for (const words of headings) count(words, weights.title, found)
  count(lede, weights.summary, found)
  for (const words of texts) count(words, weights.text, found)
  const everything = [...headings, lede, ...texts]
  const length = everything.reduce((sum, words) => sum + words.length, 0)
  return {
    postings: [...found].map(([term, { frequency, written }]) => ({ term, written, impact: impactOf(frequency, length) })),
    sequence: everything.map(sequenceOf).join('|'),
  }
}
