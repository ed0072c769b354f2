import 'server-only'

import type { Where } from 'payload'

import { startOfYear } from '@/lib/dates'
import type { Listed, ListFilters } from '@/lib/list-filters'

/** Fields of each listed collection that name organisations and the kind of document. */
export const facetFields = {
  reports: { organisations: ['commissionedBy', 'deliveredBy', 'with'], type: 'type' },
  news: { organisations: ['organisations'], type: 'kind' },
} as const satisfies Record<Listed, unknown>

/** The documents that a reader's filters ask for; all of them when there are none. */
export function matching(collection: Listed, { theme, organisation, type, year }: ListFilters): Where {
  const { organisations, type: typeField } = facetFields[collection]
  return {
    and: [
      ...(theme ? [{ 'themes.slug': { equals: theme } }] : []),
      ...(organisation ? [{ or: organisations.map((field) => ({ [`${field}.slug`]: { equals: organisation } })) }] : []),
      ...(type ? [{ [typeField]: { equals: type } }] : []),
      ...(year ? [{ publishedAt: { greater_than_equal: startOfYear(year) } }, { publishedAt: { less_than: startOfYear(year + 1) } }] : []),
    ],
  }
}
