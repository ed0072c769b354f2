import type { PayloadRequest } from 'payload'

import { type AddressedCollection, addressedCollections, pathTo, slugIn } from '@/lib/urls'

/** A document in the shape of a relation to several collections. */
export type Relation = { relationTo: AddressedCollection; value: number }

async function first(req: PayloadRequest, collection: AddressedCollection, field: 'id' | 'slug', value: string | number): Promise<Relation | null> {
  const { docs } = await req.payload.find({ collection, where: { [field]: { equals: value } }, depth: 0, limit: 1, pagination: false, select: {}, req })
  return docs[0] ? { relationTo: collection, value: docs[0].id } : null
}

/** A report's short address, and its own for the pages under it: what is read online belongs to the report. */
const shortAddress = /^\/r\/([1-9]\d{0,8})$/
const underReport = /^(\/reports\/[^/]+)\/.+$/

async function livesAt(req: PayloadRequest, path: string): Promise<Relation | null> {
  const slug = slugIn(path)
  const collection = addressedCollections.find((one) => slug && pathTo(one, slug) === path)
  return collection ? first(req, collection, 'slug', slug) : null
}

async function redirectsFrom(req: PayloadRequest, path: string): Promise<Relation | null> {
  const { docs } = await req.payload.find({ collection: 'redirects', where: { from: { equals: path } }, depth: 0, limit: 1, pagination: false, req })
  const { to } = docs[0] ?? {}
  return to ? { relationTo: to.relationTo, value: typeof to.value === 'object' ? to.value.id : to.value } : null
}

function decoded(path: string): string | null {
  try {
    return decodeURI(path)
  } catch {
    return null // a % that encodes nothing
  }
}

/** The document of ours whose page is at this path, as addresses spell it, or was before its address changed; null where there is none. */
export async function documentAt(req: PayloadRequest, spelt: string): Promise<Relation | null> {
  const path = decoded(spelt)
  if (path === null) return null
  const [, report] = shortAddress.exec(path) ?? []
  if (report) return first(req, 'reports', 'id', Number(report))
  const page = underReport.exec(path)?.[1] ?? path
  return (await livesAt(req, page)) ?? redirectsFrom(req, page)
}
