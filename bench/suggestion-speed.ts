// How long it takes to work out what to suggest for one of as many documents as a national site may have: generated ones that share
// themes, organisations and quotations, in a database of their own. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/suggestion-speed.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool } from 'pg'

import { nothingCounted } from '@/collections/hooks/neighbours'
import { suggestionsFor } from '@/collections/hooks/suggest-queued'
import { inTransaction } from '@/collections/hooks/transaction'

import { aText, filling, insert, type Made, random } from './generated-texts'

const documents = 10_000
const shared = { themes: 12, organisations: 60, people: 150, quotes: 450 }
const batch = 500
const times = 300
const boundMs = 30
const begin = 1_000_000

const payload = await getPayload({ config, disableOnInit: true })
const { pool } = payload.db as unknown as { pool: Pool }

/** One of so many, the first ones far more often than the last. */
const oneOf = (collection: 'themes' | 'organisations' | 'quotes'): string => `${collection}:${begin + Math.floor(shared[collection] * random() ** 1.3)}`
const some = (collection: 'themes' | 'organisations' | 'quotes', most: number): string[] => Array.from({ length: Math.ceil(random() * most) }, () => oneOf(collection))

const made = (collection: string, document: number, shows: string[]): Made => ({ path: `/${collection}/generated-${document}`, title: aText(8), summary: aText(20), pieces: Array.from({ length: 5 }, () => aText(60)), collection, document, page: 0, partOf: null, shows })
const aDocument = (n: number): Made => made(n % 2 ? 'news' : 'reports', begin + n, [...new Set([...some('themes', 3), ...some('organisations', 3), ...(random() < 0.4 ? some('quotes', 2) : [])])])

const client = await pool.connect()
await client.query(`insert into people (id, name, published_at, _status) select ${begin} + n, 'Person ' || n, now(), 'published' from generate_series(0, ${shared.people - 1}) n`)
await client.query(`insert into quotes (id, words, person_id, published_at, _status) select ${begin} + n, 'Words ' || n, ${begin} + n % ${shared.people}, now(), 'published' from generate_series(0, ${shared.quotes - 1}) n`)
await filling(client, async () => {
  for (let n = 0; n < documents; n += batch) await insert(client, begin + n, Array.from({ length: batch }, (_, more) => aDocument(n + more)))
  for (const [place, collection] of (['themes', 'organisations'] as const).entries()) await insert(client, 2 * begin + place * batch, Array.from({ length: shared[collection] }, (_, n) => made(collection, begin + n, [])))
})
for (const table of ['people', 'quotes']) await client.query(`vacuum analyze ${table}`)
const { rows: widest } = await client.query<{ pages: number }>(`select count(*)::int as pages from search_units, unnest(shows) shown where shown like 'themes:%' group by shown order by 1 desc limit 1`)
client.release(true)

const taken: number[] = []
let found = 0
/** The job works out a hundred at a time, which count together. */
const atATime = 100
let counted = nothingCounted()
for (let time = -20; time < times; time += 1) {
  const n = Math.floor(random() * documents)
  if (time % atATime === 0) counted = nothingCounted()
  const from = performance.now()
  const suggestions = await inTransaction(payload, (req) => suggestionsFor(req, n % 2 ? 'news' : 'reports', begin + n, counted))
  if (time < 0) continue
  taken.push(performance.now() - from)
  found += suggestions.length
}
taken.sort((one, other) => one - other)
const figures = { documents, ...shared, widest: widest[0]?.pages ?? 0, times, boundMs, found: found / times, median: taken[times / 2] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0, longest: taken.at(-1) ?? 0 }
console.log(JSON.stringify(figures))
process.exit(0)
