import { env } from '@/lib/env'
import { feedTypes, type FeedFormat } from '@/lib/feed-addresses'
import { writeFeed } from '@/lib/feeds'
import { filtersAsWords } from '@/lib/result-sentence'
import { readSearch, searchAddress, searchFeedAddress } from '@/lib/search-filters'
import { words } from '@/lib/words'
import { listFoundEntries } from '@/queries/feeds'
import { search } from '@/queries/search'
import { getSettings } from '@/queries/settings'

/** Answers with what a search finds as a feed: the reports and news in it, newest first. */
export const searchFeedOf =
  (format: FeedFormat) =>
  async (request: Request): Promise<Response> => {
    const asked = { ...readSearch(Object.fromEntries(new URL(request.url).searchParams)), sort: 'date' as const, page: 1 }
    const [settings, answer] = await Promise.all([getSettings(), search(asked)])
    if (!answer) return new Response(words.searchTooLong, { status: 503, headers: { 'retry-after': '60' } })

    const chosen = filtersAsWords(answer.filters)
    const list = {
      title: `${settings.siteName}: ${words.searchResultsFor(asked.q.slice(0, 80))}${chosen ? ` ${chosen}` : ''}`,
      path: searchAddress(asked),
      feeds: { atom: searchFeedAddress(asked, 'atom'), json: searchFeedAddress(asked, 'json') },
      publisher: settings.publisher ?? settings.siteName,
      entries: await listFoundEntries(answer.results.map(({ path }) => path)),
    }
    return new Response(writeFeed[format](list, env.siteUrl), { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
  }
