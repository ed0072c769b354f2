import { notFound, permanentRedirect } from 'next/navigation'

import { getRedirect } from '@/queries/redirects'

/** Sends the reader to where the document at this path lives now, and to the page `below` it, or answers that there is no such page. */
export async function movedOrNotFound(path: string, below = ''): Promise<never> {
  const now = await getRedirect(path)
  if (now && now !== path) permanentRedirect(`${now}${below}`)
  notFound()
}
