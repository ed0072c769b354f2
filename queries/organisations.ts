import 'server-only'

import { cache } from 'react'

import type { Card, Organisation } from '@/lib/content'
import { pathTo } from '@/lib/urls'
import { organisationKinds } from '@/lib/vocabulary'

import { body } from './body'
import { findPage, findWanted, type Wanted } from './find'
import { picture, shown } from './narrow'
import { listNews } from './news'
import { listReports } from './reports'

/** Every published organisation under its name today, by name. */
export async function listOrganisations(): Promise<Card[]> {
  const { docs } = await findPage('organisations', { sort: ['name'], limit: 500, select: { slug: true, name: true, kind: true, summary: true } })
  return docs.map(({ slug, name, kind, summary }) => ({
    path: pathTo('organisations', slug),
    title: name,
    summary,
    type: organisationKinds[kind],
    publishedAt: null,
  }))
}

/** An organisation with the first of its published reports and news, or null. */
export const getOrganisation = cache(async (wanted: Wanted): Promise<Organisation | null> => {
  const organisation = await findWanted('organisations', wanted, 2)
  if (!organisation) return null
  const [reports, news] = await Promise.all([
    listReports({ organisation: organisation.slug, page: 1, limit: 6 }),
    listNews({ organisation: organisation.slug, page: 1, limit: 6 }),
  ])
  const successor = shown(organisation.succeededBy)

  return {
    path: pathTo('organisations', organisation.slug),
    name: organisation.name,
    abbreviation: organisation.abbreviation || null,
    kind: organisationKinds[organisation.kind],
    summary: organisation.summary,
    address: organisation.address || null,
    body: body(organisation.body),
    logo: picture(organisation.logo),
    formerNames: (organisation.formerNames ?? []).map(({ name, until }) => ({ name, until })),
    closedOn: organisation.closedOn ?? null,
    succeededBy: successor && { label: successor.name, path: pathTo('organisations', successor.slug) },
    reports,
    news,
  }
})
