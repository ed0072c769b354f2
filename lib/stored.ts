import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

/** A document as it lies in its tables, in the form that `storedAs` selects it. */
export type Stored = { row: Row & { id: number }; lists: Record<string, Row[] | null>; relations: Row[] | null; references: string[] | null }

/** Gives the document that a relation names, or its id where readers may not see it. */
export type Resolve = (collection: string, id: number) => unknown

const columns = new Map<string, string>()
/** How Payload's adapter writes the name of a field in the name of a column or table: one that begins with an underscore has no words that it could tell apart. */
export function column(name: string): string {
  const known = columns.get(name) ?? (name.startsWith('_') ? name.toLowerCase() : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  columns.set(name, known)
  return known
}

/** How Payload's adapter names the table of a collection. */
export const tableOf = (collection: string): string => column(collection).replaceAll('-', '_')

const isSplit = (field: FlattenedField) => (field.type === 'relationship' || field.type === 'upload') && (field.hasMany || Array.isArray(field.relationTo))

const readersFields = new WeakMap<FlattenedField[], FlattenedField[]>()
/** What readers may see of a document: a field with a rule of its own is for staff. */
function forReaders(fields: FlattenedField[]): FlattenedField[] {
  const known = readersFields.get(fields) ?? fields.filter((field) => !('access' in field && field.access?.read))
  readersFields.set(fields, known)
  return known
}

const some = (fields: FlattenedField[], is: (field: FlattenedField) => boolean): boolean =>
  forReaders(fields).some((field) => is(field) || ((field.type === 'group' || field.type === 'array') && some(field.flattenedFields, is)))

const isText = (field: FlattenedField) => field.type === 'richText'

/** Whether a document with these fields can show something of another. */
export const canRefer = (fields: FlattenedField[]): boolean => some(fields, (field) => field.type === 'relationship' || field.type === 'upload' || isText(field))

/** The lists of a document with their fields, each under its name in the names of tables. */
const listsOf = (fields: FlattenedField[], text: LongText, prefix = ''): [string, FlattenedField[]][] =>
  forReaders(fields).flatMap((field) => {
    if (field.type === 'array') return text !== 'none' || !some(field.flattenedFields, isText) ? [[prefix + column(field.name), field.flattenedFields]] : []
    return field.type === 'group' ? listsOf(field.flattenedFields, text, `${prefix}${column(field.name)}_`) : []
  })

/** The columns in which a row has these fields. */
const columnsOf = (fields: FlattenedField[], withText: boolean, prefix = ''): string[] =>
  forReaders(fields).flatMap((field) => {
    const name = prefix + column(field.name)
    if (field.type === 'group') return columnsOf(field.flattenedFields, withText, `${name}_`)
    if (field.type === 'relationship' || field.type === 'upload') return isSplit(field) ? [] : [`${name}_id`]
    const lieElsewhere = field.type === 'array' || field.type === 'join' || ('virtual' in field && field.virtual) || ('hasMany' in field && field.hasMany)
    return lieElsewhere || (isText(field) && !withText) ? [] : [name]
  })

/** A row of these columns, as JSON. */
const rowOf = (from: string, fields: FlattenedField[], withText: boolean): string =>
  `(select row_to_json(own) from (select ${[...new Set(['id', ...columnsOf(fields, withText)])].map((name) => `${from}.${name}`).join(', ')}) own)`

/** How much of a document's long text is read: all of it, all but that of its lists, which a report's chapters are, or neither its own nor those lists. */
export type LongText = 'all' | 'own' | 'none'

/** The expression that selects a document of this table, called `t`, with its lists and relations, as `Stored`: no more than these fields, and no more than this of their long text. */
export function storedAs(table: string, fields: FlattenedField[], text: LongText): string {
  const row = rowOf('t', fields, text !== 'none')
  const lists = listsOf(fields, text).map(([list, of]) => `'${list}', (select json_agg(${rowOf('part', of, text === 'all')} order by part._order) from ${table}_${list} part where part._parent_id = t.id)`)
  const relations = some(fields, isSplit) ? `(select json_agg(json_strip_nulls(row_to_json(relation)) order by relation."order") from ${table}_rels relation where relation.parent_id = t.id)` : 'null'
  const references = fields.some(({ name }) => name === 'references') ? `(select json_agg(text) from ${table}_texts where parent_id = t.id and path = 'references')` : 'null'
  return `json_build_object('row', ${row}, 'lists', json_build_object(${lists.join(', ')}), 'relations', ${relations}, 'references', ${references})`
}

type Node = { type?: string; children?: Node[]; relationTo?: string; value?: unknown; fields?: Row }
/** The records that blocks among the words pick. */
const pickedBy: Record<string, string> = { quote: 'quotes', image: 'images', files: 'files' }

function richText(node: Node, resolve: Resolve): Node {
  const { type, children, relationTo, value, fields } = node
  const changed = { ...node }
  if (children) changed.children = children.map((child) => richText(child, resolve))
  if (type === 'upload' && relationTo) changed.value = resolve(relationTo, Number(value))
  const doc = fields?.doc as { relationTo: string; value: number } | null | undefined
  if (doc) changed.fields = { ...fields, doc: { ...doc, value: resolve(doc.relationTo, doc.value) } }
  if (type === 'block' && fields) {
    const picked = Object.entries(fields).map(([name, of]) => {
      const collection = pickedBy[name]
      if (!collection || of === null) return [name, of]
      return [name, Array.isArray(of) ? of.map((id) => resolve(collection, Number(id))) : resolve(collection, Number(of))]
    })
    changed.fields = Object.fromEntries(picked) as Row
  }
  return changed
}

/** The collection and id in a row of relations, whose columns are named for collections. */
function targetIn(relation: Row): { relationTo: string; id: number } | null {
  const found = Object.entries(relation).find(([name, id]) => name.endsWith('_id') && name !== 'parent_id' && id !== null)
  return found ? { relationTo: found[0].slice(0, -'_id'.length).replaceAll('_', '-'), id: Number(found[1]) } : null
}

/** The document that `Stored` holds, in the shape in which Payload gives it, its relations as `resolve` gives them. */
export function documentFrom(fields: FlattenedField[], { row, lists, relations }: Stored, resolve: Resolve): Row {
  const split = (field: FlattenedField & { type: 'relationship' | 'upload' }, path: string) => {
    const found = (relations ?? []).filter((relation) => relation.path === path).flatMap((relation) => targetIn(relation) ?? [])
    const values = found.map(({ relationTo, id }) => (Array.isArray(field.relationTo) ? { relationTo, value: resolve(relationTo, id) } : resolve(relationTo, id)))
    return field.hasMany ? values : (values[0] ?? null)
  }

  const value = (field: FlattenedField, from: Row, prefix: string, path: string): unknown => {
    const name = prefix + column(field.name)
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        if (isSplit(field)) return split(field, path)
        const id = from[`${name}_id`]
        return typeof id === 'number' && typeof field.relationTo === 'string' ? resolve(field.relationTo, id) : null
      }
      case 'group':
        return read(field.flattenedFields, from, `${name}_`, `${path}.`)
      case 'array':
        return (lists[name] ?? []).map((part, position) => ({ id: part.id, ...read(field.flattenedFields, part, '', `${path}.${position}.`) }))
      case 'richText': {
        const root = (from[name] as { root?: Node } | null)?.root
        return root ? { root: richText(root, resolve) } : null
      }
      case 'date':
        return typeof from[name] === 'string' ? new Date(from[name]).toISOString() : null
      default:
        return from[name] ?? null
    }
  }

  const read = (list: FlattenedField[], from: Row, prefix: string, path: string): Row => {
    const document: Row = {}
    for (const field of forReaders(list)) document[field.name] = value(field, from, prefix, path + field.name)
    return document
  }

  return { id: row.id, ...read(fields, row, '', '') }
}
