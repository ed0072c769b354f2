import type { Metadata } from 'next'

import { NotFoundMessage } from '@/components/not-found-message'

export const metadata: Metadata = { title: 'Page not found', robots: 'noindex' }

/** For plain Next alone: the server sends `/problem/404` instead. Next makes this with every page, also when it is not shown, so that it asks for nothing. */
export default function NotFound() {
  return <NotFoundMessage links={[]} />
}
