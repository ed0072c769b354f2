import { searchWords, type SearchWord } from './search-words'

/** A stretch of text, marked where it is what was asked for. */
export type Stretch = { text: string; marked: boolean }

const longest = 240
/** How many pieces are looked at closely; the others are passed over by the beginnings of words. */
const closely = 4

/** The beginning of a term that its every spelling shares: organis and organiz, behavior and behaviour, paediatr and pediatr hardly. */
const beginning = (term: string): string => term.slice(0, Math.max(4, term.length - 3))

type Rated = { text: string; count: number }

function likely(pieces: string[], terms: Set<string>): Rated[] {
  const beginnings = [...terms].map(beginning)
  const rated = pieces.map((text) => {
    const small = text.toLowerCase()
    return { text, count: beginnings.filter((one) => small.includes(one)).length }
  })
  const some = rated.filter(({ count }) => count > 0)
  return some.sort((one, other) => other.count - one.count).slice(0, closely)
}

const hits = (words: SearchWord[], terms: Set<string>): SearchWord[] => words.filter(({ term, also }) => terms.has(term) || also.some((one) => terms.has(one)))

/** Where to begin so that the first hits are seen with what leads to them. */
function cut(text: string, found: SearchWord[]): { from: number; to: number } {
  if (text.length <= longest) return { from: 0, to: text.length }
  const first = found[0]?.start ?? 0
  const wish = first < longest / 2 ? 0 : first - longest / 3
  const from = wish <= 0 ? 0 : text.indexOf(' ', wish) + 1 || wish
  const end = from + longest >= text.length ? text.length : text.lastIndexOf(' ', from + longest)
  return { from, to: end > from ? end : from + longest }
}

function markAll(text: string, found: SearchWord[]): Stretch[] {
  const { from, to } = cut(text, found)
  const stretches: Stretch[] = from > 0 ? [{ text: '… ', marked: false }] : []
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) continue
    if (start > at) stretches.push({ text: text.slice(at, start), marked: false })
    stretches.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) stretches.push({ text: text.slice(at, to), marked: false })
  if (to < text.length) stretches.push({ text: ' …', marked: false })
  return stretches
}

/** A text with what was asked for marked, cut to about two lines. */
export const mark = (text: string, terms: Set<string>): Stretch[] => markAll(text, hits(searchWords(text), terms))

/** The piece that says most of what was asked for; the summary where none says more. */
export function bestPassage(summary: string, pieces: string[], terms: Set<string>): Stretch[] {
  let best = { text: summary, found: [] as SearchWord[], kinds: 0 }
  for (const { text, count } of [{ text: summary, count: terms.size }, ...likely(pieces, terms)]) {
    // Of those that follow none says more either.
    if (count <= best.kinds) break
    const found = hits(searchWords(text), terms)
    const kinds = new Set(found.map(({ term }) => term)).size
    if (kinds > best.kinds) best = { text, found, kinds }
  }
  return markAll(best.text, best.found)
}
