import type { CollectionSlug, PayloadRequest } from 'payload'

/** The titles of documents by their references, such as `themes:3`; one that is gone is absent. */
export type Titles = Map<string, string>

/** Asks for the titles of these documents, of each collection at once. */
export async function titlesOf(req: PayloadRequest, references: string[]): Promise<Titles> {
  const titles: Titles = new Map()
  const wanted = [...new Set(references)].map((reference) => reference.split(':') as [CollectionSlug, string])
  const known = wanted.map(([slug]) => slug).filter((slug) => slug in req.payload.collections)
  for (const collection of new Set(known)) {
    const title = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
    const ids = wanted.filter(([slug]) => slug === collection).map(([, id]) => id)
    const { docs } = await req.payload.find({ collection, where: { id: { in: ids } }, pagination: false, depth: 0, draft: true, trash: true, req })
    for (const doc of docs) titles.set(`${collection}:${doc.id}`, String((doc as unknown as Record<string, unknown>)[title] ?? `${collection} ${doc.id}`))
  }
  return titles
}
