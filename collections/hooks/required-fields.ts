import type { FlattenedField } from 'payload'

import type { Demand } from '@/checks/check'

import { labelOf } from './in-words'

/** Filled in by itself when the document is saved. */
export const madeByItself = ['id', 'slug']

/** Every field that has to be filled in before a document is published, also those in groups and in the rows of lists. */
export const demandsOf = (fields: FlattenedField[], above: string[] = []): Demand[] =>
  fields.flatMap((field) => {
    const path = [...above, field.name]
    if (field.type === 'group' || field.type === 'tab') return demandsOf(field.flattenedFields, path)
    const rows = field.type === 'array' ? demandsOf(field.flattenedFields, [...path, '*']) : []
    const demanded = 'required' in field && field.required && !madeByItself.includes(field.name)
    return [...(demanded ? [{ path: path.join('.'), label: labelOf(field) }] : []), ...rows]
  })
