import type { CollectionSlug, TextField } from 'payload'

import { slugFrom } from '@/lib/slugs'
import { reservedSlugs } from '@/lib/urls'

/**
 * The last part of a document's address. It is filled from the title (or name) when left empty; once
 * the document is public, changing it leaves a redirect at the old address.
 */
export const slugField = (collection: CollectionSlug, from: 'title' | 'name' = 'title'): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  admin: {
    position: 'sidebar',
    description: `The last part of the page's address. Leave it empty to make it from the ${from}. If you change it after publishing, the old address redirects here.`,
  },
  hooks: {
    beforeValidate: [({ value, data }) => value || (data?.[from] ? slugFrom(String(data[from])) : value)],
    // A copy gets the slug of its own title; two documents cannot share one.
    beforeDuplicate: [({ value }) => (value ? `${value}-copy` : value)],
  },
  validate: (value: string | null | undefined) => {
    if (!value) return 'Give the page an address: small letters, numbers and hyphens.'
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return 'Use small letters, numbers and single hyphens only, such as annual-report-2026.'
    if (value.length > 120) return 'Keep the address to 120 characters.'
    if (collection === 'pages' && reservedSlugs.includes(value)) return `The site uses /${value} itself. Choose another address.`
    return true
  },
})
