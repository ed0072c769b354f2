import { questionText } from './search-question'

const prefix = 'search-miss '
const longest = 80
const mostDigits = 3

/** What is kept of a question for which nothing was found: its words in small letters; null where they may say something of a person, such as a telephone number or an address. */
export function keptOfMiss(question: string): string | null {
  const text = questionText(question).toLowerCase()
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return text === '' || text.includes('@') || digits > mostDigits ? null : text.slice(0, longest).trim()
}

/** By this among its tags a page of results says that nothing was found, and for which words. */
export const missTag = (words: string): string => prefix + words

/** The words for which a page with these tags found nothing, or null. */
export function missIn(tags: Iterable<string>): string | null {
  for (const tag of tags) if (tag.startsWith(prefix)) return tag.slice(prefix.length)
  return null
}
