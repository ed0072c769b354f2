import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import type { Preview } from '@/lib/content'
import { signInPath } from '@/lib/page-path'
import { unsavedFields } from '@/lib/unsaved'
import { type AddressedCollection, hasAddress } from '@/lib/urls'
import type { Draft } from '@/queries/find'
import { getPreview, getSignedIn } from '@/queries/previews'

/** The draft at a preview's address. Whoever is not signed in is sent to sign in, whether there is such a draft or not. */
export const draftAt = cache(async (collection: string, id: string): Promise<{ collection: AddressedCollection; draft: Draft; preview: Preview }> => {
  const user = await getSignedIn(await headers())
  if (!user) redirect(signInPath)
  // As many digits as a database id can have.
  if (!hasAddress(collection) || !/^[1-9]\d{0,8}$/.test(id)) notFound()
  const draft = { id: Number(id), user, unsaved: unsavedFields() }
  const preview = await getPreview(collection, draft)
  return preview ? { collection, draft, preview } : notFound()
})
