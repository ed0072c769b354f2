import type { PayloadRequest } from 'payload'

import type { Relation } from '@/lib/link-rows'
import { pathTo } from '@/lib/urls'

/** A document that a link may lead to, for editors: what it is called, what it is, and why readers are not led to it, if they are not. */
export type LinkTarget = { relation: Relation; title: string; type: string; path: string | null; hidden: string | null }

type Stored = { id: number; slug?: string | null; title?: string; name?: string; _status?: string | null; deletedAt?: string | null; publishedAt?: string | null; withdrawal?: { on?: string | null; reason?: string | null } }

function hiddenBecause({ _status, deletedAt, publishedAt, withdrawal }: Stored): string | null {
  if (deletedAt) return 'It is in the trash, so readers do not see it here.'
  if (_status !== 'published' || !publishedAt || Date.parse(publishedAt) > Date.now()) return 'It is not public yet. Readers see it here as soon as it is.'
  return withdrawal?.on && withdrawal.reason ? 'It was withdrawn, so readers are not led to it. Choose another page.' : null
}

/** What these documents are, by `collection:id`; those that were deleted for good are missing. */
export async function linkTargets(req: PayloadRequest, relations: Relation[]): Promise<Map<string, LinkTarget>> {
  const found = new Map<string, LinkTarget>()
  for (const collection of new Set(relations.map(({ relationTo }) => relationTo))) {
    const ids = relations.filter(({ relationTo }) => relationTo === collection).map(({ value }) => value)
    const { docs } = await req.payload.find({ collection, where: { id: { in: ids } }, trash: true, depth: 0, pagination: false, overrideAccess: false, req })
    for (const doc of docs as Stored[])
      found.set(`${collection}:${doc.id}`, {
        relation: { relationTo: collection, value: doc.id },
        title: doc.title ?? doc.name ?? 'Without a title',
        type: String(req.payload.collections[collection].config.labels.singular),
        path: doc.slug ? pathTo(collection, doc.slug) : null,
        hidden: hiddenBecause(doc),
      })
  }
  return found
}
