import { env } from '@/lib/env'
import { securityTxt } from '@/lib/security-txt'
import { getSettings } from '@/queries/settings'

export const dynamic = 'force-dynamic'

/** Served at `/.well-known/security.txt`, where next.config.mjs sends for it: folders that begin with a dot are overlooked by tools. */
export async function GET(): Promise<Response> {
  const { contactEmail } = await getSettings()
  const contact = env.securityContact ?? (contactEmail ? `mailto:${contactEmail}` : null)
  if (!contact) return new Response(null, { status: 404 })
  return new Response(securityTxt({ contact, origin: env.siteUrl, now: new Date() }), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
