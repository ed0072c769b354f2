// How well search ranks the marked questions, beside what Postgres offers by itself over the same texts. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/search-quality.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool } from 'pg'

import { readSearch } from '@/lib/search-filters'
import { search } from '@/queries/search'

import { marked } from './search-queries.mjs'

type Marked = { q: string; best: string[]; also: string[] }
type Method = (q: string) => Promise<string[]>

const depth = 10

/** Discounted cumulative gain beside that of the best order there could be (Järvelin and Kekäläinen 2002), with gains of 2 and 1. */
function ndcg({ best, also }: Marked, found: string[]): number {
  const gain = (path: string) => (best.includes(path) ? 2 : also.includes(path) ? 1 : 0)
  const sum = (gains: number[]) => gains.slice(0, depth).reduce((total, one, place) => total + one / Math.log2(place + 2), 0)
  return sum(found.map(gain)) / sum([...best.map(() => 2), ...also.map(() => 1)])
}

const payload = await getPayload({ config, disableOnInit: true })
const { pool } = payload.db as unknown as { pool: Pool }
const paths = async (sql: string, q: string) => (await pool.query<{ path: string }>(sql, [q])).rows.map(({ path }) => path)
const ranked = (vector: string, query: string) => `select path from search_units, ${query} asked where page = 0 and ${vector} @@ asked order by ts_rank(${vector}, asked) desc, published_at desc limit ${depth}`

const title = `setweight(to_tsvector('english', title), 'A')`
const all = `(${title} || setweight(to_tsvector('english', summary), 'B') || to_tsvector('english', array_to_string(pieces, ' ')))`
const anyWord = `to_tsquery('english', coalesce(nullif(array_to_string(tsvector_to_array(to_tsvector('english', $1)), ' | '), ''), 'nothing'))`

const methods: Record<string, Method> = {
  'LIKE on titles, newest first': (q) => paths(`select path from search_units where page = 0 and title ilike '%' || $1 || '%' order by published_at desc limit ${depth}`, q),
  'websearch_to_tsquery and ts_rank, with weights': (q) => paths(ranked(all, `websearch_to_tsquery('english', $1)`), q),
  'any word and ts_rank, with weights': (q) => paths(ranked(all, anyWord), q),
  Foreword: async (q) => ((await search(readSearch({ q })))?.results ?? []).map(({ path }) => path),
}

const figures: Record<string, { ndcg: number; found: number }> = {}
const worst: string[] = []
for (const [name, ask] of Object.entries(methods)) {
  const each = []
  for (const question of marked) {
    const found = await ask(question.q)
    each.push({ question, score: ndcg(question, found), found })
  }
  figures[name] = { ndcg: each.reduce((sum, { score }) => sum + score, 0) / each.length, found: each.filter(({ score }) => score > 0).length }
  if (name === 'Foreword') worst.push(...each.sort((one, other) => one.score - other.score).slice(0, 12).map(({ question, score, found }) => `${score.toFixed(2)} ${question.q}: ${found.slice(0, 4).join(' ')}`))
}
console.log(JSON.stringify({ questions: marked.length, figures, worst }))
process.exit(0)
