import { notFound, permanentRedirect } from 'next/navigation'

import { getRedirect } from '@/queries/redirects'

/** Sends the reader to where the document at this path lives now, or answers that there is no such page. */
export async function movedOrNotFound(path: string): Promise<never> {
  const now = await getRedirect(path)
  if (now && now !== path) permanentRedirect(now)
  notFound()
}
