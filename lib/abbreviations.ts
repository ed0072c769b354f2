import { type SearchWord, searchWords, termOf } from './search-words'

/** A short form and what it stands for, both as their terms: `hee` and `health educ england`. */
export type Abbreviation = { short: string; long: string }

const inBrackets = /\(([A-Z][A-Za-z]*(?:&[A-Z])?[A-Z][A-Za-z]?)\)/g
const longest = 10

const phraseOf = (words: SearchWord[]): string => words.map(({ term }) => term).join(' ')

/** The last words of `before` whose first letters are these; small words between them need none. */
function spelledOut(letters: string, before: SearchWord[]): SearchWord[] | null {
  let left = letters.length
  for (let position = before.length - 1; position >= 0 && position >= before.length - 2 * longest; position -= 1) {
    const word = before[position]
    if (!word) return null
    if (word.written.startsWith(letters[left - 1] ?? '')) left -= 1
    else if (!word.common) return null
    if (left === 0) return before.slice(position)
  }
  return null
}

/** The short forms that a text explains, such as “Health Education England (HEE)”. */
export function abbreviationsIn(text: string): Abbreviation[] {
  return [...text.matchAll(inBrackets)].flatMap((match) => {
    const short = match[1] ?? ''
    if (short.length > longest) return []
    const letters = short.replace(/s$/, '').replace('&', '').toLowerCase()
    const before = searchWords(text.slice(Math.max(0, match.index - 200), match.index))
    const words = letters.length > 1 ? spelledOut(letters, before) : null
    const [first] = searchWords(short)
    return words && words.length > 1 && first ? [{ short: first.term, long: phraseOf(words) }] : []
  })
}

/** The same of a name that is kept with its short form. */
export function abbreviationOf(name: string, short: string | null | undefined): Abbreviation[] {
  const words = searchWords(name)
  const [first, ...more] = searchWords(short ?? '')
  return first && more.length === 0 && words.length > 1 && first.term !== termOf(phraseOf(words)) ? [{ short: first.term, long: phraseOf(words) }] : []
}
