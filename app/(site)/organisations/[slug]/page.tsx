import type { Metadata } from 'next'

import { OrganisationPage } from '@/components/organisation-page'
import { env } from '@/lib/env'
import { listAddress } from '@/lib/list-filters'
import { getOrganisation } from '@/queries/organisations'

import { listMetadata } from '../../metadata'
import { movedOrNotFound } from '../../moved-or-not-found'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organisation = await getOrganisation((await params).slug)
  return organisation ? listMetadata(organisation.path, organisation.name, organisation.summary) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const organisation = await getOrganisation(slug)
  return organisation ? <OrganisationPage organisation={organisation} all={{ reports: listAddress('/reports', { organisation: slug }), news: listAddress('/news', { organisation: slug }) }} origin={env.siteUrl} /> : movedOrNotFound(`/organisations/${slug}`)
}
