// How quickly search answers with as many texts as a national site may have: generated ones, in a database of their own. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/search-speed.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool } from 'pg'

import { index } from '@/collections/hooks/search-index'
import { inTransaction } from '@/collections/hooks/transaction'
import { readSearch } from '@/lib/search-filters'
import { search } from '@/queries/search'

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
const kinds: Record<string, () => string> = {
  'one common word': () => pick(0, 20),
  'three common words': () => `${pick(0, 50)} ${pick(0, 50)} ${pick(0, 50)}`,
  'one rare word': () => pick(20_000, 40_000),
  'four words, common and rare': () => `${pick(0, 100)} ${pick(100, 1_000)} ${pick(1_000, 10_000)} ${pick(10_000, 40_000)}`,
  'a phrase of two common words': () => `"${pick(0, 30)} ${pick(0, 30)}"`,
  'a common word, but not another': () => `${pick(0, 50)} -${pick(0, 50)}`,
  'twelve words': () => Array.from({ length: 12 }, aWord).join(' '),
  'a misspelt word': () => misspelt(pick(5_000, 40_000)),
}
const narrowed: Record<string, string>[] = [{}, { theme: 'theme-3' }]

const began = performance.now()
await fill()
const filled = (performance.now() - began) / 1_000
const { rows: sizes } = await pool.query(`select (select count(*)::int from search_units) as units, (select count(*)::int from search_postings) as postings, pg_size_pretty(pg_total_relation_size('search_postings') + pg_total_relation_size('search_units')) as size`)

const figures: { kind: string; median: number; p95: number; longest: number; tooLong: number }[] = []
for (const [kind, ask] of Object.entries(kinds)) {
  for (const filters of narrowed) {
    const taken: number[] = []
    let tooLong = 0
    for (let time = -10; time < times; time += 1) {
      const from = performance.now()
      const answer = await search(readSearch({ q: ask(), ...filters }))
      if (time < 0) continue
      taken.push(performance.now() - from)
      if (!answer) tooLong += 1
    }
    taken.sort((one, other) => one - other)
    figures.push({ kind: filters.theme ? `${kind}, within a theme` : kind, median: taken[times / 2] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0, longest: taken.at(-1) ?? 0, tooLong })
  }
}
/** What a publish pays for search: the documents of the demo content are indexed anew, each in a transaction as a save has one. */
const indexing: number[] = []
const { rows: published } = await pool.query<{ collection: string; document_id: number }>(`select collection, document_id from search_units where page = 0 and id < 1000000`)
for (const { collection, document_id: id } of published)
  await inTransaction(payload, async (req) => {
    const from = performance.now()
    await index(req, collection, id)
    indexing.push(performance.now() - from)
  })
indexing.sort((one, other) => one - other)

console.log(JSON.stringify({ indexing: { median: indexing[Math.floor(indexing.length / 2)], p95: indexing[Math.floor(indexing.length * 0.95)] }, filled, times, ...sizes[0], figures }))
process.exit(0)
