import type { PayloadRequest } from 'payload'

import type { Relation } from '@/lib/link-rows'
import { pathTo } from '@/lib/urls'

/**
 * A document that a link may lead to, for editors: what it is called, what it is, and why readers are not led to it, if they are not.
 * `overtaken` says why another page should take its place, `newer` which one, where its authors said so.
 */
export type LinkTarget = { relation: Relation; title: string; type: string; path: string | null; hidden: string | null; overtaken: string | null; newer: Relation | null }

type Stored = { id: number; slug?: string | null; title?: string; name?: string; _status?: string | null; deletedAt?: string | null; publishedAt?: string | null; withdrawal?: { on?: string | null; reason?: string | null }; supersededBy?: number | null }

const named = { slug: true, _status: true, deletedAt: true } as const
const dated = { ...named, title: true, publishedAt: true, withdrawal: true } as const
const fields: Record<Relation['relationTo'], object> = {
  reports: { ...dated, supersededBy: true },
  news: dated,
  themes: { ...named, title: true, publishedAt: true },
  organisations: { ...named, name: true, publishedAt: true },
  pages: { ...named, title: true, publishedAt: true },
}

const isWithdrawn = ({ withdrawal }: Stored) => Boolean(withdrawal?.on && withdrawal.reason)

function hiddenBecause(doc: Stored): string | null {
  const { _status, deletedAt, publishedAt } = doc
  if (deletedAt) return 'It is in the trash, so readers do not see it here.'
  if (_status !== 'published' || !publishedAt || Date.parse(publishedAt) > Date.now()) return 'It is not public yet. Readers see it here as soon as it is.'
  return isWithdrawn(doc) ? 'It was withdrawn, so readers are not led to it. Choose another page.' : null
}

function overtakenBecause(doc: Stored): string | null {
  if (doc.deletedAt) return 'It is in the trash.'
  if (doc._status !== 'published' && doc.publishedAt) return 'It was taken off the site.'
  if (isWithdrawn(doc)) return 'It was withdrawn.'
  return doc.supersededBy ? 'There is a newer report in its place.' : null
}

/** What these documents are, by `collection:id`; those that were deleted for good are missing. */
export async function linkTargets(req: PayloadRequest, relations: Relation[]): Promise<Map<string, LinkTarget>> {
  const found = new Map<string, LinkTarget>()
  for (const collection of new Set(relations.map(({ relationTo }) => relationTo))) {
    const ids = relations.filter(({ relationTo }) => relationTo === collection).map(({ value }) => value)
    const { docs } = await req.payload.find({ collection, where: { id: { in: ids } }, select: fields[collection], trash: true, depth: 0, pagination: false, overrideAccess: false, req })
    for (const doc of docs as Stored[])
      found.set(`${collection}:${doc.id}`, {
        relation: { relationTo: collection, value: doc.id },
        title: doc.title ?? doc.name ?? 'Without a title',
        type: String(req.payload.collections[collection].config.labels.singular),
        path: doc.slug ? pathTo(collection, doc.slug) : null,
        hidden: hiddenBecause(doc),
        overtaken: overtakenBecause(doc),
        newer: doc.supersededBy ? { relationTo: 'reports', value: doc.supersededBy } : null,
      })
  }
  return found
}
