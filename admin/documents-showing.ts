import type { PayloadRequest, Where } from 'payload'

import { linkedCollections } from '@/lib/related'
import { hasAddress, publicCollections, type PublicCollection } from '@/lib/urls'

/** How a document shows something: to readers, in its newest draft, or in both; or only below it, where editors chose links. */
export type Showing = 'live' | 'draft' | 'live and draft' | 'live, not in draft' | 'related links'
export type Use = { collection: PublicCollection; id: number; title: string; showing: Showing; trashed: boolean }

type Found = { id: number; _status?: string | null; deletedAt?: string | null; [field: string]: unknown }

async function find(req: PayloadRequest, collection: PublicCollection, where: Where, draft: boolean): Promise<Map<number, Found>> {
  const { docs } = await req.payload.find({ collection, where, draft, trash: true, depth: 0, pagination: false, overrideAccess: false, req })
  return new Map((docs as unknown as Found[]).map((doc) => [doc.id, doc]))
}

/** The draft and the version that readers see each keep what they refer to: they may differ. */
async function usesIn(req: PayloadRequest, collection: PublicCollection, reference: string): Promise<Use[]> {
  const refers: Where = { references: { equals: reference } }
  const live = await find(req, collection, { and: [refers, { _status: { equals: 'published' } }] }, false)
  const latest = await find(req, collection, refers, true)
  const title = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  return [...new Map([...live, ...latest])].map(([id, doc]) => {
    const drafted = latest.get(id)?._status === 'draft'
    const showing = !live.has(id) ? 'draft' : !latest.has(id) ? 'live, not in draft' : drafted ? 'live and draft' : 'live'
    return { collection, id, title: String(doc[title] ?? id), showing, trashed: Boolean(doc.deletedAt) }
  })
}

/** The pages below which editors chose to link to it. */
async function linkedBelow(req: PayloadRequest, collection: string, id: number): Promise<Use[]> {
  if (!hasAddress(collection)) return []
  const { docs } = await req.payload.find({ collection: 'related-links', where: { 'links.document': { equals: { relationTo: collection, value: id } } }, depth: 0, pagination: false, sort: 'title', overrideAccess: false, req })
  return docs.flatMap((record) => linkedCollections.flatMap((page) => (record[page] ? [{ collection: page, id: Number(record[page]), title: record.title ?? '', showing: 'related links' as const, trashed: false }] : [])))
}

/** Every document that shows or links to the one with this id, in the order of the collections. Staff only: nobody else may ask. */
export async function documentsShowing(req: PayloadRequest, collection: string, id: number | string): Promise<Use[]> {
  if (!req.user) return []
  const uses: Use[] = []
  for (const user of publicCollections) uses.push(...(await usesIn(req, user, `${collection}:${id}`)))
  return [...uses, ...(await linkedBelow(req, collection, Number(id)))]
}
