import 'server-only'

import config from '@payload-config'
import { getPayload } from 'payload'

import type { Facets } from '@/lib/facets'
import type { Listed } from '@/lib/list-filters'
import { noteRead } from '@/lib/reads'
import { column, tableOf } from '@/lib/stored'
import { collectionTag } from '@/lib/tags'
import { askAny, mayVisitorsRead } from '@/lib/visitors'

import { facetFields } from './matching'

/** A theme or organisation by which a list can be narrowed. */
export type Named = { slug: string; name: string }

type Found = { themes: Named[] | null; organisations: Named[] | null; documents: Facets[] | null }

/**
 * What lists can be narrowed by, and what each published document of one can be found by. All of them are read, in one
 * statement and no more of each than this, to be counted in memory when a list's page is made again. The page depends on
 * the collections as a whole, so that nobody need remember the documents one by one.
 */
export async function listFacets(collection: Listed): Promise<{ themes: Named[]; organisations: Named[]; documents: Facets[] }> {
  for (const read of ['themes', 'organisations', collection]) noteRead(collectionTag(read))
  const payload = await getPayload({ config })
  const values: unknown[] = []
  const valued = (value: unknown) => `$${values.push(value)}`
  const mayRead = { themes: mayVisitorsRead(payload, 'themes', valued), organisations: mayVisitorsRead(payload, 'organisations', valued) }
  const table = tableOf(collection)
  const { organisations, type } = facetFields[collection]

  const named = (of: 'themes' | 'organisations', name: string) => `(select json_agg(json_build_object('slug', t.slug, 'name', t.${name}) order by t.${name}, t.created_at desc) from ${of} t where ${mayRead[of]})`
  const slugs = (of: 'themes' | 'organisations', paths: readonly string[]) =>
    `array(select t.slug from ${table}_rels link join ${of} t on t.id = link.${of}_id where link.parent_id = document.id and link.path in (${paths.map((path) => `'${path}'`).join(', ')}) and ${mayRead[of]})`
  const facets = `json_build_object('theme', ${slugs('themes', ['themes'])}, 'organisation', ${slugs('organisations', organisations)}, 'type', array[document.type], 'year', array[document.year])`
  const documents = `select t.id, t.${column(type)}::text as type, extract(year from t.published_at at time zone 'Europe/London')::text as year from ${table} t where ${mayVisitorsRead(payload, collection, valued)}`
  const text = `select ${named('themes', 'title')} as themes, ${named('organisations', 'name')} as organisations, (select json_agg(${facets}) from (${documents}) document) as documents`
  const [found] = await askAny(payload)<Found>(text, values)
  return { themes: found?.themes ?? [], organisations: found?.organisations ?? [], documents: found?.documents ?? [] }
}
