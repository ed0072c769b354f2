import 'server-only'

import type { FlattenedField, Payload } from 'payload'

import { words } from '@/lib/words'

type Data = Record<string, unknown>
type Node = { type?: string; children?: Node[]; fields?: Data; root?: Node }

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands where a field that has to be filled in before publishing is still empty. */
function standIn(field: FlattenedField, id: unknown): unknown {
  switch (field.type) {
    case 'text':
      if (field.name === 'slug') return String(id)
      return field.name === 'title' || field.name === 'name' ? words.untitled : ''
    case 'textarea':
      return ''
    case 'date':
      return new Date().toISOString()
    case 'select':
      return typeof field.defaultValue === 'string' ? field.defaultValue : field.options.map((option) => (typeof option === 'string' ? option : option.value))[0]
    default:
      return null
  }
}

/**
 * A draft as it would be with every required field filled in, and so everything that it refers to: pages
 * are made from published documents, which have no gaps. Without a date, it is as if published today.
 */
export function withoutGaps(payload: Payload, collection: string, doc: object): Data {
  const related = (value: unknown, relationTo: string | string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => related(one, relationTo))
    if (!isData(value)) return value
    if (typeof relationTo === 'string') return document(relationTo, value)
    return { ...value, value: related(value.value, String(value.relationTo)) }
  }

  const richText = (node: Node): Node => {
    const { fields } = node
    return {
      ...node,
      ...(node.children ? { children: node.children.map(richText) } : {}),
      ...(fields?.doc ? { fields: { ...fields, doc: related(fields.doc, []) } } : {}),
      ...(fields?.quote ? { fields: { ...fields, quote: related(fields.quote, 'quotes') } } : {}),
    }
  }

  const filled = (field: FlattenedField, value: unknown, id: unknown): unknown => {
    if (field.type === 'relationship' || field.type === 'upload') return related(value, field.relationTo)
    if (field.type === 'richText') return isData(value) && value.root ? { ...value, root: richText(value.root as Node) } : value
    if (field.type === 'group') return fields(field.flattenedFields, isData(value) ? value : {})
    if (field.type === 'array') return Array.isArray(value) ? value.map((row: Data) => fields(field.flattenedFields, row)) : []
    const isRequired = 'required' in field && field.required
    return isRequired && (value === null || value === undefined || value === '') ? standIn(field, id) : value
  }

  const fields = (list: FlattenedField[], data: Data): Data => ({ ...data, ...Object.fromEntries(list.map((field) => [field.name, filled(field, data[field.name], data.id)])) })

  const document = (slug: string, data: Data): Data => {
    const known = payload.collections[slug as keyof typeof payload.collections]
    return known ? fields(known.config.flattenedFields, data) : data
  }

  const whole = document(collection, doc as Data)
  return { ...whole, publishedAt: whole.publishedAt ?? new Date().toISOString() }
}
