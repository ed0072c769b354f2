import type { Link } from './content'
import { listAddress, type ListFilters } from './list-filters'
import { words } from './words'

export const feedFormats = ['atom', 'json'] as const

export type FeedFormat = (typeof feedFormats)[number]

/** What each format is called. */
export const feedLabels = { atom: words.atomFeed, json: words.jsonFeed } as const satisfies Record<FeedFormat, string>

/** The media type of each format, also in the head of the pages that have feeds. */
export const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const satisfies Record<FeedFormat, string>

/** Where a list has its feed, such as `/reports/feed.atom`. */
export const feedPath = (listPath: string, format: FeedFormat): string => `${listPath}/feed.${format}`

/** The same with the list's filters; a feed has no pages. */
export const feedAddress = (listPath: string, format: FeedFormat, filters: Partial<ListFilters>): string => listAddress(feedPath(listPath, format), filters)

/** A filtered list's feeds as links. */
export const feedLinks = (listPath: string, filters: Partial<ListFilters>): Link[] =>
  feedFormats.map((format) => ({ label: feedLabels[format], path: feedAddress(listPath, format, filters) }))
