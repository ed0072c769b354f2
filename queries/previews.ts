import 'server-only'

import config from '@payload-config'
import { getPayload, type TypedUser } from 'payload'

import type { Preview } from '@/lib/content'
import { type AddressedCollection, pathTo } from '@/lib/urls'

import { type Draft, findOne, findWanted } from './find'

/** Who is signed in, by the cookie or the token of a request; null for nobody. Asks Payload each time, so that a session that ended counts no more. */
export async function getSignedIn(headers: Headers): Promise<TypedUser | null> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers })
  return user
}

/** What stands between a draft and its readers, or null when there is no such document. */
export async function getPreview(collection: AddressedCollection, draft: Draft): Promise<Preview | null> {
  const [newest, live] = await Promise.all([findWanted(collection, draft, 0), findOne(collection, { where: { id: { equals: draft.id } }, select: { slug: true } })])
  if (!newest) return null
  const livePath = live ? pathTo(collection, live.slug) : null
  if (draft.unsaved) return { state: 'form', livePath, due: null }
  if (newest.flow?.stage === 'scheduled') return { state: 'waiting', livePath, due: newest.flow.at ?? null }
  if (newest._status !== 'published') return { state: livePath ? 'changed' : 'draft', livePath, due: null }
  return livePath ? { state: 'live', livePath, due: null } : { state: 'waiting', livePath, due: newest.publishedAt ?? null }
}
