import 'server-only'

import { cache } from 'react'

import { linksIn } from '@/lib/body-links'
import type { EditablePage } from '@/lib/content'
import { pathTo } from '@/lib/urls'

import { body } from './body'
import { findWith, type Wanted } from './find'
import { seo } from './narrow'
import { linksBeneath, listRelated } from './related'

const beneath = linksBeneath('pages')

/** A page that staff edit, or null. */
export const getPage = cache(async (wanted: Wanted): Promise<EditablePage | null> => {
  const found = await findWith('pages', wanted, 3, beneath)
  if (!found) return null
  const { doc: page } = found
  const path = pathTo('pages', page.slug)
  const text = body(page.body)
  const related = await listRelated('pages', found, [path, ...linksIn(text)])
  return { path, title: page.title, summary: page.summary, body: text, related, seo: seo(page) }
})
