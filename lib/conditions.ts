import type { FlattenedField, Where } from 'payload'

import { column, tableOf } from './stored'

/** Gives the placeholder of a value in a statement. */
export type Valued = (value: unknown) => string

/** A collection as far as conditions on its documents need it. */
export type Asked = { slug: string; flattenedFields: FlattenedField[] }

type Compare = (column: string) => string

/** A condition on a column of the table `t`, or of the rows to which a relation of its leads, such as `news.publishedAt`. */
function onColumn({ slug, flattenedFields }: Asked, path: string, compare: Compare): string {
  const [name = '', of] = path.split('.')
  if (!of) return compare(`t.${column(name)}`)
  const relation = flattenedFields.find((field) => field.name === name)
  if (relation?.type !== 'relationship' || typeof relation.relationTo !== 'string') throw new Error(`Somebody asks for ${path}, which lib/conditions.ts cannot follow.`)
  const to = tableOf(relation.relationTo)
  if (!relation.hasMany) return compare(`(select ${column(of)} from ${to} where id = t.${column(name)}_id)`)
  return `exists (select from ${tableOf(slug)}_rels link join ${to} other on other.id = link.${to}_id where link.parent_id = t.id and link.path = '${name}' and ${compare(`other.${column(of)}`)})`
}

/** What each of Payload's operators is in SQL; those that nobody needs are missing. */
const operators: Record<string, (name: string, value: unknown, valued: Valued) => string> = {
  equals: (name, value, valued) => `${name} = ${valued(value)}`,
  exists: (name, value) => `${name} is ${value ? 'not ' : ''}null`,
  in: (name, value, valued) => `${name} = any(${valued(value)})`,
  less_than: (name, value, valued) => `${name} < ${valued(value)}`,
  less_than_equal: (name, value, valued) => `${name} <= ${valued(value)}`,
  greater_than_equal: (name, value, valued) => `${name} >= ${valued(value)}`,
}

/** Payload's conditions on a document as a condition on a row `t` of its table; throws for what it cannot express. */
export function condition(asked: Asked, where: Where, valued: Valued): string {
  const parts = Object.entries(where).flatMap(([field, rule]) => {
    if (field === 'and' || field === 'or') {
      const inner = (rule as Where[]).map((part) => condition(asked, part, valued))
      return inner.length > 0 ? `(${inner.join(` ${field} `)})` : String(field === 'and')
    }
    return Object.entries(rule).map(([operator, value]) => {
      const compare = operators[operator]
      if (!compare) throw new Error(`Somebody asks whether ${field} ${operator} something, which lib/conditions.ts cannot ask.`)
      return onColumn(asked, field, (name) => compare(name, value, valued))
    })
  })
  return parts.length > 0 ? parts.join(' and ') : 'true'
}

/** The order of documents by these fields, as Payload has it: those with a `-` downwards, and the newest first among equals. */
export const orderBy = (sort: string[]): string =>
  [...sort, '-createdAt'].map((field) => (field.startsWith('-') ? `t.${column(field.slice(1))} desc` : `t.${column(field)}`)).join(', ')
