import 'server-only'

import type { PoolClient } from 'pg'

import { isThere } from './search-index'

/** Where what somebody typed stands for other words that the index has. */
export type Repair = { term: string; written: string }

/** How many letters may be wrong in a word of this length. */
const mistakes = (length: number): number => (length < 4 ? 0 : length < 5 ? 1 : length < 8 ? 2 : 3)

const shortestHalf = 3

/** The word most like this one. */
async function mostAlike(client: PoolClient, word: string): Promise<Repair[] | null> {
  const { rows } = await client.query<Repair>(
    `with alike as materialized (
       select distinct w.word, w.term, levenshtein(w.word, $1) as wrong, similarity(w.word, $1) as alike from search_words w
       where w.word % $1 and length(w.word) between length($1) - 3 and length($1) + 3 order by wrong, alike desc limit 12
     )
     select w.term, w.word as written from alike w where w.wrong <= $2 and ${isThere}
     order by w.wrong - case when left(w.word, 1) = left($1, 1) then 0.5 else 0 end - case when length(w.word) = length($1) then 0.25 else 0 end,
       (select count(*) from (select from search_postings p where p.term = w.term limit 1000) counted) desc, w.alike desc limit 1`,
    [word, mistakes(word.length)],
  )
  return rows.length > 0 ? rows : null
}

/** Two words that were written as one. */
async function split(client: PoolClient, word: string): Promise<Repair[] | null> {
  const places = Array.from({ length: Math.max(0, word.length - 2 * shortestHalf + 1) }, (_, n) => n + shortestHalf)
  if (places.length === 0) return null
  const { rows } = await client.query<{ terms: string[]; words: string[] }>(
    `select array[a.term, b.term] as terms, array[a.word, b.word] as words from unnest($2::int[]) place
     join lateral (select w.word, w.term from search_words w where w.word = left($1, place) and ${isThere} limit 1) a on true
     join lateral (select w.word, w.term from search_words w where w.word = substr($1, place + 1) and ${isThere} limit 1) b on true
     order by least(length(a.word), length(b.word)) desc limit 1`,
    [word, places],
  )
  const [found] = rows
  return found ? found.terms.map((term, n) => ({ term, written: found.words[n] ?? '' })) : null
}

/** The words that stand for one that no text has, or null. Codes and numbers are left alone, and what is longer than any two words: each letter of it would be a place to look. */
export async function repair(client: PoolClient, word: string): Promise<Repair[] | null> {
  if (!/^\p{L}{4,28}$/u.test(word)) return null
  return (await split(client, word)) ?? mostAlike(client, word)
}
