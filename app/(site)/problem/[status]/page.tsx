import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BrokenMessage } from '@/components/broken-message'
import { GoneMessage } from '@/components/gone-message'
import { NotFoundMessage } from '@/components/not-found-message'
import { SignInMessage } from '@/components/sign-in-message'
import { words } from '@/lib/words'
import { getSettings } from '@/queries/settings'

/**
 * What readers see with an error, as ordinary pages. The server sends them with the right status: Next
 * itself leaves the body of an error to its scripts, which readers do not get.
 */
const titles: Record<string, string> = { 401: words.signInFirst, 404: words.notFound, 410: words.gone, 503: words.broken }

type Props = { params: Promise<{ status: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: titles[(await params).status] ?? words.notFound, robots: 'noindex' })

export default async function Page({ params }: Props) {
  const { status } = await params
  const { navigation, contactEmail } = await getSettings()
  if (status === '401') return <SignInMessage />
  if (status === '404') return <NotFoundMessage links={navigation} contactEmail={contactEmail} />
  if (status === '410') return <GoneMessage contactEmail={contactEmail} />
  if (status === '503') return <BrokenMessage contactEmail={contactEmail} />
  return notFound()
}
