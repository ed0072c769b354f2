import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { type Change, documentsTouched } from './documents-touched'
import { movesTrash } from './intent'
import { latestSavedAt, latestVersion, mainSavedAt } from './latest-version'
import { refuse } from './refuse'
import { refuseOvertaken } from './refuse-overtaken'
import { lockUntilCommit } from './transaction'

type Id = number | string

const sameVersion = (one: unknown, other: unknown) => new Date(String(one)).getTime() === new Date(String(other)).getTime()

async function eachLatest(req: PayloadRequest, collection: SanitizedCollectionConfig, ids: Id[]): Promise<Map<Id, string | null>> {
  const moments = new Map<Id, string | null>()
  // One after the other: they share the transaction's connection, which does one thing at a time.
  for (const id of ids) moments.set(id, await latestSavedAt(req, collection, id))
  return moments
}

/** Payload changes many at once from what is live, and would bury a newer draft under it. */
async function refuseBuryingDrafts(req: PayloadRequest, collection: SanitizedCollectionConfig, latest: Map<Id, string | null>): Promise<void> {
  for (const [id, savedAt] of latest) {
    const main = await mainSavedAt(req, collection, id)
    if (!savedAt || !main || sameVersion(savedAt, main)) continue
    const version = await latestVersion(req, collection, id)
    const title = String(version?.[collection.admin.useAsTitle ?? 'id'] ?? id)
    refuse(`“${title}” has a newer draft, which changing many at once would bury. Nothing was saved: open it and change it there.`, 409)
  }
}

/**
 * Lets one save at a time work on a document, from before Payload reads it until the commit, and refuses with 409
 * a save that is not built on what stands there then. A save says what it is built on by the `updatedAt` that its
 * writer read, as the admin does; one that does not say may not be overtaken between its arrival and its turn.
 */
export const saveOneAtATime: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  const changes = operation === 'update' || operation === 'delete' || operation === 'restoreVersion'
  // Whoever is not signed in will be refused in a moment, and must not keep anybody waiting.
  if (!changes || !(overrideAccess || req.user)) return args
  const change = args as Change
  const ids = await documentsTouched(req, collection, operation, change, overrideAccess)
  const seen = operation === 'update' && change.id !== undefined ? change.data?.updatedAt : undefined
  const arrived = seen || overrideAccess ? null : await eachLatest(req, collection, ids)
  for (const id of ids) await lockUntilCommit(req, `${collection.slug}:${id}`)
  const latest = await eachLatest(req, collection, ids)

  for (const [id, savedAt] of latest) {
    const builtOn = seen ?? (arrived ? arrived.get(id) : savedAt)
    if (!savedAt || sameVersion(builtOn, savedAt)) continue
    const version = await latestVersion(req, collection, id)
    if (version) await refuseOvertaken(req, collection.flattenedFields, version, change.data ?? {})
  }

  if (operation === 'restoreVersion' || !change.where) return args
  // Into the trash and out of it, drafts are taken along: hooks/move-trash.ts.
  const buries = operation === 'update' && collection.versions?.drafts && !change.draft && !movesTrash(change)
  if (buries) await refuseBuryingDrafts(req, collection, latest)
  return { ...args, where: { and: [change.where, { id: { in: ids } }] } } as typeof args
}
