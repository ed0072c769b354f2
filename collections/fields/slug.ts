import type { FieldHookArgs, PayloadRequest, TextField } from 'payload'

import { slugFrom } from '@/lib/slugs'
import { type AddressedCollection, reservedSlugs } from '@/lib/urls'

import type { Flow } from './flow'

/** The slug of the next copy of a document: two documents cannot share one, not even with one in the trash. */
async function slugOfCopy(slug: string, collection: AddressedCollection, req: PayloadRequest): Promise<string> {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? `${slug}-copy` : `${slug}-copy-${copy}`
    const { totalDocs } = await req.payload.count({ collection, where: { slug: { equals: candidate } }, trash: true, req })
    if (totalDocs === 0) return candidate
  }
}

type Words = { slug?: string | null; title?: string | null; name?: string | null; flow?: Flow | null }

/** Where readers have never been, an address that was made from the title follows it; what somebody typed stays. */
function followTitle({ data, originalDoc, value }: FieldHookArgs, from: 'title' | 'name'): unknown {
  const [written, was] = [(data as Words | undefined)?.[from], originalDoc as Words | undefined]
  const follows = was?.flow?.stage && !was.flow.edition && was.slug === value && value === slugFrom(was[from] ?? '')
  if (written === undefined || written === null || (value && !follows)) return value
  // An empty title is on its way to another one.
  return slugFrom(written) || null
}

/**
 * The last part of a document's address. It is made from the title (or name) unless somebody types one, and follows it until
 * readers have been there; from then on, changing it leaves a redirect at the old address.
 */
export const slugField = (collection: AddressedCollection, from: 'title' | 'name' = 'title'): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  admin: {
    position: 'sidebar',
    description: `The last part of the page's address. Leave it empty to make it from the ${from}, which it follows until it is published. If you change it after that, the old address redirects here.`,
  },
  hooks: {
    beforeValidate: [(args) => followTitle(args, from)],
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
