import { type CollectionAfterMeHook, executeAuthStrategies, parseCookies, type PayloadRequest, type TypedUser } from 'payload'
import type { Pool, QueryConfig } from 'pg'

import { outage } from '@/lib/outage'

import { refuse } from './refuse'

/** Whoever asks has waited for one answer already. */
const patienceMs = 1_000

/** Payload takes somebody whom it could not look up for a visitor, who may do nothing. */
export async function couldNotBeLookedUp({ headers, payload, user }: PayloadRequest): Promise<boolean> {
  const cameSignedIn = headers.has('authorization') || parseCookies(headers).has(`${payload.config.cookiePrefix}-token`)
  if (user || !cameSignedIn) return false
  const { pool } = payload.db as unknown as { pool: Pool }
  const answers = await pool.query({ text: 'select from "users" limit 1', query_timeout: patienceMs } as QueryConfig).then(() => true, () => false)
  // Found now, they were not found because the database was away until a moment ago.
  return !answers || Boolean((await executeAuthStrategies({ headers, payload })).user)
}

/** Who asks; refuses whoever is not signed in. */
export async function signedIn(req: PayloadRequest): Promise<TypedUser> {
  if (req.user) return req.user
  if (await couldNotBeLookedUp(req)) return refuse(outage.message, outage.status)
  return refuse('Sign in first.', 401)
}

/** The admin asks who is signed in, and would take nobody for an answer. */
export const refuseToForget: CollectionAfterMeHook = async ({ req, response }) => {
  if (await couldNotBeLookedUp(req)) refuse(outage.message, outage.status)
  return response
}
