import 'server-only'

import { noteRead } from '@/lib/reads'
import { documentTag } from '@/lib/tags'
import { hasAddress, pathTo } from '@/lib/urls'

import { findOne } from './find'

/** Where the document that used to live at this path lives now: `to` is null when it is no longer public. Null when nothing ever lived there. */
export async function getRedirect(path: string): Promise<{ to: string | null } | null> {
  const redirect = await findOne('redirects', { where: { from: { equals: path } }, depth: 1 })
  if (!redirect) return null
  if (!redirect.to) return { to: null }
  const { relationTo, value } = redirect.to
  // A hidden document is not read, and may be published again.
  if (typeof value !== 'object') noteRead(documentTag(relationTo, value))
  return { to: typeof value === 'object' && hasAddress(relationTo) ? pathTo(relationTo, value.slug) : null }
}
