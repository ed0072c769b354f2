import { Forbidden, type CollectionBeforeOperationHook } from 'payload'

import { permissions } from '../access/permissions'
import { hasRole } from '../access/who'
import { type Asked, movesTrash } from './intent'

/**
 * Refuses every save by somebody who may not publish unless it is a draft. Payload asks `access.update`
 * only about the data that was sent: a PATCH without `draft=true` changes the live document, and one
 * with `deletedAt` takes it away, without the word "published" in it.
 */
export const guardPublishing: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess) return
  const row = permissions[collection.slug as keyof typeof permissions]
  if (!('publish' in row) || hasRole(req.user, row.publish)) return

  const { draft, data, duplicateFromID } = args as { draft?: boolean; data?: { _status?: string }; duplicateFromID?: unknown }
  const copiesLive = duplicateFromID !== undefined && !draft
  const goesLive = data?._status === 'published' || copiesLive
  const touchesLive = goesLive || !draft || movesTrash(args as Asked)

  if (operation === 'create' && goesLive) throw new Forbidden(req.t)
  if ((operation === 'update' || operation === 'restoreVersion') && touchesLive) throw new Forbidden(req.t)
}
