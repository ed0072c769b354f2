import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { Card, Theme } from '@/lib/content'
import { pathTo } from '@/lib/urls'

import { body } from './body'
import { findPage, findWith, type Wanted } from './find'
import { themeCard } from './narrow'
import { listNews } from './news'
import { linksBeneath, listRelated } from './related'
import { listReports } from './reports'

/** Every published theme, by title. */
export async function listThemes(): Promise<Card[]> {
  const { docs } = await findPage('themes', { sort: ['title'], limit: 200, select: { slug: true, title: true, summary: true } })
  return docs.map(themeCard)
}

const beneath = linksBeneath('themes')

/** A theme with the first of its published reports and news, or null. */
export const getTheme = cache(async (wanted: Wanted): Promise<Theme | null> => {
  const found = await findWith('themes', wanted, 2, beneath)
  if (!found) return null
  const { doc: theme } = found
  const [reports, news] = await Promise.all([listReports({ theme: theme.slug, page: 1, limit: 6 }), listNews({ theme: theme.slug, page: 1, limit: 6 })])
  const path = pathTo('themes', theme.slug)
  const text = body(theme.body)
  const related = await listRelated('themes', found, [path, ...linksIn(text)])
  return { path, title: theme.title, summary: theme.summary, body: text, reports, news, related }
})
