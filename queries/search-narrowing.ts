import 'server-only'

import type { PoolClient } from 'pg'

import type { Weighed } from '@/lib/search-ranking'

/** What readers narrow a search by; `from` and `to` are moments. */
export type Narrowing = { theme?: string; organisation?: string; type?: string; file?: string; from?: string; to?: string }

/** Values by the numbers under which a statement has them. */
export class Values {
  readonly all: unknown[] = []
  add = (value: unknown): string => `$${this.all.push(value)}`
}

/** What the document `w` has to be. */
function narrowed({ theme, organisation, type, file, from, to }: Narrowing, { add }: Values): string[] {
  return [
    ...(theme ? [`w.themes @> array[${add(theme)}]`] : []),
    ...(organisation ? [`w.organisations @> array[${add(organisation)}]`] : []),
    ...(type ? [`w.type = ${add(type)}`] : []),
    ...(file ? [`w.files @> array[${add(file)}]`] : []),
    ...(from ? [`w.published_at >= ${add(from)}::timestamptz`] : []),
    ...(to ? [`w.published_at < ${add(to)}::timestamptz`] : []),
  ]
}

/** Of fewer documents than this it takes less time to look up all texts than to pass over those of others that have the words. */
const few = 800

/** What has to be known of a filter, where postings `s` are read for it, and the condition on those that were read elsewhere. */
type NarrowingSql = { known: string; texts: string; within: string }

/** Where the postings of all texts are. */
export const allTexts = 'search_postings s'

/** The documents that a filter leaves: as text, because it only goes back to where it came from. */
export type Left = { documents: string; count: number }

/** Says whether a search is narrowed at all. */
export const narrows = (narrowing: Narrowing): boolean => Object.values(narrowing).some(Boolean)

/** Looks up which documents readers leave when they narrow a search; null when they do not. */
export async function findLeft(client: PoolClient, narrowing: Narrowing): Promise<Left | null> {
  if (!narrows(narrowing)) return null
  const values = new Values()
  const { rows } = await client.query<Left>(
    `select coalesce(array_agg(w.id), '{}')::text as documents, count(*)::int as count from search_units w where w.page = 0 and ${narrowed(narrowing, values).join(' and ')}`,
    values.all,
  )
  return rows[0] ?? null
}

/** Where the documents that a filter leaves are few, what their own texts say is read; else the texts of each word are, from the best on. */
export function narrowingSql(left: Left | null, clues: Weighed[], { add }: Values): NarrowingSql {
  if (!left) return { known: '', texts: allTexts, within: '' }
  const { count } = left
  const documents = `${add(left.documents)}::int[]`
  // The sum keeps Postgres from asking its statistics about each of them, which takes longer than to read what they say.
  if (count >= few || clues.every(({ having }) => having < few)) return { known: '', texts: allTexts, within: `and s.whole + 0 = any(${documents})` }
  return {
    known: `wanted as materialized (select id from unnest(${documents}) id union all select part.id from unnest(${documents}) whole join search_units part on part.part_of = whole),`,
    texts: `wanted join ${allTexts} on s.unit = wanted.id`,
    within: 'and s.unit in (select id from wanted)',
  }
}
