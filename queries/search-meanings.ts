import 'server-only'

import type { PoolClient } from 'pg'

import type { Question } from '@/lib/search-question'
import { planned } from '@/lib/visitors'

import type { Found } from './search-answer'
import { lineOf, mostResults, type Unit, unitFrom } from './search-candidates'

/** What editors say means the same as some of these words, which are terms between spaces; `means` is how texts have it. */
export async function findSynonyms(client: PoolClient, asked: string[]): Promise<{ words: string; means: string }[]> {
  const { rows } = await client.query<{ words: string; means: string }>(
    planned(`select words_asked as words, others_written as means from search_meanings where meaning = 'same' and words_asked = any($1)
     union select others_asked, words_written from search_meanings where meaning = 'same' and others_asked = any($1) limit 12`, [asked]),
  )
  return rows
}

const keyOf = ({ words, required, excluded }: Question): string[] => (required.length + excluded.length === 0 ? [words.map(({ term }) => term).join(' ')] : [])

/** The pages with which editors answer a question of exactly these words. The index has no page that readers may not see or that was withdrawn. */
export async function findPinned(client: PoolClient, questions: Question[]): Promise<Unit[]> {
  const { rows } = await client.query<{ line: string }>(
    planned(`select ${lineOf('w.id', '0', '0')} as line from search_meanings m join search_units w on w.page = 0 and w.collection = split_part(m.answered_by, ':', 1) and w.document_id = split_part(m.answered_by, ':', 2)::int
     where m.meaning = 'answer' and m.words_asked = any($1) order by m.id`, [questions.flatMap(keyOf)]),
  )
  return rows.map(({ line }) => unitFrom(line))
}

/** What was found with these before anything else, each once. */
export function pinnedFirst(pinned: Unit[], found: Found): Found {
  const first = pinned.filter(({ id }, place) => pinned.findIndex((one) => one.id === id) === place)
  const before = (units: Unit[]) => [...first, ...units.filter(({ whole }) => !first.some((one) => one.whole === whole))]
  return { ...found, ranked: before(found.ranked).slice(0, mostResults), all: before(found.all) }
}
