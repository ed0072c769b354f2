import type { Access, Where } from 'payload'

import { linkedCollections } from '@/lib/related'

/** Released to the public, though perhaps for a later date: published and not in the trash. */
export const released: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** What "published" means, once for every page, list, feed, count and REST answer: released, and due. */
export const published = (): Where => ({
  and: [released, { publishedAt: { less_than_equal: new Date().toISOString() } }],
})

/** Staff read everything; visitors read what is published. */
export const publishedOrStaff: Access = ({ req }) => (req.user ? true : published())

/** What "in use" means for an upload: something published shows it (see `hooks/show-uploads-in-use.ts`), and it is not in the trash. */
const inUse = (): Where => ({
  and: [{ publicSince: { less_than_equal: new Date().toISOString() } }, { deletedAt: { exists: false } }],
})

/** Staff read every upload; visitors those in use. */
export const inUseOrStaff: Access = ({ req }) => (req.user ? true : inUse())

/** The same condition on the document behind a relation. */
const behind = (relation: string, where: Where): Where =>
  Object.fromEntries(Object.entries(where).map(([field, condition]) => (Array.isArray(condition) ? [field, condition.map((part) => behind(relation, part))] : [`${relation}.${field}`, condition])))

/** Staff read all related links; visitors those of a page that they may read. */
export const withItsPageOrStaff: Access = ({ req }) => (req.user ? true : { or: linkedCollections.map((page) => behind(page, published())) })
