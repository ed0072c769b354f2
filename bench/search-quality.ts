// How well search ranks the marked questions, beside what Postgres offers by itself over the same texts. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/search-quality.ts
import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool } from 'pg'

import { readSearch } from '@/lib/search-filters'
import { readQuestion } from '@/lib/search-question'
import { search } from '@/queries/search'

import { depth, ndcg } from './ndcg'
import { marked } from './search-queries.mjs'

type Method = (q: string) => Promise<string[]>

const payload = await getPayload({ config, disableOnInit: true })
const { pool } = payload.db as unknown as { pool: Pool }
const paths = async (sql: string, q: string) => (await pool.query<{ path: string }>(sql, [q])).rows.map(({ path }) => path)
const ranked = (vector: string, query: string) => `select path from search_units, ${query} asked where page = 0 and ${vector} @@ asked order by ts_rank(${vector}, asked) desc, published_at desc limit ${depth}`

const title = `setweight(to_tsvector('english', title), 'A')`
const all = `(${title} || setweight(to_tsvector('english', summary), 'B') || to_tsvector('english', array_to_string(pieces, ' ')))`
const anyWord = `to_tsquery('english', coalesce(nullif(array_to_string(tsvector_to_array(to_tsvector('english', $1)), ' | '), ''), 'nothing'))`

/** Any of these words by BM25, and nothing else: no repair, no short forms, no neighbours. */
const bm25 = async (terms: string[]) => {
  const sql = `with documents as (select id, path, published_at from search_units where page = 0), posted as (select p.* from search_postings p join documents d on d.id = p.unit where p.term = any($1)),
    rare as (select term, ln(1 + ((select count(*) from documents) - count(*) + 0.5) / (count(*) + 0.5)) as rarity from posted group by term)
    select path from posted join rare using (term) join documents on id = unit group by id, path, published_at order by sum(impact * rarity) desc, published_at desc limit ${depth}`
  return (await pool.query<{ path: string }>(sql, [terms])).rows.map(({ path }) => path)
}

/** Quality is not speed: on a busy machine the same is asked again. */
const answered = async (q: string) => {
  for (let time = 0; time < 10; time += 1) {
    const answer = await search(readSearch({ q }))
    if (answer) return answer.results
  }
  throw new Error(`${q} was not answered in time, ten times in a row.`)
}

const methods: Record<string, Method> = {
  'LIKE on titles, newest first': (q) => paths(`select path from search_units where page = 0 and title ilike '%' || $1 || '%' order by published_at desc limit ${depth}`, q),
  'websearch_to_tsquery and ts_rank, with weights': (q) => paths(ranked(all, `websearch_to_tsquery('english', $1)`), q),
  'any word and ts_rank, with weights': (q) => paths(ranked(all, anyWord), q),
  'BM25 alone, over our words': (q) => bm25(readQuestion(q).words.map(({ term }) => term)),
  Foreword: async (q) => (await answered(q)).map(({ path }) => path),
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
