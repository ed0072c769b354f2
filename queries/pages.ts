import 'server-only'

import { cache } from 'react'

import type { EditablePage } from '@/lib/content'
import { pathTo } from '@/lib/urls'

import { body } from './body'
import { findWanted, type Wanted } from './find'
import { seo } from './narrow'

/** A page that staff edit, or null. */
export const getPage = cache(async (wanted: Wanted): Promise<EditablePage | null> => {
  const page = await findWanted('pages', wanted, 3)
  return page && { path: pathTo('pages', page.slug), title: page.title, summary: page.summary, body: body(page.body), seo: seo(page) }
})
