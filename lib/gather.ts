import type { Payload } from 'payload'

import { noteRead } from './reads'
import { documentFrom, type LongText, storedAs, type Stored, tableOf } from './stored'
import { documentTag } from './tags'
import { addAddresses } from './upload-addresses'
import { publicCollections } from './urls'
import { type Ask, configOf, type MayRead, type Readable, readable, whatVisitorsMayRead } from './visitors'

type Document = Record<string, unknown> & { id: number }

/** Selects `collection`, `id` and how many levels of what the document refers to are wanted; `$own1` stands for the first value. */
export type Seed = { select: (mayRead: MayRead) => string; values?: unknown[] }

/** What was found. Only documents that were asked for with two levels or more have their long text. They have as many levels of what they refer to as are asked for; `also` is the answer to a question that went with it. */
export type Gathered = {
  get: (collection: Readable, id: number, levels: number) => Document | null
  stored: (collection: Readable) => Stored[]
  also: unknown
}

const referencesOf = (collection: string) => `select text from ${tableOf(collection)}_texts where shown.collection = '${collection}' and parent_id = shown.id and path = 'references'`

/** The long text of what a page only names or shows a card of would be most of what is read. */
function selectStored(payload: Payload, of: Readable, text: LongText): string {
  const fields = configOf(payload, of).flattenedFields
  const isAsked = `t.id = any(array(select seed.id from seed where seed.collection = '${of}' and seed.levels > 1))`
  return `case when ${isAsked} then ${storedAs(tableOf(of), fields, text)} else ${storedAs(tableOf(of), fields, 'none')} end`
}

function putTogether(payload: Payload, mayRead: MayRead, roots: string[], also: string | undefined, longText: LongText): string {
  const found = readable.map(
    (of) => `select '${of}' as collection, t.id, ${selectStored(payload, of, longText)} as stored from ${tableOf(of)} t
      where t.id = any(array(select shown.id from shown where shown.collection = '${of}')) and ${mayRead[of]}`,
  )
  if (also) found.push(`select 'also', 0, (${also})`)
  return `with recursive seed(collection, id, levels) as materialized (${roots.join(' union all ')}),
    shown(collection, id, levels) as (
      select * from seed
      union
      select split_part(reference.text, ':', 1), split_part(reference.text, ':', 2)::int, shown.levels - 1
      from shown join lateral (${publicCollections.map(referencesOf).join(' union all ')}) reference on shown.levels > 0
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
  // Thirty thousand characters are the same for every page of a kind: put together once, they are also compared with what Postgres knows in no time.
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
  const rows = await ask<{ collection: Readable; id: number; stored: Stored }>(text, values)
  const all = new Map(rows.map((row) => [documentTag(row.collection, row.id), row.stored]))

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
    const stored = all.get(tag)
    if (!stored) return null
    for (const reference of stored.references ?? []) noteRead(reference)
    const key = `${tag} ${levels}`
    const resolve = (to: string, other: number) => (levels > 0 ? (get(to as Readable, other, levels - 1) ?? other) : other)
    const document = made.get(key) ?? (documentFrom(configOf(payload, collection).flattenedFields, stored, resolve) as Document)
    made.set(key, document)
    return document
  }
  return {
    get,
    stored: (collection) => rows.flatMap((row) => (row.collection === collection ? [row.stored] : [])),
    also: all.get(documentTag('also', 0)),
  }
}
