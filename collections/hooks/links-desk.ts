import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { addressFault, ownPath } from '@/checks/addresses'
import { env } from '@/lib/env'
import { isThere, judge } from '@/lib/link-health'
import { visitOutside } from '@/lib/outside-visit'

import { permissions } from '../access/permissions'
import { hasRole } from '../access/who'
import { checkLink } from './check-links'
import { replaceEverywhere } from './replace-links'
import { signedIn } from './signed-in'

const address = z.string().trim().min(1).max(2_000)

/** What a links editor sends, or the refusal of somebody who is none or sends something else. */
async function asked<Shape extends z.ZodType>(req: PayloadRequest, shape: Shape): Promise<{ data: z.infer<Shape> } | { refusal: Response }> {
  const refusal = (message: string, status: number) => ({ refusal: Response.json({ errors: [{ message }] }, { status }) })
  if (!hasRole(await signedIn(req), permissions['related-links'].update)) return refusal('Only those who look after related links can do this.', 403)
  const { data, error } = shape.safeParse(await req.json?.().catch(() => null))
  return error ? refusal('Give an address.', 400) : { data }
}

const refused = (message: string) => Response.json({ errors: [{ message }] }, { status: 400 })

/** Tells what a page of another site calls itself, for whoever links to it. */
const lookUp: Endpoint = {
  path: '/look-up',
  method: 'post',
  handler: async (req) => {
    const sent = await asked(req, z.object({ address }))
    if ('refusal' in sent) return sent.refusal
    const fault = addressFault(sent.data.address, env.siteUrl)
    if (fault ?? (ownPath(sent.data.address, env.siteUrl) !== null || !URL.canParse(sent.data.address))) return refused(fault ?? 'Give the address of a page of another site.')
    const visit = await visitOutside(sent.data.address)
    return Response.json({ title: isThere(judge(sent.data.address, visit).health) ? visit.title : null })
  },
}

/** Visits an address that is linked to at once, and tells how it does. */
const check: Endpoint = {
  path: '/check',
  method: 'post',
  handler: async (req) => {
    const sent = await asked(req, z.object({ address }))
    if ('refusal' in sent) return sent.refusal
    const { rows } = await (req.payload.db as unknown as PostgresAdapter).drizzle.execute(sql`select from outside_uses where address = ${sent.data.address} limit 1`)
    if (rows.length === 0) return refused('Nothing links to this address any more.')
    const judged = await checkLink(req.payload, sent.data.address)
    return judged ? Response.json(judged) : refused('How it does could not be found out. The log of the site says why.')
  },
}

/** Puts one address in the place of another among all related links, or only tells where it would. */
const replace: Endpoint = {
  path: '/replace',
  method: 'post',
  handler: async (req) => {
    const sent = await asked(req, z.object({ from: address, to: address, apply: z.boolean() }))
    return 'refusal' in sent ? sent.refusal : Response.json(await replaceEverywhere(req, sent.data))
  },
}

/** What the links editors' desk asks for besides reading and saving. */
export const linksDeskEndpoints = [lookUp, check, replace]
