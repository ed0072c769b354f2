import stem from 'wink-porter2-stemmer'

import { isCommonWord } from './common-words'
import { isOneWord } from './compounds'
import { oneSpelling } from './spelling'

/** A word of a text as search sees it. */
export type SearchWord = {
  /** What it is indexed and asked for as. */
  term: string
  /** Other terms under which it is indexed too: the halves of a compound, or the compound of which it is the first half. */
  also: string[]
  /** In small letters and without accents, as its writer spelt it. */
  written: string
  /** Whether it says little by itself, such as "the". */
  common: boolean
  /** Where it stands in the text. */
  start: number
  end: number
}

const longestWord = 40
const letter = '[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d]'

/** A & E and R and D, whole words with their hyphens, slashes, stops and apostrophes, and thousands with their comma. */
const chunks = new RegExp(`(?<!${letter})\\p{L} ?(?:&| and ) ?\\p{L}(?!${letter})|${letter}+(?:(?:[-\\u2010\\u2011&./'’]|,(?=\\p{N}{3}))${letter}+)*`, 'giu')
const parts = new RegExp(`(?:${letter}|['’])+`, 'gu')

const withoutAccents: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }

/** Most words are made of these alone, and need none of what makes the others slow. */
const plainLetters = /^[A-Za-z]+$/

/** Small letters without accents, ligatures or anything invisible. */
export function fold(text: string): string {
  if (plainLetters.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (character) => withoutAccents[character] ?? character)
}

const plain = (word: string): string => (plainLetters.test(word) ? word.toLowerCase() : fold(word).replace(/['’]s?$/, '').replace(/['’]/g, '')).slice(0, longestWord)

/** Texts use the same words again and again, and to find their stems takes most of the time in which a text is read. */
const terms = new Map<string, string>()
const mostTerms = 50_000

/** The term of one folded word. */
export function termOf(word: string): string {
  const known = terms.get(word)
  if (known !== undefined) return known
  const term = stem(oneSpelling(word))
  if (terms.size >= mostTerms) terms.clear()
  terms.set(word, term)
  return term
}

/** Somebody shouts: capitals say nothing then. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 3

function single(raw: string, start: number, shouted: boolean): SearchWord | null {
  const written = plain(raw)
  if (!written) return null
  const end = start + raw.length
  const common = isCommonWord(written)
  // WHO and IT are names; "who" and "it" are not.
  const isName = common && !shouted && /^\p{Lu}{2,}$/u.test(raw)
  if (isName) return { term: raw, also: [termOf(written)], written: raw, common: false, start, end }
  return { term: termOf(written), also: [], written, common, start, end }
}

const whole = (written: string, start: number, end: number, also: string[] = []): SearchWord => ({ term: termOf(written), also, written, common: false, start, end })

function wordsOfChunk(chunk: string, start: number, shouted: boolean): SearchWord[] {
  const only = plainLetters.test(chunk) && single(chunk, start, shouted)
  if (only) return [only]
  const end = start + chunk.length
  const letters = /^(\p{L}) ?(?:&| and ) ?(\p{L})$/iu.exec(chunk)
  if (letters) return [{ ...whole(fold(`${letters[1]}&${letters[2]}`), start, end), term: fold(`${letters[1]}&${letters[2]}`) }]
  if (/^\p{L}(\.\p{L})+$/u.test(chunk)) return [whole(plain(chunk.replaceAll('.', '')), start, end)]
  if (/^\p{N}+([.,]\p{N}+)+$/u.test(chunk)) return [whole(chunk.replaceAll(',', ''), start, end)]

  const pieces = [...chunk.matchAll(parts)].flatMap((match) => single(match[0], start + match.index, shouted) ?? [])
  const [first, second] = pieces
  const joins = /[-\u2010\u2011&]/.test(chunk) || (chunk.includes('/') && /^[\p{N}/]+$/u.test(chunk))
  if (!first || !second || !joins) return pieces
  const together = pieces.map(({ written }) => fold(written)).join('')
  if (pieces.length === 2 && isOneWord(first.written, second.written)) return [whole(together, start, end, [first.term, second.term])]
  return [{ ...first, also: [...first.also, termOf(together.slice(0, longestWord))] }, ...pieces.slice(1)]
}

/** Well being is wellbeing. */
function joinOpenCompounds(words: SearchWord[], text: string): SearchWord[] {
  const joined: SearchWord[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const adjacent = before && isOneWord(before.written, word.written) && /^\s+$/.test(text.slice(before.end, word.start))
    if (adjacent) joined[joined.length - 1] = whole(before.written + word.written, before.start, word.end, [before.term, word.term])
    else joined.push(word)
  }
  return joined
}

/** The words of a text in their order, the same for what is indexed and for what is asked. */
export function searchWords(text: string): SearchWord[] {
  const shouted = isShouted(text)
  const words = [...text.matchAll(chunks)].flatMap((match) => wordsOfChunk(match[0], match.index, shouted))
  return joinOpenCompounds(words, text)
}

/** A text as its terms in a row, each between spaces, so that phrases can be looked up in it. */
export const sequenceOf = (words: SearchWord[]): string => ` ${words.map(({ term }) => term).join(' ')} `
