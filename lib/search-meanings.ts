import { readQuestion } from './search-question'
import { searchWords } from './search-words'

const phraseOf = (words: { term: string }[]): string => words.map(({ term }) => term).join(' ')

/** As many words as a question is looked through for at once. */
export const mostWordsTogether = 6

/** Words as readers ask for them, as terms between spaces: without those that say little. */
export const askedKey = (text: string): string => phraseOf(readQuestion(text).words)

/** Words as they stand in texts, as terms between spaces. */
export const writtenKey = (text: string): string => phraseOf(searchWords(text))

/** Why search could not use these words, or null. */
export function wordsFault(text: string | null | undefined): string | null {
  const count = searchWords(text ?? '').length
  if (count === 0) return 'Give at least one word.'
  return count > mostWordsTogether ? `Give at most ${mostWordsTogether} words: search does not look for more of them together.` : null
}
