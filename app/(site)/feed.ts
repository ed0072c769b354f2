import { env } from '@/lib/env'
import { feedAddress, feedTypes, type FeedFormat } from '@/lib/feed-addresses'
import { writeFeed } from '@/lib/feeds'
import { filterParameters, listAddress, readFilters, type Listed } from '@/lib/list-filters'
import { filtersAsWords } from '@/lib/result-sentence'
import { pathToList } from '@/lib/urls'
import { words } from '@/lib/words'
import { listChoices } from '@/queries/choices'
import { listFeedEntries } from '@/queries/feeds'
import { getSettings } from '@/queries/settings'

const names = { reports: words.reports, news: words.news } as const satisfies Record<Listed, string>

/** Answers with a filtered list as a feed of its newest documents. */
export const feedOf =
  (collection: Listed, format: FeedFormat) =>
  async (request: Request): Promise<Response> => {
    const given = new URL(request.url).searchParams
    const filters = readFilters(collection, Object.fromEntries(filterParameters.map((name) => [name, given.get(name) ?? undefined])))
    if (!filters) return new Response(null, { status: 404 })
    const [settings, choices, entries] = await Promise.all([getSettings(), listChoices(collection, filters), listFeedEntries(collection, filters)])

    const path = pathToList(collection)
    const chosen = filtersAsWords(choices)
    const list = {
      title: `${settings.siteName}: ${names[collection]}${chosen ? ` ${chosen}` : ''}`,
      path: listAddress(path, filters),
      feeds: { atom: feedAddress(path, 'atom', filters), json: feedAddress(path, 'json', filters) },
      publisher: settings.publisher ?? settings.siteName,
      entries,
    }
    return new Response(writeFeed[format](list, env.siteUrl), { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
  }
