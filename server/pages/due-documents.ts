import type { Pool } from 'pg'

import { collectionTag, documentTag, valueTag } from '@/lib/tags'
import { type PublicCollection, publicCollections } from '@/lib/urls'

/** Whether documents of a collection refer to several others in one field, which Payload keeps in a table beside theirs. */
const hasRelations = { reports: true, news: true, themes: false, organisations: false, pages: false, people: false, quotes: true } as const satisfies Record<PublicCollection, boolean>

type Row = Record<string, unknown>
type Due = { collection: string; row: Row & { id: number }; relations: Row[] | null }

/** What a look finds: what has become public since `$1` by its date alone, the moment of the look, and how long it is until the next date. Dates are compared by the database's clock. */
type Look = { due: Due[] | null; now: string; milliseconds: string | null }

const since = `coalesce($1::timestamptz, now() - interval '1 minute')`

const becameDue = (collection: PublicCollection) => {
  const relations = hasRelations[collection] ? `(select json_agg(json_strip_nulls(row_to_json(link))) from ${collection}_rels link where link.parent_id = t.id)` : 'null'
  return `select '${collection}' as collection, to_jsonb(t) as row, ${relations} as relations from ${collection} t where t._status = 'published' and t.published_at > ${since} and t.published_at <= now() and t.published_at > t.updated_at`
}
/** An upload is public from the day of the first document that shows it, and of no interest without one. */
const shownFirst = (collection: string) => `select '${collection}', jsonb_build_object('id', t.id), null from ${collection} t where t.public_since > ${since} and t.public_since <= now()`
const all = [...publicCollections.map(becameDue), ...['images', 'files'].map(shownFirst)].join(' union all ')
const dates = publicCollections.map((collection) => `select min(published_at) as date from ${collection} where _status = 'published' and published_at > now()`).join(' union all ')
const look = `select (select json_agg(due) from (${all}) due) as due, now()::text as now, (select extract(epoch from min(date) - now()) * 1000 from (${dates}) dates) as milliseconds`

const camel = (column: string): string => column.replace(/_id$/, '').replace(/(?!^)_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Pages ask for nothing that is longer. */
const longest = 200
const isAsked = (value: unknown): value is string | number => typeof value === 'number' || (typeof value === 'string' && value.length <= longest)

/** The tags that a publish of this document would announce: of every query that it answers, and of some that nobody asks. */
function tagsOf({ collection, row, relations }: Due): string[] {
  const values = Object.entries(row).flatMap(([name, value]) => (isAsked(value) ? valueTag(collection, camel(name), value) : []))
  const related = (relations ?? []).flatMap(({ path, ...link }) =>
    Object.entries(link).flatMap(([name, id]) => (name.endsWith('_id') && name !== 'parent_id' ? valueTag(collection, String(path), Number(id)) : [])),
  )
  return [collectionTag(collection), documentTag(collection, row.id), ...values, ...related]
}

/**
 * Looks for what has become public by its date since a moment, or in the last minute, and for the next date: what was public when it
 * was saved has been announced then. `now` is the moment of the look, for the next one.
 */
export async function lookForDue(pool: Pool, before: string | null): Promise<{ tags: string[]; now: string; untilNext: number | null }> {
  const { rows } = await pool.query<Look>(look, [before])
  const { due, now, milliseconds } = rows[0] as Look
  const isDocument = ({ collection }: Due) => (publicCollections as readonly string[]).includes(collection)
  return { tags: due?.some(isDocument) ? [...new Set(due.flatMap(tagsOf))] : [], now, untilNext: milliseconds === null ? null : Number(milliseconds) }
}
