import type { PoolClient, QueryConfig } from 'pg'

import { indexed, type Posting } from '@/lib/postings'

const vocabulary = 40_000

let state = 20_261_123

/** A number from 0 to 1, the same ones in every run (mulberry32). */
export function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const syllables = ['ba', 'cor', 'den', 'fil', 'gan', 'hep', 'jon', 'kel', 'lum', 'mar', 'nol', 'pit', 'quen', 'ros', 'sal', 'ter', 'und', 'ven', 'wex', 'yor']
const wordAt = (rank: number): string => {
  let word = ''
  for (let left = rank + 400; left > 0; left = Math.floor(left / syllables.length)) word += syllables[left % syllables.length]
  return word
}
/** Made-up words, the common ones first. */
export const words = Array.from({ length: vocabulary }, (_, rank) => wordAt(rank))
/** Common words are common as in English: the nth is 1/n as frequent as the first. */
export const aWord = (): string => words[Math.floor(vocabulary ** random()) - 1] ?? ''

/** So many words, one after the other. */
export const aText = (length: number): string => Array.from({ length }, aWord).join(' ')

/** A text as search keeps it; `shows` says what stands on it, such as `themes:3`. */
export type Made = { path: string; title: string; summary: string; pieces: string[]; collection: string; document: number; page: number; partOf: number | null; shows: string[] }

/** Puts texts among those of search, with numbers from `first` on. */
export async function insert(client: PoolClient, first: number, texts: Made[]): Promise<void> {
  const all = texts.map((text) => indexed(text))
  const rows = texts.map((text, n) => ({ ...text, id: first + n, sequence: all[n]?.sequence }))
  await client.query(
    `insert into search_units (id, collection, document_id, page, part_of, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
     select id, collection, document, page, "partOf", path, title, summary, 'guide', now() - document * interval '1 hour', array['theme-' || document % 12], array['organisation-' || document % 40], shows, pieces, sequence
     from jsonb_to_recordset($1::jsonb) as r(id int, collection text, document int, page int, "partOf" int, path text, title text, summary text, shows text[], pieces text[], sequence text)`,
    [JSON.stringify(rows)],
  )
  const postings = all.flatMap((one, n) => one.postings.map((posting: Posting) => ({ ...posting, unit: first + n, whole: texts[n]?.partOf ?? first + n })))
  await client.query(`insert into search_postings (unit, whole, term, impact, written) select * from unnest($1::int[], $2::int[], $3::text[], $4::real[], $5::text[])`, [
    postings.map(({ unit }) => unit), postings.map(({ whole }) => whole), postings.map(({ term }) => term), postings.map(({ impact }) => impact), postings.map(({ written }) => written),
  ])
}

const anHour = 3_600_000

/** Does this without the keys, indexes and triggers of search, which are made anew afterwards: kept during the work, they would take most of its time. */
export async function filling(client: PoolClient, fill: () => Promise<void>): Promise<void> {
  // The site gives up on a statement after some seconds; an index of this size takes minutes.
  const patiently = (text: string) => client.query({ text, query_timeout: anHour } as QueryConfig)
  await client.query(`set statement_timeout = 0; set maintenance_work_mem = '1GB'`)
  await client.query('alter table search_postings drop constraint search_postings_pkey, drop constraint search_postings_unit_fkey; drop index search_postings_best; alter table search_units disable trigger user')
  await fill()
  await patiently('alter table search_postings add primary key (unit, term)')
  await patiently('create index search_postings_best on search_postings (term, impact desc) include (unit, whole)')
  await patiently('alter table search_postings add constraint search_postings_unit_fkey foreign key (unit) references search_units on delete cascade not valid; alter table search_units enable trigger user')
  await patiently('insert into search_words (word, term) select distinct written, term from search_postings where unit >= 1000000 and written is not null')
  for (const table of ['search_units', 'search_postings', 'search_words']) await patiently(`vacuum analyze ${table}`)
}
