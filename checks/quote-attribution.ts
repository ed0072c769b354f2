import type { PublicCollection } from '@/lib/urls'

import { quotesAmongWords } from './bodies'
import { type Check, error } from './check'
import { idOf, textOf } from './values'

const parts = [
  { path: 'person', given: (value: unknown) => idOf(value) !== null, missing: 'the person', message: 'Choose who said it.' },
  { path: 'role', given: (value: unknown) => textOf(value) !== '', missing: 'the role', message: 'Give the role that the person had on that day.' },
  { path: 'organisation', given: (value: unknown) => idOf(value) !== null, missing: 'the organisation', message: 'Choose the organisation of the person on that day.' },
] as const

/** The fields of a collection of which this check speaks. */
export const ownAttribution = (collection: PublicCollection): string[] => (collection === 'quotes' ? parts.map(({ path }) => path) : [])

/** The first words of a quotation, by which staff know it. */
export const beginningOf = (words: unknown): string => `“${textOf(words).split(/\s+/).slice(0, 6).join(' ')} …”`

/** Every quotation names its person, role and organisation. */
export const quoteAttribution: Check = (document, { quotes }) => {
  const own = document.collection === 'quotes' ? parts.filter(({ path, given }) => !given(document.data[path])).map(({ path, message }) => error(path, message)) : []
  const shown = quotesAmongWords(document).flatMap(({ path, id }) => {
    const quote = quotes.get(id ?? 0)
    if (!quote) return [error(path, 'A quote among the words has been deleted. Choose another, or take it out.')]
    const missing = parts.filter((part) => !part.given(quote[part.path])).map((part) => part.missing)
    return missing.length > 0 ? [error(path, `Open the quote ${beginningOf(quote.words)} and add ${missing.join(' and ')}.`)] : []
  })
  return [...own, ...shown]
}
