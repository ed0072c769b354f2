import type { Payload } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import type { draft, dueTomorrow, published } from '../support/content'

/** What the contracts need to know of a collection: how to make a document, and what its words are called. */
export type PublicContent = {
  slug: PublicCollection
  make: (payload: Payload, data?: typeof draft | typeof published | typeof dueTomorrow) => Promise<{ id: number }>
}

/** The field that names a document of this collection, such as `title`. */
export const nameField = (payload: Payload, slug: PublicCollection): string => payload.collections[slug].config.admin.useAsTitle ?? 'id'
