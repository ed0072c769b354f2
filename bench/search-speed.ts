// How quickly search answers with as many texts as a national site may have: generated ones, in a database of their own. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/search-speed.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool } from 'pg'

import { index } from '@/collections/hooks/search-index'
import { inTransaction } from '@/collections/hooks/transaction'
import { readSearch } from '@/lib/search-filters'
import { search } from '@/queries/search'
import { suggest } from '@/queries/suggest'

import { aText, aWord, filling, insert, type Made, random, words } from './generated-texts'

const documents = 20_000
const files = 2_000
const pagesPerFile = 50
const wordsPerPage = 300
const batch = 500
const times = 150

const payload = await getPayload({ config, disableOnInit: true })
const { pool } = payload.db as unknown as { pool: Pool }

const aDocument = (n: number): Made => ({ path: `/reports/generated-${n}`, title: aText(8), summary: aText(20), pieces: Array.from({ length: 5 }, () => aText(60)), collection: 'reports', document: 1_000_000 + n, page: 0, partOf: null, shows: [] })
const aPage = (n: number): Made => ({ path: `/api/files/file/generated.pdf#page=${(n % pagesPerFile) + 1}`, title: 'Generated', summary: '', pieces: Array.from({ length: 5 }, () => aText(wordsPerPage / 5)), collection: 'files', document: 1_000_000 + Math.floor(n / pagesPerFile), page: (n % pagesPerFile) + 1, partOf: 1_000_000 + Math.floor(n / pagesPerFile), shows: [] })

async function fill(): Promise<void> {
  const client = await pool.connect()
  await filling(client, async () => {
    for (let n = 0; n < documents; n += batch) await insert(client, 1_000_000 + n, Array.from({ length: batch }, (_, more) => aDocument(n + more)))
    for (let n = 0; n < files * pagesPerFile; n += batch) await insert(client, 2_000_000 + n, Array.from({ length: batch }, (_, more) => aPage(n + more)))
  })
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

/** What a publish pays for search: the documents of the demo content are indexed anew, each in a transaction as a save has one; twice, as on a site where somebody published before. */
const indexing: number[] = []
const { rows: published } = await pool.query<{ collection: string; document_id: number }>(`select collection, document_id from search_units where page = 0 and id < 1000000`)
for (const counts of [false, true])
  for (const { collection, document_id: id } of published)
    await inTransaction(payload, async (req) => {
      const from = performance.now()
      await index(req, collection, id)
      if (counts) indexing.push(performance.now() - from)
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
