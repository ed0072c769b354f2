import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'

import { hasAddress, pathTo } from '@/lib/urls'
import type { Redirect } from '@/payload-types'

type Target = Redirect['to']

/** The path at which a redirect ends, or null where readers are told that the page is gone. */
async function pathOf(req: PayloadRequest, to: Target): Promise<string | null> {
  if (!to || !hasAddress(to.relationTo)) return null
  const id = typeof to.value === 'object' ? to.value.id : to.value
  const doc = await req.payload.findByID({ collection: to.relationTo, id, depth: 0, trash: true, disableErrors: true, select: { slug: true }, req })
  return doc?.slug ? pathTo(to.relationTo, doc.slug) : null
}

async function nextPath(req: PayloadRequest, from: string, self: unknown): Promise<string | null> {
  const { docs } = await req.payload.find({ collection: 'redirects', where: { from: { equals: from } }, depth: 0, limit: 1, pagination: false, req })
  const [redirect] = docs
  return redirect && redirect.id !== self ? pathOf(req, redirect.to) : null
}

/** Refuses a redirect to its own address, and one from whose end other redirects lead back to its beginning. */
export const refuseCircles: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const wordOfWhatIsGone = req.context.leavesWord === true
  req.context.leavesWord = false
  if (wordOfWhatIsGone) return data

  const { from, to, id } = { ...originalDoc, ...data } as { from: string; to?: Target; id?: number }
  const refuse = (message: string) => {
    throw new ValidationError({ collection: collection.slug, errors: [{ path: 'to', message, label: 'To' }], req }, req.t)
  }
  let path = await pathOf(req, to)
  if (path === from) refuse('This is the address of that very page. Choose another page, or another old path.')
  const seen = new Set<string>()
  while (path && !seen.has(path)) {
    seen.add(path)
    path = await nextPath(req, path, id)
    if (path === from) refuse(`From there another redirect leads back to ${from}, in a circle. Remove that one first, or choose another page.`)
  }
  return data
}
