import 'server-only'

import type { PoolClient } from 'pg'

import { type Clue, plainClues, type Question, readQuestion, runsOf } from '@/lib/search-question'
import { enoughOf, score, weigh, type Weighed, withNeighbours } from '@/lib/search-ranking'

import { findCandidates, mostResults, type Purpose, readImpacts, type Unit } from './search-candidates'
import { countRuns, countTerms, countUnits, findAbbreviations, findPhrase } from './search-index'
import { findSynonyms } from './search-meanings'
import type { Left } from './search-narrowing'
import { repair } from './search-repairs'

type Ranked = { unit: Unit; score: number }

/** What a question found, best first: as much as anybody looks through, and `capped` when there was more; `all` is what can be counted of that. */
export type Found = { ranked: Unit[]; all: Unit[]; capped: boolean; clues: Clue[] }

/** A question as it is answered, with what was repaired in it, or null. */
export type Understood = { question: Question; clues: Weighed[]; phrases: Map<string, number[]>; repaired: string | null }

/** How many of the best are looked at for words that stand side by side. */
const lookedAt = 60

/** Of how many it is known what each word says for them, where there are more results than anybody looks through. */
const knownClosely = 100

/** What is on the page itself comes before the same in a file. */
const inFile = 0.9

/** Other ways to write a word count a little less than the word itself. */
const otherForm = 0.9
const mostRepairs = 3

/** Short forms for what they stand for, and the other way round. */
async function cluesFromAbbreviations(client: PoolClient, { words }: Question): Promise<Clue[]> {
  const runs = runsOf(words)
  const known = await findAbbreviations(client, words.map(({ term }) => term), runs.map(({ key }) => key))
  return known.flatMap(({ short, long }) => [
    ...words.flatMap(({ term }, n) => (term === short ? [{ key: long, words: [n], weight: otherForm }] : [])),
    ...runs.flatMap((run) => (run.key === long ? [{ ...run, key: short, weight: otherForm }] : [])),
  ])
}

/** What editors say means the same as words of the question. */
async function cluesFromEditors(client: PoolClient, { words }: Question): Promise<Clue[]> {
  const asked = [...words.map(({ term }, n) => ({ key: term, words: [n] })), ...runsOf(words)]
  const known = await findSynonyms(client, asked.map(({ key }) => key))
  return known.flatMap(({ words: said, means }) => asked.flatMap((part) => (part.key === said ? [{ key: means, words: part.words, weight: otherForm }] : [])))
}

type Repaired = { question: Question; text: string }

/** The question with the words that no text has replaced by those most like them, or null when there are none. */
async function repairWords(client: PoolClient, question: Question, unknown: number[]): Promise<Repaired | null> {
  let { text } = question
  let changed = false
  for (const n of unknown.slice(0, mostRepairs).reverse()) {
    const word = question.words[n]
    const better = word && (await repair(client, word.written))
    if (!word || !better) continue
    changed = true
    text = text.slice(0, word.start) + better.map(({ written }) => written).join(' ') + text.slice(word.end)
  }
  // Read again, so that phrases are asked for with the repaired words too.
  return changed ? { question: readQuestion(text), text } : null
}

/** Looks up what a question's words are worth, and repairs those that no text has unless they are meant as they are. */
export async function understand(client: PoolClient, question: Question, asTyped: boolean): Promise<Understood> {
  const clues = [...plainClues(question), ...(await cluesFromAbbreviations(client, question)), ...(await cluesFromEditors(client, question))]
  const phrases = new Map<string, number[]>()
  for (const { key } of clues.filter(({ key }) => key.includes(' '))) phrases.set(key, await findPhrase(client, key))
  const having = await countTerms(client, [...new Set(clues.map(({ key }) => key))].filter((key) => !phrases.has(key)))
  for (const [phrase, ids] of phrases) having.set(phrase, ids.length)

  const known = weigh(clues, having, await countUnits(client))
  const unknown = question.words.flatMap(({ common }, n) => (!common && !known.some(({ words }) => words.includes(n)) ? [n] : []))
  const repaired = unknown.length > 0 && !asTyped ? await repairWords(client, question, unknown) : null
  return repaired ? { ...(await understand(client, repaired.question, true)), repaired: repaired.text } : { question, clues: known, phrases, repaired: null }
}

/** Each document by the best of its texts: the page itself, or a page of one of its files. */
export function onePerDocument(units: Unit[]): Unit[] {
  const seen = new Set<number>()
  return units.filter(({ whole }) => !seen.has(whole) && seen.add(whole))
}

/** What may answer a question: the texts that say most of it, and whether there are more than anybody looks through. */
export type Candidates = { texts: Unit[]; capped: boolean }

/** Finds what may answer a question, the likely best first, within what a filter leaves if there is one; less of it where it is only counted. */
export async function look(client: PoolClient, { question, clues, phrases }: Understood, left: Left | null = null, purpose: Purpose = 'results'): Promise<Candidates> {
  const { required, excluded } = question
  const texts = clues.length > 0 ? await findCandidates(client, { clues, phrases, required, excluded, left, purpose }) : []
  return { texts, capped: texts.length > mostResults }
}

/** Of what may answer a question, each document of which that is known without a closer look. */
export function likely({ texts }: Candidates, { clues }: Understood): Unit[] {
  const enough = enoughOf(clues)
  return onePerDocument(texts.filter(({ bits }) => enough(bits)))
}

/** What each clue says for each of these texts; of one clue alone it is known already. */
async function impactsOf(client: PoolClient, candidates: Unit[], clues: Weighed[]): Promise<Map<number, Map<string, number>>> {
  const [only, ...others] = clues
  if (!only) return new Map()
  if (others.length === 0) return new Map(candidates.map(({ id, partial }) => [id, new Map([[only.key, partial / only.rarity]])]))
  return readImpacts(client, candidates.map(({ id }) => id), clues.map(({ key }) => key))
}

/** Of this everything that answers a question, best first; of two alike the newer one. */
export async function rank(client: PoolClient, looked: Candidates, understood: Understood): Promise<Found> {
  const { question, clues, phrases } = understood
  const [candidates, others] = looked.capped ? [looked.texts.slice(0, knownClosely), looked.texts.slice(knownClosely, mostResults + 1)] : [looked.texts, []]
  const impacts = await impactsOf(client, candidates, clues)
  for (const [phrase, ids] of phrases) for (const id of ids) impacts.get(id)?.set(phrase, 1)

  const ranked = score(candidates.map((unit) => ({ unit, impacts: impacts.get(unit.id) ?? new Map<string, number>() })), clues)
    .map(({ candidate: { unit }, score }) => ({ unit, score: unit.inFile ? score * inFile : score }))
    .sort((one, other) => other.score - one.score)
  const runs = runsOf(question.words).filter(({ words }) => words.length === 2)
  const best = ranked.slice(0, lookedAt)
  const found = runs.length > 0 ? await countRuns(client, best.map(({ unit }) => unit.id), runs.map(({ key }) => key)) : new Map<number, number>()
  for (const one of best) one.score = withNeighbours(one.score, found.get(one.unit.id) ?? 0, runs.length)
  const order = (one: Ranked, other: Ranked) => Math.round((other.score - one.score) * 50) || other.unit.publishedAt.getTime() - one.unit.publishedAt.getTime()
  const enough = enoughOf(clues)
  const inOrder = onePerDocument([...[...best.sort(order), ...ranked.slice(lookedAt)].map(({ unit }) => unit), ...others.filter(({ bits }) => enough(bits))])
  return { ranked: inOrder.slice(0, mostResults), all: looked.capped ? likely(looked, understood) : inOrder, capped: looked.capped, clues }
}
