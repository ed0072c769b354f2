// How quickly search answers with as many texts as a national site may have: generated ones, in a database of their own. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/search-speed.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool, PoolClient } from 'pg'

import { index } from '@/collections/hooks/search-index'
import { inTransaction } from '@/collections/hooks/transaction'
import { indexed, type Posting } from '@/lib/postings'
import { readSearch } from '@/lib/search-filters'
import { search } from '@/queries/search'
import { suggest } from '@/queries/suggest'

const documents = 20_000
const files = 2_000
const pagesPerFile = 50
const wordsPerPage = 300
const vocabulary = 40_000
const batch = 500
const times = 150

/** The same numbers in every run (mulberry32). */
let state = 20_261_123
function random(): number {
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
const words = Array.from({ length: vocabulary }, (_, rank) => wordAt(rank))
/** Common words are common as in English: the nth is 1/n as frequent as the first. */
const aWord = (): string => words[Math.floor(vocabulary ** random()) - 1] ?? ''
const aText = (length: number): string => Array.from({ length }, aWord).join(' ')

type Made = { path: string; title: string; summary: string; pieces: string[]; collection: string; document: number; page: number; partOf: number | null }

const payload = await getPayload({ config, disableOnInit: true })
const { pool } = payload.db as unknown as { pool: Pool }

async function insert(client: PoolClient, first: number, texts: Made[]): Promise<void> {
  const all = texts.map((text) => indexed(text))
  const rows = texts.map((text, n) => ({ ...text, id: first + n, sequence: all[n]?.sequence }))
  await client.query(
    `insert into search_units (id, collection, document_id, page, part_of, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
     select id, collection, document, page, "partOf", path, title, summary, 'guide', now() - document * interval '1 hour', array['theme-' || document % 12], array['organisation-' || document % 40], '{}', pieces, sequence
     from jsonb_to_recordset($1::jsonb) as r(id int, collection text, document int, page int, "partOf" int, path text, title text, summary text, pieces text[], sequence text)`,
    [JSON.stringify(rows)],
  )
  const postings = all.flatMap((one, n) => one.postings.map((posting: Posting) => ({ ...posting, unit: first + n })))
  await client.query(`insert into search_postings (unit, term, impact, written) select * from unnest($1::int[], $2::text[], $3::real[], $4::text[])`, [
    postings.map(({ unit }) => unit), postings.map(({ term }) => term), postings.map(({ impact }) => impact), postings.map(({ written }) => written),
  ])
}

const aDocument = (n: number): Made => ({ path: `/reports/generated-${n}`, title: aText(8), summary: aText(20), pieces: Array.from({ length: 5 }, () => aText(60)), collection: 'reports', document: 1_000_000 + n, page: 0, partOf: null })
const aPage = (n: number): Made => ({ path: `/api/files/file/generated.pdf#page=${(n % pagesPerFile) + 1}`, title: 'Generated', summary: '', pieces: Array.from({ length: 5 }, () => aText(wordsPerPage / 5)), collection: 'files', document: 1_000_000 + Math.floor(n / pagesPerFile), page: (n % pagesPerFile) + 1, partOf: 1_000_000 + Math.floor(n / pagesPerFile) })

/** Keys and indexes come afterwards: kept during the work, they would take most of its time. */
async function fill(): Promise<void> {
  const client = await pool.connect()
  await client.query(`set statement_timeout = 0; set maintenance_work_mem = '1GB'`)
  await client.query('alter table search_postings drop constraint search_postings_pkey, drop constraint search_postings_unit_fkey; drop index search_postings_best; alter table search_units disable trigger user')
  for (let n = 0; n < documents; n += batch) await insert(client, 1_000_000 + n, Array.from({ length: batch }, (_, more) => aDocument(n + more)))
  for (let n = 0; n < files * pagesPerFile; n += batch) await insert(client, 2_000_000 + n, Array.from({ length: batch }, (_, more) => aPage(n + more)))
  await client.query('alter table search_postings add primary key (unit, term)')
  await client.query('create index search_postings_best on search_postings (term, impact desc) include (unit)')
  await client.query('alter table search_postings add constraint search_postings_unit_fkey foreign key (unit) references search_units on delete cascade not valid; alter table search_units enable trigger user')
  await client.query('insert into search_words (word, term) select distinct written, term from search_postings where unit >= 1000000 and written is not null')
  for (const table of ['search_units', 'search_postings', 'search_words']) await client.query(`vacuum analyze ${table}`)
  client.release(true)
}

const pick = (from: number, to: number) => words[from + Math.floor(random() * (to - from))] ?? ''
const misspelt = (word: string) => `${word.slice(0, 3)}${word.slice(4)}`
/** A question of a kind that nobody asked before, and the milliseconds in which 95 of 100 have to be answered. */
type Kind = { ask: () => string; bound: number }

const bound = 50
const kinds: Record<string, Kind> = {
  'one common word': { ask: () => pick(0, 20), bound },
  'three common words': { ask: () => `${pick(0, 50)} ${pick(0, 50)} ${pick(0, 50)}`, bound },
  'one rare word': { ask: () => pick(20_000, 40_000), bound },
  'four words, common and rare': { ask: () => `${pick(0, 100)} ${pick(100, 1_000)} ${pick(1_000, 10_000)} ${pick(10_000, 40_000)}`, bound },
  'a phrase of two common words': { ask: () => `"${pick(0, 30)} ${pick(0, 30)}"`, bound: 300 },
  'a phrase of a rare word with a common one': { ask: () => `"${pick(10_000, 40_000)} ${pick(0, 5)}"`, bound: 300 },
  'a common word, but not another': { ask: () => `${pick(0, 50)} -${pick(0, 50)}`, bound: 300 },
  'twelve words': { ask: () => Array.from({ length: 12 }, aWord).join(' '), bound: 300 },
  'a misspelt word': { ask: () => misspelt(pick(5_000, 40_000)), bound: 100 },
}
/** Everything, a theme, and what leaves a handful of documents. */
const narrowed: { name: string; filters: Record<string, string> }[] = [
  { name: '', filters: {} },
  { name: ', within a theme', filters: { theme: 'theme-3' } },
  { name: ', within a narrow filter', filters: { theme: 'theme-3', organisation: 'organisation-7', year: '2025' } },
]

const began = performance.now()
const { rows: there } = await pool.query('select from search_units where id = 1000000')
if (there.length === 0) await fill()
const filled = (performance.now() - began) / 1_000
const { rows: sizes } = await pool.query(`select (select count(*)::int from search_units) as units, (select count(*)::int from search_postings) as postings, pg_size_pretty(pg_total_relation_size('search_postings') + pg_total_relation_size('search_units')) as size`)

type Figure = { kind: string; median: number; p95: number; longest: number; tooLong: number; bound: number }

async function measure(kind: string, most: number, ask: () => Promise<unknown>): Promise<Figure> {
  const taken: number[] = []
  let tooLong = 0
  for (let time = -10; time < times; time += 1) {
    const from = performance.now()
    const answer = await ask()
    if (time < 0) continue
    taken.push(performance.now() - from)
    if (!answer) tooLong += 1
  }
  taken.sort((one, other) => one - other)
  return { kind, median: taken[times / 2] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0, longest: taken.at(-1) ?? 0, tooLong, bound: most }
}

const figures: Figure[] = []
for (const [kind, { ask, bound: most }] of Object.entries(kinds))
  for (const { name, filters } of narrowed) figures.push(await measure(`${kind}${name}`, most, () => search(readSearch({ q: ask(), ...filters }))))
figures.push(await measure('suggestions for three letters', 30, () => suggest(pick(0, 40_000).slice(0, 3))))
figures.push(await measure('suggestions for a word and half of another', 30, () => suggest(`${pick(0, 100)} ${pick(0, 40_000).slice(0, 4)}`)))

/** What a publish pays for search: the documents of the demo content are indexed anew, each in a transaction as a save has one. */
const indexing: number[] = []
const { rows: published } = await pool.query<{ collection: string; document_id: number }>(`select collection, document_id from search_units where page = 0 and id < 1000000`)
for (const { collection, document_id: id } of published)
  await inTransaction(payload, async (req) => {
    const from = performance.now()
    await index(req, collection, id)
    indexing.push(performance.now() - from)
  })
/** The worst of it: an organisation is renamed that twenty pages show, and all of them are indexed in its save. */
const showersFrom = performance.now()
await inTransaction(payload, async (req) => {
  for (const { collection, document_id: id } of published.slice(0, 20)) await index(req, collection, id)
})
const showers = performance.now() - showersFrom
indexing.sort((one, other) => one - other)

console.log(JSON.stringify({ showers, indexing: { median: indexing[Math.floor(indexing.length / 2)], p95: indexing[Math.floor(indexing.length * 0.95)] }, filled, times, ...sizes[0], figures }))
process.exit(0)
