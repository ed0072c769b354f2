import type { Endpoint, PayloadRequest } from 'payload'

import { linkedCollections } from '@/lib/related'
import { hasAddress, pathTo, publicCollections, type PublicCollection } from '@/lib/urls'

import { released } from '../access/published'
import { signedIn } from './signed-in'

const nameOf = (doc: object) => ['title', 'name', 'words'].map((field) => (doc as Record<string, unknown>)[field]).find((value) => typeof value === 'string') as string

/** The public documents that show this one or link to it. */
async function shownBy(req: PayloadRequest, reference: string) {
  const found = await Promise.all(
    publicCollections.map(async (collection) => {
      const { docs } = await req.payload.find({ collection, where: { and: [released, { references: { equals: reference } }] }, depth: 0, limit: 100, pagination: false, req })
      return docs.map((doc) => ({ title: nameOf(doc), path: hasAddress(collection) && 'slug' in doc ? pathTo(collection, doc.slug) : null }))
    }),
  )
  return found.flat()
}

/** The public pages below which editors chose a link to it. */
async function linkedBelow(req: PayloadRequest, collection: PublicCollection, id: number) {
  if (!hasAddress(collection)) return []
  const { docs: records } = await req.payload.find({ collection: 'related-links', where: { 'links.document': { equals: { relationTo: collection, value: id } } }, depth: 0, pagination: false, req })
  const found = await Promise.all(
    linkedCollections.map(async (of) => {
      const ids = records.flatMap((record) => record[of] ?? [])
      const { docs } = await req.payload.find({ collection: of, where: { and: [released, { id: { in: ids } }] }, depth: 0, pagination: false, select: { title: true, slug: true }, req })
      return docs.map(({ title, slug }) => ({ title, path: pathTo(of, slug) }))
    }),
  )
  return found.flat()
}

/** Of these files, the names of those that nothing else public shows. */
async function filesOf(req: PayloadRequest, doc: { id: number; references?: string[] | null }, own: string): Promise<string[]> {
  const references = (doc.references ?? []).filter((reference) => reference.startsWith('files:'))
  const names = []
  for (const reference of references) {
    const others = (await Promise.all(
      publicCollections.map((collection) => req.payload.count({ collection, where: { and: [released, { references: { equals: reference } }, ...(own.startsWith(`${collection}:`) ? [{ id: { not_equals: doc.id } }] : [])] }, req })),
    )).reduce((sum, { totalDocs }) => sum + totalDocs, 0)
    if (others === 0) names.push((await req.payload.findByID({ collection: 'files', id: Number(reference.split(':')[1]), depth: 0, req })).filename ?? '')
  }
  return names
}

/** What taking a document from the public does to pages, feeds and files: for staff, before they do it. */
export const consequencesOf = (collection: PublicCollection): Omit<Endpoint, 'root'> => ({
  path: '/:id/consequences',
  method: 'get',
  handler: async (req) => {
    await signedIn(req)
    const id = Number(req.routeParams?.id)
    const { docs } = await req.payload.find({ collection, where: { id: { equals: id } }, depth: 0, limit: 1, pagination: false, req })
    const doc = docs[0]
    if (!doc) return Response.json({ errors: [{ message: 'There is no such document.' }] }, { status: 404 })
    const own = `${collection}:${id}`
    return Response.json({
      live: doc._status === 'published',
      address: hasAddress(collection) && 'slug' in doc ? pathTo(collection, doc.slug) : null,
      shownBy: [...(await shownBy(req, own)), ...(await linkedBelow(req, collection, id))],
      files: await filesOf(req, doc, own),
      feeds: hasAddress(collection),
    })
  },
})
