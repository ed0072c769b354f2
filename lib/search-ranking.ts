import { rarityOf } from './relevance'
import type { Clue } from './search-question'

/** A clue with how many texts have it, about, and how rare it is so among what is indexed. */
export type Weighed = Clue & { having: number; rarity: number }

/** A text that has at least one of the clues, and what each says for it. */
export type Candidate = { impacts: Map<string, number> }

/** How much more it counts when a text has everything that was asked for, and when words stand side by side as they were asked. */
const allTogether = 1.15
const sideBySide = 0.25

/** A text is found when it has this much of what was asked, by how rare the words are: one that only shares "the NHS" is not. */
const enough = 0.3

export const weigh = (clues: Clue[], having: Map<string, number>, all: number): Weighed[] =>
  clues.flatMap((clue) => {
    const count = having.get(clue.key) ?? 0
    return count > 0 ? [{ ...clue, having: count, rarity: rarityOf(count, all) }] : []
  })

/** What the rarest clue for each word of the question is worth. */
function worthOf(clues: Weighed[]): Map<number, number> {
  const worth = new Map<number, number>()
  for (const { words, rarity } of clues) for (const word of words) worth.set(word, Math.max(worth.get(word) ?? 0, rarity / words.length))
  return worth
}

/** Tells whether a text has enough of what was asked, by which of the question's words it has. */
export function enoughOf(clues: Weighed[]): (bits: number) => boolean {
  const worth = worthOf(clues)
  const everything = [...worth.values()].reduce((sum, one) => sum + one, 0)
  return (bits) => [...worth].reduce((sum, [word, one]) => (bits & (1 << word) ? sum + one : sum), 0) / everything >= enough
}

/** The clues of which every text that is found has at least one: whoever has none but the most common words of a question has too little of it. */
export function deciding(clues: Weighed[]): Weighed[] {
  const worth = [...worthOf(clues)].sort(([, one], [, other]) => one - other)
  let left = worth.reduce((sum, [, one]) => sum + one, 0) * enough
  const common = new Set<number>()
  for (const [word, one] of worth) {
    left -= one
    if (left <= 0) break
    common.add(word)
  }
  return clues.filter(({ words }) => words.some((word) => !common.has(word)))
}

/** Ranks by BM25, with more for texts that have all of the words; leaves out those that have too little of them. */
export function score<Found extends Candidate>(found: Found[], clues: Weighed[]): { candidate: Found; score: number }[] {
  const worth = worthOf(clues)
  const everything = [...worth.values()].reduce((sum, one) => sum + one, 0)
  return found.flatMap((candidate) => {
    const best = new Map<number, number>()
    for (const { key, words, weight, rarity } of clues) {
      const said = ((candidate.impacts.get(key) ?? 0) * rarity * weight) / words.length
      if (said > 0) for (const word of words) best.set(word, Math.max(best.get(word) ?? 0, said))
    }
    const covered = [...best.keys()].reduce((sum, word) => sum + (worth.get(word) ?? 0), 0) / everything
    const sum = [...best.values()].reduce((total, one) => total + one, 0)
    return covered < enough ? [] : [{ candidate, score: sum * (best.size === worth.size ? allTogether : 1) }]
  })
}

/** What standing side by side adds to a score: `pairs` of `possible` neighbours in the question are neighbours in the text too. */
export const withNeighbours = (score: number, pairs: number, possible: number): number => (possible > 0 ? score * (1 + (sideBySide * pairs) / possible) : score)
