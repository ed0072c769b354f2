import { plainText } from './plain-text'
import { type SearchWord, searchWords, termOf } from './search-words'

/** What somebody asks, taken apart. */
export type Question = {
  text: string
  /** What to look for; common words only where there is nothing else. */
  words: SearchWord[]
  /** Phrases, as terms in a row, that every result has to have, or may not have. */
  required: string[][]
  excluded: string[][]
}

const longestQuestion = 300
const mostWords = 12
const mostPhrases = 4

const parts = /(?<=^|\s)(-?)"([^"]+)"|(?<=^|\s)(-)(?=[^\s"-])(\S+)|"|[^"\s]+/gu

/** The same question however it was sent: on one line, short enough to be answered. */
export const questionText = (asked: string): string => plainText(asked.normalize('NFC').slice(0, longestQuestion)).replace(/[“”„«»]/g, '"')

const phraseOf = (words: SearchWord[]): string[] => words.map(({ term }) => term)

/** Reads what somebody typed: words, "phrases in quotation marks", and -what they do not want. */
export function readQuestion(asked: string): Question {
  const text = questionText(asked)
  const [required, excluded]: [string[][], string[][]] = [[], []]
  let wanted = text
  for (const match of text.matchAll(parts)) {
    const [whole, minus, phrase, dash, word] = match
    const terms = phraseOf(searchWords(phrase ?? word ?? ''))
    if (terms.length === 0) continue
    if (minus || dash) {
      excluded.push(terms)
      wanted = wanted.slice(0, match.index) + ' '.repeat(whole.length) + wanted.slice(match.index + whole.length)
    } else if (phrase) required.push(terms)
  }
  const all = searchWords(wanted).filter(({ term }, position, words) => words.findIndex((other) => other.term === term) === position)
  const telling = all.filter(({ common }) => !common)
  return { text, words: (telling.length > 0 ? telling : all).slice(0, mostWords), required: required.slice(0, mostPhrases), excluded: excluded.slice(0, mostPhrases) }
}

/** Something to look up, and which of the question's words it stands for: a word, two words as one, or a short form of several. */
export type Clue = { key: string; words: number[]; weight: number }

const side = (words: SearchWord[], from: number, to: number): SearchWord[] => words.slice(from, to + 1)

/** Every run of at least two words, as terms in a row: it may be what a short form stands for. */
export function runsOf(words: SearchWord[]): Clue[] {
  return words.flatMap((_, from) => words.slice(from + 1, from + 6).map((__, more) => ({ key: phraseOf(side(words, from, from + 1 + more)).join(' '), words: side(words, from, from + 1 + more).map((___, n) => from + n), weight: 1 })))
}

/** The words of a question, and each two neighbours written together. */
export function plainClues({ words }: Question): Clue[] {
  const alone = words.map(({ term }, n) => ({ key: term, words: [n], weight: 1 }))
  const together = words.slice(1).map(({ written }, n) => ({ key: termOf(`${words[n]?.written}${written}`), words: [n, n + 1], weight: 1 }))
  return [...alone, ...together]
}
