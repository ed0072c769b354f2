import { env } from '@/lib/env'
import { readSitemapName, writeSitemap } from '@/lib/sitemaps'
import { hasAddress } from '@/lib/urls'
import { listSitemapEntries } from '@/queries/sitemaps'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

/** One part of the sitemap, such as `reports-1.xml`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = readSitemapName((await params).file)
  const entries = name && hasAddress(name.collection) ? await listSitemapEntries(name.collection, name.part) : null
  if (!entries) return new Response(null, { status: 404 })
  return new Response(await writeSitemap(entries, env.siteUrl), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
