import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { type Clue, type Neighbour, weighClues, type WeighedClue, type WeighedTerm, weighTerms, worthOfWords } from '@/lib/suggestions'

import { transactionOf } from './transaction'

/** How many pages are looked at for each word in common, and how many of the best are compared in full. */
const mostOfEachWord = 300
const mostCompared = 60

/** What is on more pages than this is not counted to the end, nor are more of them looked at: it says next to nothing. */
const common = 2_000

/** Of the words only those that fewer pages have are compared: on a large site there are enough of them, and to count the others takes longest. */
const commonWord = 600

/** How many of a document's words are looked at, the most frequent first. */
const mostLookedAt = 80

const asked = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** On how many pages things and words are, as it was counted for one of several documents whose turn it is; the next ones need not count it again. */
export type Counted = { all: number | null; clues: Map<string, number>; terms: Map<string, number> }

export const nothingCounted = (): Counted => ({ all: null, clues: new Map(), terms: new Map() })

const keyOf = ({ keys }: Clue): string => keys.join()

/** How many pages there are, about, and what each clue says by the number of those that have it. */
async function weighed(req: PayloadRequest, clues: Clue[], counted: Counted): Promise<{ all: number; clues: WeighedClue[] }> {
  const unknown = clues.filter((clue) => !counted.clues.has(keyOf(clue)))
  const transaction = await transactionOf(req)
  if (counted.all === null || unknown.length > 0) {
    const { rows } = await transaction.execute<{ all: number; having: number[] | null }>(sql`
      select coalesce(${counted.all}::int, (select count(*)::int from search_units where page = 0)) as all,
        (select array_agg((select count(*)::int from (select from search_units u where u.shows && asked.keys and u.page = 0 limit ${common}) counted) order by asked.n)
         from jsonb_to_recordset(${asked(unknown.map(({ keys }, n) => ({ n, keys })))}) as asked(n int, keys text[])) as having`)
    counted.all = rows[0]?.all ?? 0
    for (const [n, clue] of unknown.entries()) counted.clues.set(keyOf(clue), rows[0]?.having?.[n] ?? 0)
  }
  const all = counted.all ?? 0
  return { all, clues: weighClues(clues, clues.map((clue) => counted.clues.get(keyOf(clue)) ?? 0), all) }
}

/** The words that say most about a page. */
async function termsOf(req: PayloadRequest, unit: number, all: number, counted: Counted): Promise<WeighedTerm[]> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ term: string; written: string; impact: number }>(sql`
    with said as materialized (select lower(title || ' ' || summary || ' ' || array_to_string(pieces, ' ')) as words from search_units where id = ${unit})
    select mine.term, mine.written, mine.impact
    from said, (select term, written, impact from search_postings where unit = ${unit} and written is not null and length(term) > 2 order by impact desc limit ${mostLookedAt}) mine
    -- Of two words that are one compound, the index also has the compound, which stands nowhere.
    where strpos(said.words, mine.written) > 0`)
  const unknown = rows.map(({ term }) => term).filter((term) => !counted.terms.has(term))
  if (unknown.length > 0) {
    const { rows: counts } = await transaction.execute<{ term: string; having: number }>(sql`
      select asked.term, (select count(*)::int from (select from search_postings o where o.term = asked.term collate "C" limit ${commonWord}) c) as having
      from jsonb_array_elements_text(${asked(unknown)}) asked(term)`)
    for (const { term, having } of counts) counted.terms.set(term, having)
  }
  return weighTerms(rows.map((row) => ({ ...row, having: counted.terms.get(row.term) ?? commonWord })).filter(({ having }) => having < commonWord), all)
}

type Row = { collection: 'reports' | 'news'; id: number; publishedAt: string; shared: number[] | null; terms: string[] | null; impacts: number[] | null }

/** The public reports and news that have most in common with the page that search knows as `unit`, of which visitors see these clues. */
export async function neighboursOf(req: PayloadRequest, unit: number, given: Clue[], counted: Counted): Promise<Neighbour[]> {
  const { all, clues } = await weighed(req, given, counted)
  const terms = await termsOf(req, unit, all, counted)
  const telling = clues.filter(({ weight }) => weight > 0)
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<Row>(sql`
    with clue as materialized (select * from jsonb_to_recordset(${asked(telling.map(({ keys, weight }, n) => ({ n, keys, weight })))}) as c(n int, keys text[], weight float8)),
    word as materialized (select * from jsonb_to_recordset(${asked(terms)}) as w(term text, weight float8)),
    by_words as (
      select p.unit, p.published_at, sum(p.impact * word.weight) as close from word cross join lateral (
        select s.unit, s.impact, u.published_at from search_postings s join search_units u on u.id = s.unit and u.page = 0 and u.collection in ('reports', 'news')
        where s.term = word.term and s.unit <> ${unit} order by s.impact desc limit ${mostOfEachWord}
      ) p group by 1, 2
    ),
    by_clues as (
      select found.id as unit, found.published_at, sum(clue.weight) as shared from clue cross join lateral (
        select u.id, u.published_at from search_units u where u.shows && clue.keys and u.page = 0 and u.collection in ('reports', 'news') and u.id <> ${unit} order by u.published_at desc limit ${common}
      ) found group by 1, 2
    ),
    best as (
      select unit from by_words full join by_clues using (unit, published_at)
      order by coalesce(close, 0) * ${worthOfWords}::float8 + coalesce(shared, 0) desc, published_at desc, unit desc limit ${mostCompared}
    )
    select u.collection, u.document_id as id, to_char(u.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') as "publishedAt",
      (select array_agg(clue.n) from clue where u.shows && clue.keys) as shared, said.terms, said.impacts
    from best join search_units u on u.id = best.unit
    cross join lateral (select array_agg(p.term) as terms, array_agg(p.impact) as impacts from search_postings p where p.unit = u.id and p.term = any(array(select term from word))) said`)

  const byTerm = new Map(terms.map((term) => [term.term, term]))
  return rows.map(({ collection, id, publishedAt, shared, terms: found, impacts }) => ({
    collection,
    id,
    publishedAt,
    clues: (shared ?? []).flatMap((n) => telling[n] ?? []),
    said: (found ?? []).flatMap((term, n) => {
      const known = byTerm.get(term)
      return known ? [{ term: known, impact: impacts?.[n] ?? 0 }] : []
    }),
  }))
}

