import type { CollectionSlug, PayloadRequest } from 'payload'

import { type Governed, permissions } from '../access/permissions'
import { hasRole } from '../access/who'

/** A document in whose words an address stands. */
export type Worded = { collection: string; id: number; title: string }

/** Whether somebody may write drafts of a collection, and so change what stands in its words, or in its links where it is these. */
export const mayRedraft = ({ user }: PayloadRequest, collection: string): boolean => hasRole(user, permissions[collection as Governed].update)

/** The same, with one text instead of another wherever it stands alone. */
function withInstead(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((one) => withInstead(one, from, to))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withInstead(one, from, to)]))
}

/**
 * Saves a draft of a document with one address in the place of another, built on its newest version and as the person who asks:
 * readers see it once somebody has published it. Null when it was saved, else why not.
 */
export async function redraft(req: PayloadRequest, { collection, id }: Worded, from: string, to: string): Promise<string | null> {
  const asked = { collection: collection as CollectionSlug, id, draft: true, depth: 0, overrideAccess: false, user: req.user } as const
  try {
    const { updatedAt, ...newest } = (await req.payload.findByID(asked)) as unknown as Record<string, unknown>
    const changed = Object.entries(newest).flatMap(([field, value]) => {
      const now = withInstead(value, from, to)
      return JSON.stringify(now) === JSON.stringify(value) ? [] : [[field, now]]
    })
    // The newest draft may lack it already.
    if (changed.length > 0) await req.payload.update({ ...asked, data: { ...Object.fromEntries(changed), updatedAt, _status: 'draft' } as never })
    return null
  } catch (error) {
    return (error as Error).message
  }
}
