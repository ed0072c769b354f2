import type { Metadata } from 'next'

import { OrganisationPage } from '@/components/organisation-page'
import { env } from '@/lib/env'
import { listAddress } from '@/lib/list-filters'
import { shareImagePath } from '@/lib/share-addresses'
import { getOrganisation } from '@/queries/organisations'

import { listMetadata } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const organisation = await getOrganisation(slug)
  const feeds = { reports: { organisation: slug }, news: { organisation: slug } }
  return organisation ? listMetadata(organisation.path, organisation.name, organisation.summary, { drawn: shareImagePath('organisations', slug), feeds }) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const organisation = await getOrganisation(slug)
  return organisation ? <OrganisationPage organisation={organisation} all={{ reports: listAddress('/reports', { organisation: slug }), news: listAddress('/news', { organisation: slug }) }} origin={env.siteUrl} /> : movedOrNotFound(`/organisations/${slug}`)
}
