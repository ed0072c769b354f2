import 'server-only'

import type { PoolClient } from 'pg'

import type { Question } from '@/lib/search-question'
import { deciding, type Weighed } from '@/lib/search-ranking'
import { planned } from '@/lib/visitors'

import { countTerms } from './search-index'
import { allTexts, type Left, narrowingSql, Values } from './search-narrowing'

/** How many of the texts for which the words say most are looked at: for each of a few words, for each of many, and for all of them, to find results or only to count choices. How many at most are counted. */
const bestOfEach = { most: 2_000, least: 500, together: { results: 6_000, counts: 2_000 } }
const counted = 1_000

/** What texts are looked up for. */
export type Purpose = keyof typeof bestOfEach.together

const depthOf = (sought: Weighed[], purpose: Purpose): number => Math.max(bestOfEach.least, Math.min(bestOfEach.most, Math.floor(bestOfEach.together[purpose] / sought.length)))

/** Says whether there are more texts with one of these words than are looked at to count choices. A question with conditions says no: they may leave a few of many. */
export function isMore({ required, excluded }: Question, clues: Weighed[]): boolean {
  const sought = deciding(clues)
  return required.length + excluded.length === 0 && sought.some(({ having }) => having > depthOf(sought, 'counts'))
}

/** Phrases have to be looked up in the texts themselves, which takes longer, and what is not wanted in whole documents. */
const lookedThroughForPhrases = 1_000
const lookedThroughForUnwanted = 4_000

/** What has fewer texts than this is looked up at once. */
const rare = 5_000

/** Where a required word has fewer than this, most texts of a common one would be looked at in vain. */
const seldom = 20_000

/** How many texts of one document are looked at: the pages of a few long files would push everything else out. */
const ofOneDocument = 2

/** How many results there are at most. */
export const mostResults = 500

/** A page, or a page of one of its files, as the index knows it: what is said of it is said of the page whose id is `whole`. */
export type Unit = {
  id: number
  whole: number
  type: string
  publishedAt: Date
  /** The year in which that was in London. */
  year: number
  themes: string[]
  organisations: string[]
  files: string[]
  /** Whether it is a page of a file. */
  inFile: boolean
  /** Which of the question's words it has, each as a bit, and what those that decide say for it together. */
  bits: number
  partial: number
}

/** `phrases` are the texts that have those clues that are several words in a row; `left` is what a filter leaves, if there is one. */
type Asked = { clues: Weighed[]; phrases: Map<string, number[]>; required: string[][]; excluded: string[][]; left: Left | null; purpose: Purpose }

const inRow = (phrases: string[][]): string[] => phrases.map((terms) => ` ${terms.join(' ')} `)

/** The texts that have all of the required terms, where these decide what is found: by the rarest of them, so that no common word is read to its end. */
function holdersSql(required: Map<string, number>, condition: string, { add }: Values): string | null {
  const [[rarest, having] = ['', seldom], ...others] = [...required].sort(([, one], [, other]) => one - other)
  if (having >= seldom) return null
  const hasOthers = others.length > 0 ? `and (select count(*) from search_postings o where o.unit = s.unit and o.term = any(${add(others.map(([term]) => term))}::text[])) = ${add(others.length)}` : ''
  return `holders as materialized (select s.unit, s.whole from search_postings s where s.term = ${add(rarest)} ${hasOthers} ${condition} order by s.impact desc limit ${lookedThroughForPhrases}),`
}

/** Which documents `whole` may not be found because a page or a part of them says what is not wanted, and what has to be known for that. */
function unwantedSql(excluded: string[][], having: Map<string, number>, { add }: Values): { known: string; condition: string } {
  const words = excluded.filter(({ length }) => length === 1).flat()
  const phrases = excluded.filter(({ length }) => length > 1)
  const isRare = phrases.every(([first = '']) => (having.get(first) ?? 0) < rare)
  const listed = phrases.length > 0 ? `unnest(${add(phrases.map(([first]) => first))}::text[], ${add(inRow(phrases))}::text[]) x(term, phrase)` : ''
  const parts = [
    ...(words.length > 0 ? [`select o.whole from search_postings o where o.term = any(${add(words)}::text[])`] : []),
    ...(listed && isRare ? [`select o.whole from ${listed} join search_postings o on o.term = x.term join search_units u on u.id = o.unit where position(x.phrase in u.sequence) > 0`] : []),
  ]
  // A phrase that begins with a common word is soon found in a document that has it, and would take long to be looked up everywhere.
  const says = (whole: string) => `and (select true from search_units u cross join ${listed} where u.${whole} = placed.whole and (select count(*) from search_postings o where o.unit = u.id and o.term = x.term) > 0 and position(x.phrase in u.sequence) > 0 limit 1) is null`
  return {
    known: parts.length > 0 ? `, unwanted as materialized (${parts.join(' union all ')})` : '',
    condition: `${parts.length > 0 ? 'and not exists (select from unwanted where unwanted.whole = placed.whole)' : ''} ${listed && !isRare ? `${says('id')} ${says('part_of')}` : ''}`,
  }
}

const slugs = (joined: string): string[] => (joined ? joined.split(' ') : [])

/** Selects a text of the document `w` as one line, because a thousand rows of five columns take the driver as long as Postgres. A draft may have anything in an address; `facts` are in the order in which the index generates them. */
export const lineOf = (unit: string, bits: string, partial: string): string => `concat_ws(E'\\t', ${unit}, w.id, ${bits}, ${partial}, replace(w.facts, E'\\n', ' '))`

const linesOf = ([row]: { lines: string | null }[]): string[] => row?.lines?.split('\n') ?? []

/** A text from its line. */
export function unitFrom(line: string): Unit {
  const [id, whole, bits, partial, type = '', seconds, year, themes = '', organisations = '', files = ''] = line.split('\t')
  return {
    id: Number(id),
    whole: Number(whole),
    bits: Number(bits),
    partial: Number(partial),
    inFile: id !== whole,
    type,
    publishedAt: new Date(Number(seconds) * 1_000),
    year: Number(year),
    themes: slugs(themes),
    organisations: slugs(organisations),
    files: slugs(files),
  }
}

/** The texts for which these clues say most, the best first, and no more than two of any document. What each of several says is looked up by `readImpacts`. */
export async function findCandidates(client: PoolClient, { clues, phrases, required, excluded, left, purpose }: Asked): Promise<Unit[]> {
  const values = new Values()
  const { add } = values
  const sought = deciding(clues)
  const clue = `select * from unnest(${add(sought.map(({ key }) => key))}::text[], ${add(sought.map(({ rarity }) => rarity))}::float8[], ${add(sought.map(({ words }) => words.reduce((bits, word) => bits | (1 << word), 0)))}::int[]) as c(term, rarity, bits)`
  const { known, texts, within } = narrowingSql(left, sought, values)
  const terms = [...new Set(required.flat())]
  const having = terms.length > 0 || excluded.length > 0 ? await countTerms(client, [...terms, ...excluded.flatMap(([first = '']) => first)]) : new Map<string, number>()
  const holders = holdersSql(new Map(terms.map((term) => [term, having.get(term) ?? 0])), within, values)
  const hasAll = !holders && terms.length > 0 ? `and (select count(*) from search_postings o where o.unit = s.unit and o.term = any(${add(terms)}::text[])) = ${add(terms.length)}` : ''
  const fits = holders ? 'and s.unit in (select unit from holders)' : `${hasAll} ${within}`
  const each = depthOf(sought, purpose)
  // Within a filter twice as far is as long a way as without.
  const most = within ? each / 2 : each
  const said = holders
    ? 'select s.unit, s.whole, s.impact from holders join search_postings s on s.unit = holders.unit where s.term = clue.term'
    : `(select s.unit, s.whole, s.impact from ${texts} where s.term = clue.term ${texts === allTexts ? fits : hasAll} order by s.impact desc limit ${most})`
  const phraseTexts = [...phrases].flatMap(([phrase, ids]) => ids.map((id) => ({ phrase, id })))
  const phrased =
    phraseTexts.length > 0
      ? `union all select s.unit, s.whole, 1 from (select p.term, p.unit, coalesce(u.part_of, u.id) as whole from unnest(${add(phraseTexts.map(({ phrase }) => phrase))}::text[], ${add(phraseTexts.map(({ id }) => id))}::int[]) p(term, unit) join search_units u on u.id = p.unit) s where s.term = clue.term ${fits}`
      : ''
  const hasPhrases = required.length > 0 ? `join search_units u on u.id = best.unit where (select bool_and(position(phrase in u.sequence) > 0) from unnest(${add(inRow(required))}::text[]) phrase)` : ''
  const unwanted = unwantedSql(excluded, having, values)
  const hasConditions = required.length + excluded.length > 0
  const { rows } = await client.query<{ lines: string | null }>(
    `with clue as (${clue}), ${known} ${holders ?? ''}
    best as (
      select said.unit, said.whole, sum(said.impact * clue.rarity) as partial, bit_or(clue.bits) as bits
      from clue cross join lateral (
        ${said}
        ${phrased}
      ) said group by 1, 2 ${hasConditions ? `order by partial desc limit ${required.length > 0 ? lookedThroughForPhrases : lookedThroughForUnwanted}` : ''}
    ),
    placed as ${hasConditions ? 'materialized' : ''} (
      select best.*, row_number() over (partition by best.whole order by best.partial desc) as place from best ${hasPhrases}
    )${unwanted.known},
    kept as (
      select * from placed where place <= ${ofOneDocument} ${unwanted.condition} order by partial desc limit ${counted}
    )
    select string_agg(${lineOf('kept.unit', 'kept.bits', 'kept.partial')}, E'\\n' order by kept.partial desc) as lines from kept join search_units w on w.id = kept.whole`,
    values.all,
  )
  return linesOf(rows).map(unitFrom)
}

/** What each of these terms says for each of these texts. */
export async function readImpacts(client: PoolClient, ids: number[], terms: string[]): Promise<Map<number, Map<string, number>>> {
  const { rows } = await client.query<{ lines: string | null }>(
    planned(`select string_agg(concat_ws(E'\\t', unit, impact, term), E'\\n') as lines from search_postings where unit = any($1::int[]) and term = any($2::text[])`, [ids, terms]),
  )
  const impacts = new Map(ids.map((id) => [id, new Map<string, number>()]))
  for (const line of linesOf(rows)) {
    const [unit, impact, term = ''] = line.split('\t')
    impacts.get(Number(unit))?.set(term, Number(impact))
  }
  return impacts
}
