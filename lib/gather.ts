import type { FlattenedField, Payload } from 'payload'

import { noteRead } from './reads'
import { canRefer, documentFrom, type LongText, storedAs, type Stored, tableOf } from './stored'
import { documentTag } from './tags'
import { addAddresses } from './upload-addresses'
import { publicCollections, type PublicCollection } from './urls'
import { type Ask, configOf, type MayRead, type Readable, readable, whatVisitorsMayRead } from './visitors'

type Document = Record<string, unknown> & { id: number }
/** A row of the answer; `levels` where it was asked for, not only referred to. */
type Found = { collection: Readable; id: number; levels: number | null; stored: Stored }

/** Selects `collection`, `id` and how many levels of what the document refers to are wanted; `$own1` stands for the first value. */
export type Seed = { select: (mayRead: MayRead) => string; values?: unknown[] }

/** What was found. Only documents that were asked for with two levels or more have their long text, and those with none, or that are only referred to, no more than their collection's `defaultPopulate`. They have as many levels of what they refer to as are asked for; `also` is the answer to a question that went with it. */
export type Gathered = {
  get: (collection: Readable, id: number, levels: number) => Document | null
  stored: (collection: Readable) => Stored[]
  also: unknown
}

const shownFields = new WeakMap<object, FlattenedField[]>()
/** What others show of a document, by its collection's `defaultPopulate`, which Payload gives of it as well; an upload's address is made of all that it has. */
function shownOf(payload: Payload, of: Readable): FlattenedField[] {
  const { flattenedFields, defaultPopulate, upload } = configOf(payload, of)
  if (!defaultPopulate || upload) return flattenedFields
  const known = shownFields.get(flattenedFields) ?? flattenedFields.filter(({ name }) => defaultPopulate[name])
  shownFields.set(flattenedFields, known)
  return known
}

/** What a document refers to; of one that was not asked for, if what is shown of it can show that. */
function referencesOf(payload: Payload, of: PublicCollection): string {
  const shows = canRefer(shownOf(payload, of)) ? 'true' : 'exists (select from seed where seed.levels > 0 and seed.collection = shown.collection and seed.id = shown.id)'
  return `select text from ${tableOf(of)}_texts where shown.collection = '${of}' and parent_id = shown.id and path = 'references' and ${shows}`
}

/** Of what a page only refers to or shows a card of, all fields would be most of what is read, and of what it shows more of, the long text. */
function selectStored(payload: Payload, of: Readable, text: LongText): string {
  const fields = configOf(payload, of).flattenedFields
  const table = tableOf(of)
  return `case when asked.levels > 1 then ${storedAs(table, fields, text)} when asked.levels = 1 then ${storedAs(table, fields, 'none')} else ${storedAs(table, shownOf(payload, of), 'none')} end`
}

function putTogether(payload: Payload, mayRead: MayRead, roots: string[], also: string | undefined, longText: LongText): string {
  const found = readable.map(
    (of) => `select '${of}' as collection, t.id, asked.levels, ${selectStored(payload, of, longText)} as stored from ${tableOf(of)} t
      cross join lateral (select max(seed.levels) as levels from seed where seed.collection = '${of}' and seed.id = t.id) asked
      where t.id = any(array(select shown.id from shown where shown.collection = '${of}')) and ${mayRead[of]}`,
  )
  if (also) found.push(`select 'also', 0, 0, (${also})`)
  return `with recursive seed(collection, id, levels) as materialized (${roots.join(' union all ')}),
    shown(collection, id, levels) as (
      select * from seed
      union
      select split_part(reference.text, ':', 1), split_part(reference.text, ':', 2)::int, shown.levels - 1
      from shown join lateral (${publicCollections.map((of) => referencesOf(payload, of)).join(' union all ')}) reference on shown.levels > 0
    ) ${found.join(' union all ')}`
}

const textOf = new Map<string, string>()

function statementFor(payload: Payload, seeds: Seed[], also: Seed | undefined, longText: LongText): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const mayRead = whatVisitorsMayRead(payload, (value) => `$${values.push(value)}`)
  const placed = ({ select, values: own = [] }: Seed) => {
    const positions = own.map((value) => values.push(value))
    return select(mayRead).replace(/\$own(\d+)/g, (_, position: string) => `$${positions[Number(position) - 1]}`)
  }
  const roots = seeds.map((seed) => `(${placed(seed)})`)
  const question = also && placed(also)
  // Some thirty thousand characters are the same for every page of a kind: put together once, they are also compared with what Postgres knows in no time.
  const key = [longText, ...roots, question, ...Object.values(mayRead)].join('|')
  const text = textOf.get(key) ?? putTogether(payload, mayRead, roots, question, longText)
  textOf.set(key, text)
  return { text, values }
}

/** Of relations within relations. */
const mostLevels = 4

/**
 * Documents that visitors may read and everything that they refer to, in one statement. Payload asks once for each collection
 * and level, and puts every question together anew, which takes longer than all else on a page that is made. Whether a document may
 * be read is decided by its collection's read access here too. Notes what the page depends on, also of what is hidden. `longText`
 * is how much is read of what has any.
 */
export async function gatherBy(ask: Ask, payload: Payload, seeds: Seed[], also?: Seed, longText: LongText = 'all'): Promise<Gathered> {
  const { text, values } = statementFor(payload, seeds, also, longText)
  const rows = await ask<Found>(text, values)
  const all = new Map(rows.map((row) => [documentTag(row.collection, row.id), row]))

  const made = new Map<string, Document>()
  for (const { collection, id, stored } of rows) {
    if (collection !== 'images' && collection !== 'files') continue
    const upload = documentFrom(configOf(payload, collection).flattenedFields, stored, (_, other) => other)
    await addAddresses(payload, configOf(payload, collection), upload)
    for (let levels = 0; levels <= mostLevels; levels += 1) made.set(`${documentTag(collection, id)} ${levels}`, upload as Document)
  }

  const get = (collection: Readable, id: number, levels: number): Document | null => {
    const tag = documentTag(collection, id)
    noteRead(tag)
    const found = all.get(tag)
    if (!found) return null
    for (const reference of found.stored.references ?? []) noteRead(reference)
    const key = `${tag} ${levels}`
    const resolve = (to: string, other: number) => (levels > 0 ? (get(to as Readable, other, levels - 1) ?? other) : other)
    const fields = found.levels ? configOf(payload, collection).flattenedFields : shownOf(payload, collection)
    const document = made.get(key) ?? (documentFrom(fields, found.stored, resolve) as Document)
    made.set(key, document)
    return document
  }
  return {
    get,
    stored: (collection) => rows.flatMap((row) => (row.collection === collection ? [row.stored] : [])),
    also: all.get(documentTag('also', 0))?.stored,
  }
}
