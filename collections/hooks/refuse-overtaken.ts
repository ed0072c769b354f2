import { APIError, type FlattenedField, type PayloadRequest } from 'payload'

import { differencesIn } from './differences'
import type { Version } from './latest-version'

async function nameOf(req: PayloadRequest, id: Version['savedBy']): Promise<string | null> {
  if (!id) return null
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  return user?.name ?? null
}

/** Refuses a save because somebody else saved first, and tells who, when, and what differs, in both texts. */
export async function refuseOvertaken(req: PayloadRequest, fields: FlattenedField[], theirs: Version, yours: Record<string, unknown>): Promise<never> {
  const by = await nameOf(req, theirs.savedBy)
  const { updatedAt: at } = theirs
  // Without a colon: Payload would show what follows as a list of fields.
  const message = `${by ?? 'Somebody else'} saved this after you opened it. Nothing of yours is saved yet.`
  const differences = await differencesIn(req, fields, theirs, yours)
  // The error of a field: that is how the admin's form learns of it.
  const errors = [{ path: 'updatedAt', message }]
  throw new APIError(message, 409, { message, errors, by, at, differences }, true)
}
