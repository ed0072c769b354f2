import 'server-only'

import config from '@payload-config'
import { getPayload } from 'payload'
import type { Pool, PoolClient, QueryConfig } from 'pg'

import { processWide } from '@/lib/process-wide'
import type { FilePlace } from '@/lib/search-results'
import { lookAmongDrafts as withDrafts } from '@/lib/staff-search'
import { planned } from '@/lib/visitors'

/** No question may keep the database longer than this, with all of its statements. */
const patienceMs = 230
const slackMs = 40

const tooLong = '57014'

class TooLong extends Error {
  readonly code = tooLong
}

/** The same connection, on which statements are given what is left of the time for all of them. */
function until(end: number, client: PoolClient): PoolClient {
  let given = patienceMs
  const query = async (text: string | QueryConfig, values?: unknown[]) => {
    const left = Math.floor(end - performance.now())
    if (left < 1) throw new TooLong('No time is left.')
    // Told again only when it makes a difference: each time is a message more, and most questions are answered before the first.
    if (given - left < slackMs) return client.query(text, values)
    given = left
    await client.query(`set local statement_timeout = ${left}`)
    return client.query(text, values)
  }
  return Object.create(client, { query: { value: query } }) as PoolClient
}

/** Ends what a connection was asked within, and lets others have it; or nobody, where it broke and has nothing to end. */
const giveBack = (client: PoolClient, end: 'commit' | 'rollback'): Promise<void> =>
  client.query(end).then(
    () => client.release(),
    (error: Error) => client.release(error),
  )

/** Runs `work` on a connection whose statements are stopped when they take too long together; null when they were. */
export async function inTime<Answer>(work: (client: PoolClient) => Promise<Answer>): Promise<Answer | null> {
  const payload = await getPayload({ config })
  const client = await (payload.db as unknown as { pool: Pool }).pool.connect()
  try {
    // What search reads is kept in memory: believing that it is on a disk, Postgres would rather read a whole table, or long rows in a row.
    await client.query(`begin read only; set local statement_timeout = ${patienceMs}; set local jit = off; set local seq_page_cost = 0.1; set local random_page_cost = 0.1; set local pg_trgm.similarity_threshold = 0.25`)
    const answer = await work(until(performance.now() + patienceMs, client))
    // What was found need not wait for it.
    void giveBack(client, 'commit')
    return answer
  } catch (error) {
    await giveBack(client, 'rollback')
    if ((error as { code?: string }).code === tooLong) return null
    throw error
  }
}

type Estimates = { texts: number; terms: Map<string, number> }

/** What more texts have than this is estimated where Postgres has looked at the table; else it is counted as far as the other. */
const counted = 4_000
const countedTo = 20_000

/** A site with fewer texts than this has them counted. */
const few = 10_000

type Kept = { until: number; estimates: Estimates }
const none = (): Kept => ({ until: -Infinity, estimates: { texts: 0, terms: new Map() } })
const estimated = processWide('search estimates', () => ({ forReaders: none(), forStaff: none() }))
const estimatedForMs = 60_000

const amongDrafts = new WeakSet<PoolClient>()

/** Has all that this connection is asked until its commit looked up among what staff write, drafts too. */
export async function lookAmongDrafts(client: PoolClient): Promise<void> {
  await client.query(withDrafts)
  amongDrafts.add(client)
}

/** How many texts there are and how many have each common term, as Postgres estimates it now and then: asked once a minute, because it takes as long as to count a few words. */
async function readEstimates(client: PoolClient): Promise<Estimates> {
  const kept = amongDrafts.has(client) ? estimated.forStaff : estimated.forReaders
  if (performance.now() < kept.until) return kept.estimates
  const { rows } = await client.query<{ texts: number; terms: Record<string, number> }>(
    planned(`select (select greatest(reltuples, 0)::int from pg_class where oid = 'search_units'::regclass) as texts, coalesce(json_object_agg(known.term, (known.frequency * postings.reltuples)::int), '{}') as terms
     from pg_class postings join pg_namespace on pg_namespace.oid = postings.relnamespace
     join pg_stats on pg_stats.schemaname = pg_namespace.nspname and pg_stats.tablename = postings.relname and pg_stats.attname = 'term'
     cross join lateral unnest(pg_stats.most_common_vals::text::text[], pg_stats.most_common_freqs) known(term, frequency)
     where postings.oid = 'search_postings'::regclass and known.frequency * postings.reltuples > ${counted}`, []),
  )
  const [{ texts, terms } = { texts: 0, terms: {} }] = rows
  Object.assign(kept, { until: performance.now() + estimatedForMs, estimates: { texts, terms: new Map(Object.entries(terms)) } } satisfies Kept)
  return kept.estimates
}

/** How many texts there are, about. */
export async function countUnits(client: PoolClient): Promise<number> {
  const { texts } = await readEstimates(client)
  if (texts > few) return texts
  const { rows } = await client.query<{ all: number }>('select count(*)::int as all from search_units')
  return rows[0]?.all ?? 0
}

/** How many texts have each of these terms; of common ones about how many. */
export async function countTerms(client: PoolClient, terms: string[]): Promise<Map<string, number>> {
  const { terms: common } = await readEstimates(client)
  const others = terms.filter((term) => !common.has(term))
  const { rows } = others.length > 0
    ? await client.query<{ term: string; having: number }>(
        planned(`select term, (select count(*)::int from (select from search_postings p where p.term = asked.term limit ${countedTo}) counted) as having from unnest($1::text[]) asked(term)`, [others]),
      )
    : { rows: [] }
  return new Map([...terms.map((term) => [term, common.get(term) ?? 0] as const), ...rows.map(({ term, having }) => [term, having] as const)])
}

/** The condition that some text has the word `w` now, because whatever nobody may read leads nowhere. */
// Only the texts for which its term says most are asked: left to itself, Postgres reads all that have the term before it looks how any spells it.
export const isThere = 'exists (select from (select p.written from search_postings p where p.term = w.term order by p.impact desc limit 1000) p where p.written = w.word)'

/** The short and long forms of which one is among these, the usual ones first. */
export async function findAbbreviations(client: PoolClient, terms: string[], runs: string[]): Promise<{ short: string; long: string }[]> {
  const { rows } = await client.query<{ short: string; long: string }>(
    planned(`select short, long from search_abbreviations where (short = any($1) or long = any($2))
     and not exists (select from search_meanings where meaning = 'different' and (words_written, others_written) in ((short, long), (long, short)))
     group by short, long order by count(*) desc limit 8`, [terms, runs]),
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

/** How many of these runs of terms stand in each of these texts. */
export async function countRuns(client: PoolClient, ids: number[], runs: string[]): Promise<Map<number, number>> {
  const { rows } = await client.query<{ id: number; found: number }>(planned(`select id, (select count(*)::int from unnest($2::text[]) run where position(run in sequence) > 0) as found from search_units where id = any($1)`, [ids, runs.map((run) => ` ${run} `)]))
  return new Map(rows.map(({ id, found }) => [id, found]))
}

/** A page of a file, under the title that the page which shows the file gives it. */
export type FileText = { path: string; title: string; page: number; format: string; bytes: number; pages: number | null }

/** What a text says, and the page on which it is found; `file` where that is a page of one of its files. */
export type Text = { path: string; title: string; summary: string; pieces: string[]; file: FileText | null }

/** Where a file opens at what was found; a Word file has no pages that an address could name. */
export const placeOf = (file: Text['file']): FilePlace | null => file && { ...file, page: file.path.includes('#page=') ? file.page : null }

/** What these texts say. */
export async function readTexts(client: PoolClient, ids: number[]): Promise<Map<number, Text>> {
  const { rows } = await client.query<Text & { id: number }>(
    planned(`select u.id, w.path, w.title, u.summary, to_json(u.pieces) as pieces, case when u.page > 0 then jsonb_build_object('path', u.path, 'title', coalesce(w.file_titles ->> u.document_id::text, u.title), 'page', u.page, 'format', f.format, 'bytes', f.filesize, 'pages', f.pages) end as file
     from search_units u join search_units w on w.id = coalesce(u.part_of, u.id) left join files f on u.page > 0 and f.id = u.document_id where u.id = any($1)`, [ids]),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Named = { path: string; title: string }

/** What the themes and the organisations are called, by the ends of their paths. */
export async function readNames(client: PoolClient): Promise<Record<'themes' | 'organisations', Named[]>> {
  const { rows } = await client.query<Named & { collection: string }>(
    planned(`select collection, path, title from (select *, row_number() over (partition by collection order by lower(title)) as place from search_units where collection in ('themes', 'organisations')) named where place <= 1000 order by place`, []),
  )
  const of = (name: string) => rows.filter(({ collection }) => collection === name)
  return { themes: of('themes'), organisations: of('organisations') }
}
