import type { PayloadRequest } from 'payload'

import { publicCollections, type PublicCollection } from '@/lib/urls'

type Named = PublicCollection | 'files'

const named: readonly string[] = [...publicCollections, 'files'] satisfies Named[]

/** What documents are called that are named as `reports:12`, and where they are edited; one that is gone is absent. */
export async function referenceTitles(req: PayloadRequest, references: string[]): Promise<Map<string, { title: string; to: string }>> {
  const wanted = references.map((reference) => reference.split(':') as [Named, string]).filter(([collection]) => named.includes(collection))
  const found = await Promise.all(
    [...new Set(wanted.map(([collection]) => collection))].map(async (collection) => {
      const ids = wanted.filter(([of]) => of === collection).map(([, id]) => Number(id))
      const { docs } = await req.payload.find({ collection, where: { id: { in: ids } }, draft: true, depth: 0, pagination: false, overrideAccess: false, user: req.user })
      return docs.map((doc) => {
        const { title, name, words, filename } = doc as { title?: string | null; name?: string; words?: string; filename?: string | null }
        return [`${collection}:${doc.id}`, { title: title ?? name ?? words ?? filename ?? 'Without a title', to: `/admin/collections/${collection}/${doc.id}` }] as const
      })
    }),
  )
  return new Map(found.flat())
}
