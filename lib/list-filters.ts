import { z } from 'zod'

import { newsKinds, reportTypes } from './vocabulary'

/** The collections that have filtered lists, each with the types of its documents. */
export const listTypes = { reports: reportTypes, news: newsKinds } as const

export type Listed = keyof typeof listTypes

export const pageSize = 20

export type ListFilters = { theme?: string; organisation?: string; type?: string; year?: number; page: number; limit: number }

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

const schema = (collection: Listed) =>
  z.object({
    theme: slug.optional().catch(undefined),
    organisation: slug.optional().catch(undefined),
    type: z.enum(Object.keys(listTypes[collection])).optional().catch(undefined),
    year: z.coerce.number().int().min(1948).max(2100).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  })

const schemas = { reports: schema('reports'), news: schema('news') } as const satisfies Record<Listed, unknown>

/** The parameters of a feed's address, in the order in which they are written. */
export const filterParameters = ['theme', 'organisation', 'type', 'year'] as const

/** The same for a list's address. */
export const listParameters = [...filterParameters, 'page'] as const

type Params = Record<string, string | string[] | undefined>

/** A list's filters from its address, or null when the page number is none. Empty and unreadable filters count as not set. */
export function readFilters(collection: Listed, params: Params): ListFilters | null {
  const single = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]))
  const { data } = schemas[collection].safeParse(single)
  return data ? { ...data, limit: pageSize } : null
}

/** The address of one page of a list with its filters, such as `/reports?theme=culture&page=2`. */
export function listAddress(path: string, { theme, organisation, type, year }: Partial<ListFilters>, page = 1): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ theme, organisation, type, year, page: page > 1 ? page : undefined })) if (value) query.set(name, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}
