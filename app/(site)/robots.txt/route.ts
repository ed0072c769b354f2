import { env } from '@/lib/env'
import { robots } from '@/lib/robots'

export const dynamic = 'force-dynamic'

/** What crawlers may fetch. */
export const GET = (): Response => new Response(robots(env.siteUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
