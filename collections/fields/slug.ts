import type { PayloadRequest, TextField } from 'payload'

import { slugFrom } from '@/lib/slugs'
import { type AddressedCollection, reservedSlugs } from '@/lib/urls'

/** The slug of the next copy of a document: two documents cannot share one, not even with one in the trash. */
async function slugOfCopy(slug: string, collection: AddressedCollection, req: PayloadRequest): Promise<string> {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? `${slug}-copy` : `${slug}-copy-${copy}`
    const { totalDocs } = await req.payload.count({ collection, where: { slug: { equals: candidate } }, trash: true, req })
    if (totalDocs === 0) return candidate
  }
}

/**
 * The last part of a document's address. It is filled from the title (or name) when left empty; once
 * the document is public, changing it leaves a redirect at the old address.
 */
export const slugField = (collection: AddressedCollection, from: 'title' | 'name' = 'title'): TextField => ({
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
    beforeDuplicate: [({ value, req }) => (value ? slugOfCopy(String(value), collection, req) : value)],
  },
  validate: (value: string | null | undefined) => {
    if (!value) return 'Give the page an address: small letters, numbers and hyphens.'
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return 'Use small letters, numbers and single hyphens only, such as annual-report-2026.'
    if (value.length > 120) return 'Keep the address to 120 characters.'
    if (collection === 'pages' && reservedSlugs.includes(value)) return `The site uses /${value} itself. Choose another address.`
    return true
  },
})
