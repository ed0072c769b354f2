import { z } from 'zod'

import type { Link } from './content'
import { feedFormats, feedLabels, feedPath, type FeedFormat } from './feed-addresses'
import { documentKinds, newsKinds, reportTypes } from './vocabulary'

/** What a result can be. */
export const searchTypes: Record<string, string> = { ...reportTypes, ...newsKinds, themes: 'Theme', organisations: 'Organisation', pages: 'Page' }

/** What somebody asks for, how they narrow it, and in which order they want it. */
export type Search = { q: string; theme?: string; organisation?: string; type?: string; year?: number; file?: string; sort: 'relevance' | 'date'; asTyped: boolean; page: number }

export const searchPath = '/search'

/** Where pages are suggested for what somebody has typed so far. */
export const searchSuggestPath = `${searchPath}/suggest`

/** The parameters of a search's address, in the order in which they are written. */
export const searchParameters = ['q', 'theme', 'organisation', 'type', 'year', 'file', 'sort', 'words', 'page'] as const

/** The same of its feeds, which have no order and no pages of their own. */
export const searchFeedParameters = searchParameters.filter((name) => name !== 'sort' && name !== 'page')

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

const schema = z.object({
  q: z.string().max(20_000).optional().catch(undefined),
  theme: slug.optional().catch(undefined),
  organisation: slug.optional().catch(undefined),
  type: z.enum(Object.keys(searchTypes)).optional().catch(undefined),
  year: z.coerce.number().int().min(1948).max(2100).optional().catch(undefined),
  file: z.enum(Object.keys(documentKinds)).optional().catch(undefined),
  sort: z.enum(['relevance', 'date']).default('relevance').catch('relevance'),
  words: z.literal('as-typed').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
})

/** A search from its address; what cannot be read counts as not set. */
export function readSearch(params: Record<string, string | string[] | undefined>): Search {
  const single = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]))
  const { words, q, ...search } = schema.parse(single)
  return { ...search, q: (q ?? '').trim(), asTyped: words === 'as-typed' }
}

/** The address of a search, such as `/search?q=bereavement&year=2022&page=2`. */
export function searchAddress({ q, theme, organisation, type, year, file, sort, asTyped }: Search, page = 1, path: string = searchPath): string {
  const values = { q, theme, organisation, type, year, file, sort: sort === 'date' ? sort : undefined, words: asTyped ? 'as-typed' : undefined, page: page > 1 ? page : undefined }
  const query = new URLSearchParams()
  for (const name of searchParameters) if (values[name]) query.set(name, String(values[name]))
  return query.size > 0 ? `${path}?${query}` : path
}

/** The address of its feed, such as `/search/feed.atom?q=bereavement`. */
export const searchFeedAddress = (search: Search, format: FeedFormat): string => searchAddress({ ...search, sort: 'relevance' }, 1, feedPath(searchPath, format))

/** A search's feeds as links. */
export const searchFeedLinks = (search: Search): Link[] => feedFormats.map((format) => ({ label: feedLabels[format], path: searchFeedAddress(search, format) }))
