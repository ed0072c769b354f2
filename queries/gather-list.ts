import 'server-only'

import config from '@payload-config'
import { type FlattenedField, getPayload, type Payload, type SelectType, type Where } from 'payload'

import { condition, orderBy } from '@/lib/conditions'
import { column, documentFrom, storedAs, type Stored, tableOf } from '@/lib/stored'
import { documentTag } from '@/lib/tags'
import { addAddresses } from '@/lib/upload-addresses'
import { publicCollections, type PublicCollection } from '@/lib/urls'
import { askAny, configOf, mayVisitorsRead, type Readable } from '@/lib/visitors'

type Row = Record<string, unknown>
type Found = { collection: Readable; id: number; place: number; stored: Stored }

/** Which documents, in which order, and what of them. A relation to one other document that is selected brings that document. */
export type ListQuery = { where?: Where; sort: string[]; limit: number; page?: number; select: SelectType }

/** `read` names all that was looked at, also what is hidden. */
export type GatheredList = { docs: Row[]; total: number; read: string[] }

type Relation = FlattenedField & { type: 'relationship' | 'upload'; relationTo: Readable }

const isOfOne = (field: FlattenedField): field is Relation => (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string' && !field.hasMany

const documentOf = async (payload: Payload, { collection, stored }: Found): Promise<Row> => {
  const of = configOf(payload, collection)
  const document = documentFrom(of.flattenedFields, stored, (_, id) => id)
  if (!(publicCollections as readonly string[]).includes(collection)) await addAddresses(payload, of, document)
  return document
}

/**
 * The documents of a list that visitors may read, with no more of them than it shows, and how many there are in all, in one
 * statement. The collection's read access decides what there is, as for `gather`.
 */
export async function gatherList(collection: PublicCollection, { where = {}, sort, limit, page = 1, select }: ListQuery): Promise<GatheredList> {
  const payload = await getPayload({ config })
  const asked = configOf(payload, collection)
  const fields = asked.flattenedFields.filter(({ name }) => select[name])
  const relations = fields.filter(isOfOne)
  const values: unknown[] = []
  const valued = (value: unknown) => `$${values.push(value)}`
  const table = tableOf(collection)
  const matching = `from ${table} t where ${mayVisitorsRead(payload, collection, valued)} and ${condition(asked, where, valued)}`
  const related = relations.map(({ name, relationTo }) => {
    const to = tableOf(relationTo)
    const linked = `t.id in (select document.${column(name)}_id from page join ${table} document on document.id = page.id)`
    return `select '${relationTo}', t.id, 0, ${storedAs(to, configOf(payload, relationTo).flattenedFields, 'none')} from ${to} t where ${linked} and ${mayVisitorsRead(payload, relationTo, valued)}`
  })
  const parts = [
    `select '${collection}' as collection, t.id, page.place::int, ${storedAs(table, fields, 'all')} as stored from page join ${table} t on t.id = page.id`,
    `select 'total', (select count(*) ${matching})::int, 0, null`,
    ...related,
  ]
  const order = orderBy(sort)
  const text = `with page as materialized (
      select t.id, row_number() over (order by ${order}) as place ${matching} order by ${order} limit ${valued(limit)} offset ${valued((page - 1) * limit)}
    ) ${parts.join(' union all ')}`
  const rows = await askAny(payload)<Found | { collection: 'total'; id: number }>(text, values)

  const others = new Map<string, Row>()
  const found: Found[] = []
  let total = 0
  for (const row of rows) {
    if (row.collection === 'total') total = row.id
    else if (row.collection === collection && row.place > 0) found.push(row)
    else others.set(documentTag(row.collection, row.id), await documentOf(payload, row))
  }
  const read = new Set<string>()
  const resolve = (to: string, id: number) => {
    read.add(documentTag(to, id))
    return others.get(documentTag(to, id)) ?? id
  }
  const docs = found
    .sort((one, other) => one.place - other.place)
    .map(({ id, stored }) => {
      read.add(documentTag(collection, id))
      return documentFrom(fields, stored, resolve)
    })
  return { docs, total, read: [...read] }
}
