import { LRUCache } from 'lru-cache'

import { feedFormats, feedPath } from '@/lib/feed-addresses'
import { filterParameters, listParameters, listTypes, type Listed } from '@/lib/list-filters'
import { searchFeedParameters, searchParameters, searchPath, searchSuggestPath } from '@/lib/search-filters'
import { pathToList } from '@/lib/urls'

/** As long as a question to search may be; no other parameter is. */
const longest = 300

/** The paths whose pages depend on parameters, and on which. */
const parametersOf = new Map<string, readonly string[]>([
  ...(Object.keys(listTypes) as Listed[]).flatMap((collection) => {
    const list = pathToList(collection)
    return [[list, listParameters], ...feedFormats.map((format) => [feedPath(list, format), filterParameters] as const)] as const
  }),
  [searchPath, searchParameters],
  [searchSuggestPath, ['q']],
  ...feedFormats.map((format) => [feedPath(searchPath, format), searchFeedParameters] as const),
])

/** What does not go through the page cache: the admin, its previews, the API, and what only the admin's scripts ask for. Stylesheets are the pages' own. */
const elsewhere = /^\/(admin|api|preview|_next(?!\/static\/[^?]+\.css(\?|$)))([/?]|$)/

/** Says whether the page at an address depends on what is asked for there. Of those there are as many as somebody cares to make up. */
export const isQuestion = (address: string): boolean => address.includes('?')

/** Says whether this request is for a public page. */
export const isPublicPage = (url: string): boolean => !elsewhere.test(url)

type Address = {
  /** The one address under which a page is made and kept: its path, and only the parameters it knows, in a fixed order. */
  address: string
  /** Whether the path was written in another way than this. */
  respelt: boolean
}

/** Where the page at this URL is kept. Null when no page can have such a path, so that oddly written ones cannot reach others. */
export function pageAddress(url: string): Address | null {
  const known = addresses.get(url)
  if (known !== undefined) return known.found
  const found = readAddress(url)
  // Long ones are rare, and would make a small room a large one.
  if (url.length < 300) addresses.set(url, { found })
  return found
}

const addresses = new LRUCache<string, { found: Address | null }>({ max: 5_000 })

function readAddress(url: string): Address | null {
  const [written = '', query = ''] = url.split(/\?(.*)/s)
  if (written.length > 1_000 || !/^\/[\x21-\x7e]*$/.test(written) || /\/\/|\\|%2f|%5c|%00|%23|%3f|[#?]/i.test(written)) return null
  const path = canonical(written)
  if (path === null || path.split('/').some((part) => part === '.' || part === '..')) return null
  return { address: withParameters(path, query), respelt: path !== written }
}

/** A path spelt as browsers spell it, with no more percent signs than it needs; null when it is no text. */
function canonical(path: string): string | null {
  try {
    return encodeURI(decodeURIComponent(path))
  } catch {
    return null
  }
}

function withParameters(path: string, query: string): string {
  const parameters = parametersOf.get(path)
  if (!parameters || !query) return path

  const given = new URLSearchParams(query)
  const known = parameters.flatMap((name) => {
    const value = given.get(name)
    return value ? [[name, value.slice(0, longest)]] : []
  })
  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path
}
