import type { Metadata } from 'next'

import { EditablePage } from '@/components/editable-page'
import { env } from '@/lib/env'
import { shareImagePath } from '@/lib/share-addresses'
import { slugIn } from '@/lib/urls'
import { getPage } from '@/queries/pages'
import { getSettings } from '@/queries/settings'

import { metadataFor } from '../metadata'
import { movedOrNotFound } from '../moved-or-not-found'

type Props = { params: Promise<{ path: string[] }> }

/** Editable pages live directly under the site's address; anything deeper can only be an old address. */
const pageAt = ([slug, ...rest]: string[]) => (slug && rest.length === 0 ? getPage(slug) : null)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageAt((await params).path)
  return page ? metadataFor({ ...page, drawn: shareImagePath('pages', slugIn(page.path)) }) : {}
}

export default async function Page({ params }: Props) {
  const { path } = await params
  const page = await pageAt(path)
  return page ? <EditablePage page={page} settings={await getSettings()} origin={env.siteUrl} /> : movedOrNotFound(`/${path.join('/')}`)
}
