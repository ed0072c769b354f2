import { notFound, permanentRedirect } from 'next/navigation'

import { gonePath } from '@/lib/page-path'
import { getRedirect } from '@/queries/redirects'

/** Sends the reader to where the document at this path lives now, and to the page `below` it, or answers that it is gone or that there never was such a page. */
export async function movedOrNotFound(path: string, below = ''): Promise<never> {
  const moved = await getRedirect(path)
  if (!moved || moved.to === path) notFound()
  permanentRedirect(moved.to ? `${moved.to}${below}` : gonePath)
}
