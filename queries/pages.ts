import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { EditablePage } from '@/lib/content'
import { pathTo } from '@/lib/urls'

import { body } from './body'
import { findWanted, type Wanted } from './find'
import { seo } from './narrow'
import { listRelated } from './related'

/** A page that staff edit, or null. */
export const getPage = cache(async (wanted: Wanted): Promise<EditablePage | null> => {
  const page = await findWanted('pages', wanted, 3)
  if (!page) return null
  const path = pathTo('pages', page.slug)
  const text = body(page.body)
  const related = await listRelated('pages', page.id, { besides: [path, ...linksIn(text)], wanted })
  return { path, title: page.title, summary: page.summary, body: text, related, seo: seo(page) }
})
