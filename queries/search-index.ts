import 'server-only'

import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool, PoolClient } from 'pg'

import type { Candidate, Weighed } from '@/lib/search-ranking'

/** How many of the texts for which a word says most are looked at, and how many results there are at most. */
const bestOfEach = 2_000
export const mostResults = 500

/** No question may keep the database longer than this with one statement. */
const patienceMs = 250

const tooLong = '57014'

/** A page, or a page of one of its files, as the index knows it: what is said of it is said of the page whose id is `whole`. */
export type Unit = Candidate & {
  id: number
  whole: number
  path: string
  title: string
  type: string
  publishedAt: Date
  themes: string[]
  organisations: string[]
  files: string[]
  /** The file, where it is one. */
  file: { path: string; title: string; page: number } | null
}

export type Narrowing = { theme?: string; organisation?: string; type?: string; file?: string; from?: string; to?: string }

/** Runs `work` on a connection whose statements are stopped when they take too long; null when one was. */
export async function inTime<Answer>(work: (client: PoolClient) => Promise<Answer>): Promise<Answer | null> {
  const payload = await getPayload({ config })
  const client = await (payload.db as unknown as { pool: Pool }).pool.connect()
  try {
    await client.query(`begin read only; set local statement_timeout = ${patienceMs}; set local jit = off; set local pg_trgm.similarity_threshold = 0.25`)
    const answer = await work(client)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback')
    if ((error as { code?: string }).code === tooLong) return null
    throw error
  } finally {
    client.release()
  }
}

/** How many texts there are, about. */
export async function countUnits(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ all: number }>(`select case when reltuples > 10000 then reltuples::int else (select count(*)::int from search_units) end as all from pg_class where oid = 'search_units'::regclass`)
  return rows[0]?.all ?? 0
}

/** How many texts have each of these terms; common ones are not counted to the end. */
export async function countTerms(client: PoolClient, terms: string[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ term: string; having: number }>(
    `select term, (select count(*)::int from (select from search_postings p where p.term = asked.term limit 20000) counted) as having from unnest($1::text[]) asked(term)`,
    [terms],
  )
  return new Map(rows.map(({ term, having }) => [term, having]))
}

/** The short and long forms of which one is among these, the usual ones first. */
export async function findAbbreviations(client: PoolClient, terms: string[], runs: string[]): Promise<{ short: string; long: string }[]> {
  const { rows } = await client.query<{ short: string; long: string }>(
    `select short, long from search_abbreviations where (short = any($1) or long = any($2))
     and not exists (select from search_meanings where meaning = 'different' and (words_written, others_written) in ((short, long), (long, short)))
     group by short, long order by count(*) desc limit 8`,
    [terms, runs],
  )
  return rows
}

/** The texts that have all of a phrase's terms in a row; only the best of those that have them at all. */
export async function findPhrase(client: PoolClient, phrase: string): Promise<number[]> {
  const terms = [...new Set(phrase.split(' '))]
  const counts = await countTerms(client, terms)
  const [rarest, ...others] = terms.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))
  const { rows } = await client.query<{ id: number }>(
    `select u.id from (
       select p.unit from search_postings p where p.term = $1 and (select count(*) from search_postings o where o.unit = p.unit and o.term = any($2)) = $3 order by p.impact desc limit 1000
     ) having_all join search_units u on u.id = having_all.unit where position($4 in u.sequence) > 0`,
    [rarest, others, others.length, ` ${phrase} `],
  )
  return rows.map(({ id }) => id)
}

/** A text that has a phrase, and how rare that is: no posting says so. */
export type Having = { unit: number; rarity: number }

type Asked = { clues: Weighed[]; having: Having[]; required: string[][]; excluded: string[][]; narrowing: Narrowing }
type Row = Omit<Unit, 'impacts'> & { terms: string[]; impacts: number[] }

/** The texts for which these terms say most, with what each says; at most one more than there may be results. */
export async function findCandidates(client: PoolClient, { clues, having, required, excluded, narrowing }: Asked): Promise<Unit[]> {
  const inRow = (phrases: string[][]) => phrases.map((terms) => ` ${terms.join(' ')} `)
  const { theme, organisation, type, file, from, to } = narrowing
  const narrow = Object.values(narrowing).some(Boolean)
    ? `exists (select from search_units u join search_units w on w.id = coalesce(u.part_of, u.id) where u.id = s.unit and ($7::text is null or $7 = any(w.themes)) and ($8::text is null or $8 = any(w.organisations))
        and ($9::text is null or w.type = $9) and ($10::text is null or $10 = any(w.files)) and ($11::timestamptz is null or w.published_at >= $11) and ($12::timestamptz is null or w.published_at < $12))`
    : '$7::text is null and $8::text is null and $9::text is null and $10::text is null and $11::timestamptz is null and $12::timestamptz is null'
  const all = required.length > 0 ? '(select count(*) from search_postings o where o.unit = s.unit and o.term = any($4)) = cardinality($4)' : '$4::text[] is not null'
  const { rows } = await client.query<Row>(
    `with clue as (select * from unnest($1::text[], $2::float8[]) as c(term, rarity)),
    best as (
      select unit, sum(worth) as partial from (
        select s.unit, s.rarity as worth from unnest($13::int[], $14::float8[]) s(unit, rarity) where ${all} and ${narrow}
        union all select p.unit, p.impact * clue.rarity from clue cross join lateral (
          select s.unit, s.impact from search_postings s
          where s.term = clue.term and ${all} and ${narrow}
          order by s.impact desc limit ${bestOfEach}
        ) p
      ) said group by unit order by partial desc limit ${mostResults * 2}
    ),
    kept as materialized (
      select best.unit, best.partial from best join search_units u on u.id = best.unit join search_units w on w.id = coalesce(u.part_of, u.id)
      where (cardinality($5::text[]) = 0 or (select bool_and(position(phrase in u.sequence) > 0) from unnest($5) phrase))
        and (cardinality($6::text[]) = 0 or (select bool_and(position(phrase in u.sequence) = 0 and position(phrase in w.sequence) = 0) from unnest($6) phrase))
      order by best.partial desc limit ${mostResults + 1}
    )
    select u.id, w.id as whole, w.path, w.title, w.type, w.published_at as "publishedAt", w.themes, w.organisations, w.files, said.terms, said.impacts,
      case when u.page > 0 then jsonb_build_object('path', u.path, 'title', u.title, 'page', u.page) end as file
    from kept join search_units u on u.id = kept.unit join search_units w on w.id = coalesce(u.part_of, u.id)
    cross join lateral (select coalesce(array_agg(p.term), '{}') as terms, coalesce(array_agg(p.impact), '{}') as impacts from search_postings p where p.unit = kept.unit and p.term = any($3)) said`,
    [
      clues.map(({ key }) => key), clues.map(({ rarity }) => rarity), clues.map(({ key }) => key),
      [...new Set(required.flat())], inRow(required), inRow(excluded),
      theme ?? null, organisation ?? null, type ?? null, file ?? null, from ?? null, to ?? null,
      having.map(({ unit }) => unit), having.map(({ rarity }) => rarity),
    ],
  )
  return rows.map(({ terms, impacts, ...unit }) => ({ ...unit, impacts: new Map(terms.map((term, n) => [term, impacts[n] ?? 0])) }))
}

/** How many of these runs of terms stand in each of these texts. */
export async function countRuns(client: PoolClient, ids: number[], runs: string[]): Promise<Map<number, number>> {
  const { rows } = await client.query<{ id: number; found: number }>(`select id, (select count(*)::int from unnest($2::text[]) run where position(run in sequence) > 0) as found from search_units where id = any($1)`, [ids, runs.map((run) => ` ${run} `)])
  return new Map(rows.map(({ id, found }) => [id, found]))
}

/** What these texts say. */
export async function readTexts(client: PoolClient, ids: number[]): Promise<Map<number, { summary: string; pieces: string[] }>> {
  const { rows } = await client.query<{ id: number; summary: string; pieces: string[] }>(`select id, summary, pieces from search_units where id = any($1)`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the themes or organisations are called, by the ends of their paths. */
export async function readNames(client: PoolClient, collection: 'themes' | 'organisations'): Promise<{ path: string; title: string }[]> {
  const { rows } = await client.query<{ path: string; title: string }>(`select path, title from search_units where collection = $1 order by lower(title) limit 1000`, [collection])
  return rows
}
