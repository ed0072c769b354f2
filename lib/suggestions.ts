import { isCommonWord } from './common-words'
import { rarityOf } from './relevance'

/** What two documents can have in common besides their words. */
export type ClueKind = 'mention' | 'report' | 'quotation' | 'person' | 'theme' | 'organisation'

/** Something that a document names: every page that shows one of `keys`, such as `themes:3`, has it in common with it. */
export type Clue = { kind: ClueKind; label: string; keys: string[] }

/** A clue with what it says about a page that it shares it. */
export type WeighedClue = Clue & { weight: number }

/** A word of a document with how much of the document's own meaning it carries; those of all its words make one. */
export type WeighedTerm = { term: string; written: string; weight: number }

/** Another page, with what it has in common. */
export type Neighbour = { collection: 'reports' | 'news'; id: number; publishedAt: string; clues: WeighedClue[]; said: { term: WeighedTerm; impact: number }[] }

export type Suggestion = { collection: 'reports' | 'news'; id: number; score: number; reason: string }

/** How much it says that two pages share one thing, where nothing else does. */
const worth: Record<ClueKind, number> = { mention: 0.3, report: 0.2, quotation: 1, person: 0.8, theme: 0.4, organisation: 0.15 }

/** How much it says when all the words that matter are the same. */
export const worthOfWords = 3

/** Pages with less in common are not worth a reader's time. */
export const floor = 0.5

/** So many are kept: more than readers see, because some of them are banned, chosen or shown already. */
export const mostKept = 12

/** How many of a document's words are compared. */
export const mostTerms = 20

/** What each clue says, by how rare it is: `having` of `all` pages have it. What a third of all pages share says nothing. */
export const weighClues = (clues: Clue[], having: number[], all: number): WeighedClue[] =>
  clues.map((clue, n) => {
    const count = having[n] ?? 0
    const rarity = count > all / 3 ? 0 : rarityOf(count, all) / rarityOf(2, Math.max(all, 50))
    return { ...clue, weight: worth[clue.kind] * Math.min(1, rarity) }
  })

type Term = { term: string; written: string; impact: number; having: number }

/** The words that say most about a document, by what they say in it and how rare they are; none that only it has, nor that a quarter of all pages have. */
export function weighTerms(terms: Term[], all: number): WeighedTerm[] {
  const best = terms
    .filter(({ written, having }) => !isCommonWord(written) && !/\d/.test(written) && having > 1 && having < Math.max(4, all / 4))
    .map(({ term, written, impact, having }) => ({ term, written, impact, worth: impact * rarityOf(having, all) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, mostTerms)
  const whole = best.reduce((sum, { worth: one, impact }) => sum + one * impact, 0)
  return best.map(({ term, written, worth: one }) => ({ term, written, weight: whole > 0 ? one / whole : 0 }))
}

const listed = (labels: string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels)

const phrases: Record<ClueKind, (labels: string[]) => string> = {
  mention: () => 'leads to this report',
  report: (labels) => `leads to the same report${labels.length > 1 ? 's' : ''}: ${listed(labels)}`,
  quotation: (labels) => `same quotation of ${listed(labels)}`,
  person: (labels) => `also quotes or names ${listed(labels)}`,
  theme: (labels) => `same theme${labels.length > 1 ? 's' : ''}: ${listed(labels)}`,
  organisation: (labels) => `same organisation${labels.length > 1 ? 's' : ''}: ${listed(labels)}`,
}

const kinds = Object.keys(phrases) as ClueKind[]
const mostWords = 4

/** Why a page is suggested, in words that an editor can check. */
export function reasonFor({ clues, said }: Pick<Neighbour, 'clues' | 'said'>): string {
  const telling = clues.filter(({ weight }) => weight > 0)
  const shared = kinds.flatMap((kind) => {
    const labels = telling.filter((clue) => clue.kind === kind).sort((one, other) => other.weight - one.weight).map(({ label }) => label)
    return labels.length > 0 ? [{ weight: Math.max(...telling.filter((clue) => clue.kind === kind).map(({ weight }) => weight)), words: phrases[kind](labels) }] : []
  })
  const alike = [...said].sort((one, other) => other.term.weight * other.impact - one.term.weight * one.impact).slice(0, mostWords).map(({ term }) => term.written)
  const parts = [...shared.sort((one, other) => other.weight - one.weight).map(({ words }) => words), ...(alike.length > 0 ? [`similar words: ${listed(alike)}`] : [])]
  const sentence = parts.join('; ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const scoreOf = ({ clues, said }: Neighbour): number =>
  clues.reduce((sum, { weight }) => sum + weight, 0) + worthOfWords * said.reduce((sum, { term, impact }) => sum + term.weight * impact, 0)

/** The pages that have most in common with a document, each with the reason; of equal ones the newer first. None that have too little. */
export const suggest = (neighbours: Neighbour[]): Suggestion[] =>
  neighbours
    .map((neighbour) => ({ neighbour, score: Math.round(scoreOf(neighbour) * 1000) / 1000 }))
    .filter(({ score }) => score >= floor)
    .sort((one, other) => other.score - one.score || other.neighbour.publishedAt.localeCompare(one.neighbour.publishedAt))
    .slice(0, mostKept)
    .map(({ neighbour, score }) => ({ collection: neighbour.collection, id: neighbour.id, score, reason: reasonFor(neighbour) }))
