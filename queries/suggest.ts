import 'server-only'

import type { PoolClient } from 'pg'

import { noteRead, noteUnfinished } from '@/lib/reads'
import { searchTypes } from '@/lib/search-filters'
import { readQuestion } from '@/lib/search-question'
import { searchTag } from '@/lib/search-queue'
import { searchWords, type SearchWord } from '@/lib/search-words'
import { collectionTag } from '@/lib/tags'
import { addressedCollections } from '@/lib/urls'

import { inTime, isThere } from './search-index'

/** A page that somebody may mean who is still typing. */
export type Suggestion = { path: string; title: string; type: string }

const most = 8

/** A single letter begins too many words to say anything. */
const shortestBeginning = 2

/** How many words that begin as the last one are looked at, and how many of the texts for which each says most. */
const endings = 12
const bestOfEach = 200

/** Of how many of the best it is known how new they are. */
const alike = 40

type Typed = { words: string[]; beginning: string | null }

/** What was typed, taken apart: whole words, and the one at whose end somebody still is. */
function readTyped(q: string): Typed {
  const { text, words } = readQuestion(q)
  const last: SearchWord | undefined = searchWords(text).at(-1)
  const isOpen = last?.end === text.length
  const whole = words.filter(({ start }) => !isOpen || start !== last.start)
  const beginning = isOpen && last.written.length >= shortestBeginning ? last.written.toLowerCase() : null
  return { words: whole.map(({ term }) => term), beginning }
}

const asPattern = (beginning: string): string => `${beginning.replace(/[\\%_]/g, '\\$&')}%`

/** The documents that have the most of these words, by how much these say for them. Only words that some page has now are looked at. */
async function findSuggestions(client: PoolClient, { words, beginning }: Typed): Promise<Suggestion[]> {
  const { rows } = await client.query<Suggestion>(
    `with beginning as materialized (select w.word, w.term from search_words w where w.word like $2 order by length(w.word), w.word limit ${endings * 5}),
     begun as materialized (
       select w.term from beginning w where ${isThere} order by length(w.word), w.word limit ${endings}
     ),
     asked as (
       select term, place from unnest($1::text[]) with ordinality as whole(term, place) union all select distinct term, 0 from begun
     ),
     said as (
       select p.unit, asked.place, max(p.impact) as impact
       from asked cross join lateral (select s.unit, s.impact from search_postings s where s.term = asked.term order by s.impact desc limit ${bestOfEach}) p group by 1, 2
     ),
     best as (
       select said.unit, count(*) as having, sum(said.impact) as impact
       from said join search_units u on u.id = said.unit where u.part_of is null group by said.unit order by count(*) desc, sum(said.impact) desc limit ${alike}
     )
     select u.path, u.title, u.type from best join search_units u on u.id = best.unit
     order by best.having desc, best.impact desc, u.published_at desc limit ${most}`,
    [words, beginning === null ? '' : asPattern(beginning)],
  )
  return rows.map(({ path, title, type }) => ({ path, title, type: searchTypes[type] ?? '' }))
}

/** The best pages for what somebody has typed so far, of those that visitors can read; null when they could not be found in time. Throws when the database cannot be asked. */
export async function suggest(q: string): Promise<Suggestion[] | null> {
  const typed = readTyped(q)
  if (typed.words.length === 0 && typed.beginning === null) return []
  for (const tag of [...addressedCollections.map(collectionTag), searchTag]) noteRead(tag)
  const found = await inTime((client) => findSuggestions(client, typed))
  if (!found) noteUnfinished()
  return found
}
