import { env } from '@/lib/env'
import { writeSitemapIndex } from '@/lib/sitemaps'
import { listSitemaps } from '@/queries/sitemaps'

export const dynamic = 'force-dynamic'

/** The sitemap of sitemaps. */
export async function GET(): Promise<Response> {
  return new Response(await writeSitemapIndex(await listSitemaps(), env.siteUrl), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
