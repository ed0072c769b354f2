import type { Metadata } from 'next'

import { NotFoundMessage } from '@/components/not-found-message'
import { getSettings } from '@/queries/settings'

export const metadata: Metadata = { title: 'Page not found', robots: 'noindex' }

export default async function NotFound() {
  const { navigation, contactEmail } = await getSettings()
  return <NotFoundMessage links={navigation} contactEmail={contactEmail} />
}
