import 'server-only'

import { cache } from 'react'

import type { EditablePage } from '@/lib/content'
import { pathTo } from '@/lib/urls'

import { body } from './body'
import { findOne } from './find'
import { seo } from './narrow'

/** A published page that staff edit, or null. */
export const getPage = cache(async (slug: string): Promise<EditablePage | null> => {
  const page = await findOne('pages', { where: { slug: { equals: slug } }, depth: 3 })
  return page && { path: pathTo('pages', page.slug), title: page.title, summary: page.summary, body: body(page.body), seo: seo(page) }
})
