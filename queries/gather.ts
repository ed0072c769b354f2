import 'server-only'

import { createHash } from 'node:crypto'

import config from '@payload-config'
import { type FlattenedField, getPayload, type Payload, type PayloadRequest, type SanitizedCollectionConfig, type Where } from 'payload'
import type { Pool } from 'pg'

import { noteRead } from '@/lib/reads'
import { documentTag } from '@/lib/tags'
import { publicCollections } from '@/lib/urls'

import { column, documentFrom, storedAs, type Stored, tableOf } from './stored'

type Document = Record<string, unknown> & { id: number }

/** Collections and the global whose documents can be gathered. */
const gatherable = [...publicCollections, 'images', 'files', 'related-links', 'settings'] as const
type Gatherable = (typeof gatherable)[number]

/** The conditions under which visitors may read documents of each collection, on a table called `t`. */
type MayRead = Record<Gatherable, string>

/** Selects `collection`, `id` and how many levels of what the document refers to are wanted; `$n` stands for the nth value. */
export type Seed = { select: (mayRead: MayRead) => string; values?: unknown[] }

/** What was found. Documents that were asked for with two levels or more are whole; others are without their long text. They have as many levels of what they refer to as are asked for; `also` is the answer to a question that went with it. */
export type Gathered = {
  get: (collection: Gatherable, id: number, levels: number) => Document | null
  ids: (collection: Gatherable, are?: (row: Record<string, unknown>) => boolean) => number[]
  also: unknown
}

type Valued = (value: unknown) => string
type Config = Pick<SanitizedCollectionConfig, 'access' | 'flattenedFields'>

const configOf = (payload: Payload, of: Gatherable): Config => (of === 'settings' ? (payload.globals.config.find(({ slug }) => slug === of) as unknown as Config) : payload.collections[of].config)

/** A column of the table `t`, or of the row to which a relation of its leads, such as `news.publishedAt`. */
function columnIn(fields: FlattenedField[], path: string): string {
  const [name = '', of] = path.split('.')
  if (!of) return `t.${column(name)}`
  const relation = fields.find((field) => field.name === name)
  if (relation?.type !== 'relationship' || typeof relation.relationTo !== 'string') throw new Error(`A rule of access asks for ${path}, which queries/gather.ts cannot follow.`)
  return `(select ${column(of)} from ${tableOf(relation.relationTo)} where id = t.${column(name)}_id)`
}

/** A rule of access as a condition; throws when it asks what cannot be asked here. */
function condition(fields: FlattenedField[], where: Where, valued: Valued): string {
  const parts = Object.entries(where).map(([field, rule]) => {
    if (field === 'and' || field === 'or') return `(${(rule as Where[]).map((part) => condition(fields, part, valued)).join(` ${field} `)})`
    const [[operator, value] = []] = Object.entries(rule as Record<string, unknown>)
    const name = columnIn(fields, field)
    if (operator === 'equals') return `${name} = ${valued(value)}`
    if (operator === 'exists') return `${name} is ${value ? 'not ' : ''}null`
    if (operator === 'less_than_equal') return `${name} <= ${valued(value)}`
    throw new Error(`A rule of access asks whether ${field} ${operator} something, which queries/gather.ts cannot ask.`)
  })
  return parts.join(' and ')
}

const visitor = { user: null } as unknown as PayloadRequest

async function whatVisitorsMayRead(payload: Payload, valued: Valued): Promise<MayRead> {
  const conditions = gatherable.map(async (of) => {
    const { access, flattenedFields } = configOf(payload, of)
    const allowed = await access.read({ req: visitor })
    return [of, typeof allowed === 'object' ? condition(flattenedFields, allowed, valued) : String(allowed)]
  })
  return Object.fromEntries(await Promise.all(conditions)) as MayRead
}

const names = new Map<string, string>()
/** A name under which Postgres keeps the plan of a statement. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

const referencesOf = (collection: string) => `select text from ${tableOf(collection)}_texts where shown.collection = '${collection}' and parent_id = shown.id and path = 'references'`

const storedOf = new Map<string, string>()
/** The long text of what a page only names or shows a card of would be most of what is read. */
function selectStored(payload: Payload, of: Gatherable): string {
  const fields = configOf(payload, of).flattenedFields
  const isAsked = `t.id = any(array(select seed.id from seed where seed.collection = '${of}' and seed.levels > 1))`
  const known = storedOf.get(of) ?? `case when ${isAsked} then ${storedAs(tableOf(of), fields, true)} else ${storedAs(tableOf(of), fields, false)} end`
  storedOf.set(of, known)
  return known
}

async function statementFor(payload: Payload, seeds: Seed[], also: Seed | undefined): Promise<{ text: string; values: unknown[] }> {
  const values: unknown[] = []
  const mayRead = await whatVisitorsMayRead(payload, (value) => `$${values.push(value)}`)
  const placed = ({ select, values: own = [] }: Seed) => {
    const positions = own.map((value) => values.push(value))
    return select(mayRead).replace(/\$own(\d+)/g, (_, position: string) => `$${positions[Number(position) - 1]}`)
  }
  const roots = seeds.map((seed) => `(${placed(seed)})`)
  const found = gatherable.map(
    (of) => `select '${of}' as collection, t.id, ${selectStored(payload, of)} as stored from ${tableOf(of)} t
      where t.id = any(array(select shown.id from shown where shown.collection = '${of}')) and ${mayRead[of]}`,
  )
  if (also) found.push(`select 'also', 0, (${placed(also)})`)
  const text = `with recursive seed(collection, id, levels) as materialized (${roots.join(' union all ')}),
    shown(collection, id, levels) as (
      select * from seed
      union
      select split_part(reference.text, ':', 1), split_part(reference.text, ':', 2)::int, shown.levels - 1
      from shown join lateral (${publicCollections.map(referencesOf).join(' union all ')}) reference on shown.levels > 0
    ) ${found.join(' union all ')}`
  return { text, values }
}

/** Of relations within relations. */
const mostLevels = 4

type UrlHook = (args: object) => string | Promise<string>

/** Gives an upload the addresses at which it is fetched: where that is depends on how the site stores its files. */
async function addAddresses(payload: Payload, collection: Config, upload: Record<string, unknown>, fields = collection.flattenedFields, data = upload): Promise<void> {
  for (const field of fields) {
    if (field.type === 'group') await addAddresses(payload, collection, upload[field.name] as Record<string, unknown>, field.flattenedFields, data)
    else if (field.name === 'url' && field.type === 'text')
      for (const hook of (field.hooks?.afterRead ?? []) as unknown as UrlHook[])
        upload.url = await hook({ collection, data, originalDoc: data, value: upload.url, req: { payload } })
  }
}

/**
 * Documents that visitors may read and everything that they refer to, in one statement. Payload asks once for each collection
 * and level, and puts every question together anew, which takes longer than all else on a page that is made. Whether a document may
 * be read is decided by its collection's read access here too. Notes what the page depends on, also of what is hidden.
 */
export async function gather(seeds: Seed[], also?: Seed): Promise<Gathered> {
  const payload = await getPayload({ config })
  const { text, values } = await statementFor(payload, seeds, also)
  const { pool } = payload.db as unknown as { pool: Pool }
  const { rows } = await pool.query<{ collection: Gatherable; id: number; stored: Stored }>({ name: nameOf(text), text, values })
  const all = new Map(rows.map((row) => [documentTag(row.collection, row.id), row.stored]))

  const made = new Map<string, Document>()
  for (const { collection, id, stored } of rows) {
    if (collection !== 'images' && collection !== 'files') continue
    const upload = documentFrom(configOf(payload, collection).flattenedFields, stored, (_, other) => other)
    await addAddresses(payload, configOf(payload, collection), upload)
    for (let levels = 0; levels <= mostLevels; levels += 1) made.set(`${documentTag(collection, id)} ${levels}`, upload as Document)
  }

  const get = (collection: Gatherable, id: number, levels: number): Document | null => {
    const tag = documentTag(collection, id)
    noteRead(tag)
    const stored = all.get(tag)
    if (!stored) return null
    for (const reference of stored.references ?? []) noteRead(reference)
    const key = `${tag} ${levels}`
    const resolve = (to: string, other: number) => (levels > 0 ? (get(to as Gatherable, other, levels - 1) ?? other) : other)
    const document = made.get(key) ?? (documentFrom(configOf(payload, collection).flattenedFields, stored, resolve) as Document)
    made.set(key, document)
    return document
  }
  return {
    get,
    ids: (collection, are = () => true) => rows.flatMap((row) => (row.collection === collection && are(row.stored.row) ? [row.id] : [])),
    also: all.get(documentTag('also', 0)),
  }
}
