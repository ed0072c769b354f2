import type { CollectionConfig } from 'payload'

import { type AddressedCollection, previewPath } from '@/lib/urls'

/** A new document has none before it is first saved. */
const pathOf = (collection: AddressedCollection, id: unknown): string | null => (typeof id === 'number' ? previewPath(collection, id) : null)

/** What the admin needs to show a document's page beside its fields, and in a window of its own. */
export const previewable = (collection: AddressedCollection) =>
  ({
    livePreview: {
      url: ({ data }) => pathOf(collection, data.id),
      breakpoints: [
        { name: 'phone', label: 'Phone', width: 375, height: 667 },
        { name: 'tablet', label: 'Tablet', width: 768, height: 1024 },
        { name: 'desktop', label: 'Desktop', width: 1280, height: 800 },
      ],
    },
    preview: ({ id }) => pathOf(collection, id),
  }) satisfies CollectionConfig['admin']
