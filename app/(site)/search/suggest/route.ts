import { readSearch } from '@/lib/search-filters'
import { suggest } from '@/queries/suggest'

/** Made when it is asked for, like every page. */
export const dynamic = 'force-dynamic'

/** The pages that somebody may mean who has typed so much, such as `/search/suggest?q=bereav`. */
export async function GET(request: Request): Promise<Response> {
  const { q } = readSearch(Object.fromEntries(new URL(request.url).searchParams))
  const suggestions = await suggest(q)
  return Response.json({ suggestions: suggestions ?? [] })
}
