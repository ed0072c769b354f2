import type { CollectionSlug, RelationshipField } from 'payload'

type Options = { name: string; label?: string; description: string; required?: boolean }

/** An ordered list of documents of one collection; the order is the editor's. */
const listOf =
  (relationTo: CollectionSlug) =>
  ({ name, label, description, required }: Options): RelationshipField => ({
    name,
    ...(label ? { label } : {}),
    type: 'relationship',
    relationTo,
    hasMany: true,
    required: required ?? false,
    index: true,
    admin: { description, isSortable: true },
  })

export const organisationsField = listOf('organisations')
export const themesField = listOf('themes')
export const peopleField = listOf('people')
export const reportsField = listOf('reports')
