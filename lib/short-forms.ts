import type { Abbreviation } from './abbreviations'
import { searchWords } from './search-words'

/** The words of these texts that have these terms in a row, as they are written there; null where none has them. */
function writtenAs(terms: string, texts: string[]): string | null {
  const wanted = terms.split(' ')
  for (const text of texts) {
    const words = searchWords(text)
    const place = words.findIndex((_, from) => wanted.every((term, n) => words[from + n]?.term === term))
    const [first, last] = [words[place], words[place + wanted.length - 1]]
    if (first && last) return text.slice(first.start, last.end)
  }
  return null
}

/** A short form and what it stands for as texts write them, where search only has their terms. */
export const asWritten = ({ short, long }: Abbreviation, texts: string[]): Abbreviation => ({ short: writtenAs(short, texts) ?? short, long: writtenAs(long, texts) ?? long })
