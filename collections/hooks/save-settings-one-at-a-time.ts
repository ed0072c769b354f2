import type { GlobalBeforeOperationHook, PayloadRequest } from 'payload'

import type { Version } from './latest-version'
import { refuseOvertaken } from './refuse-overtaken'
import { lockUntilCommit } from './transaction'

const standing = (req: PayloadRequest, slug: string) => req.payload.db.findGlobal({ slug, req }) as unknown as Promise<Version>
const moment = (value: unknown) => (value ? new Date(String(value)).getTime() : 0)

/** The same for a global as `save-one-at-a-time.ts` for documents. */
export const saveSettingsOneAtATime: GlobalBeforeOperationHook = async ({ args, global, operation, overrideAccess, req }) => {
  if ((operation !== 'update' && operation !== 'restoreVersion') || !(overrideAccess || req.user)) return
  const data = (args.data ?? {}) as Record<string, unknown>
  const arrived = await standing(req, global.slug)
  await lockUntilCommit(req, global.slug)
  const latest = await standing(req, global.slug)
  const builtOn = data.updatedAt ?? (overrideAccess ? latest.updatedAt : arrived.updatedAt)
  if (latest.updatedAt && moment(builtOn) !== moment(latest.updatedAt)) await refuseOvertaken(req, global.flattenedFields, latest, data)
}
