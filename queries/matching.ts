import 'server-only'

import type { Where } from 'payload'

import type { ListFilters } from '@/lib/list-filters'
import { startOfYear } from '@/lib/dates'

/** Fields of each listed collection that name organisations and the kind of document. */
const fields = {
  reports: { organisations: ['commissionedBy', 'deliveredBy', 'with'], type: 'type' },
  news: { organisations: ['organisations'], type: 'kind' },
} as const

/** The collections that have filtered lists. */
export type Listed = keyof typeof fields

/** The documents that a reader's filters ask for; all of them when there are none. */
export function matching(collection: Listed, { theme, organisation, type, year }: ListFilters): Where {
  const { organisations, type: typeField } = fields[collection]
  return {
    and: [
      ...(theme ? [{ 'themes.slug': { equals: theme } }] : []),
      ...(organisation ? [{ or: organisations.map((field) => ({ [`${field}.slug`]: { equals: organisation } })) }] : []),
      ...(type ? [{ [typeField]: { equals: type } }] : []),
      ...(year ? [{ publishedAt: { greater_than_equal: startOfYear(year) } }, { publishedAt: { less_than: startOfYear(year + 1) } }] : []),
    ],
  }
}
