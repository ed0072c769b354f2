import 'server-only'

import { hasAddress, pathTo } from '@/lib/urls'

import { findOne } from './find'

/** Where the document that used to live at this path lives now, or null when there is none or it is not public. */
export async function getRedirect(path: string): Promise<string | null> {
  const redirect = await findOne('redirects', { where: { from: { equals: path } }, depth: 1 })
  if (!redirect || typeof redirect.to.value !== 'object' || !hasAddress(redirect.to.relationTo)) return null
  return pathTo(redirect.to.relationTo, redirect.to.value.slug)
}
