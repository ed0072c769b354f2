import type { CollectionBeforeValidateHook } from 'payload'

import { linkedCollections } from '@/lib/related'
import type { RelatedLink } from '@/payload-types'

import { refuse } from './refuse'
import { referencesIn } from './references'
import { titlesOf } from './titles'
import { lockUntilCommit } from './transaction'

/** Has every record of related links belong to one page, and every page have one record at most. Keeps the page's title, for lists. */
export const belongToPage: CollectionBeforeValidateHook<RelatedLink> = async ({ data, operation, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data }
  const pages = linkedCollections.filter((page) => whole[page])
  const [page] = pages
  if (!page || pages.length > 1) return refuse('Choose the one page to which these links belong. Open it, and then its tab “Related links”.')
  const [reference = ''] = referencesIn(whole[page], page)
  const title = (await titlesOf(req, [reference])).get(reference) ?? refuse('The page to which these links belong is gone.', 404)
  if (operation === 'create') {
    await lockUntilCommit(req, `links of ${reference}`)
    const { totalDocs } = await req.payload.count({ collection: 'related-links', where: { [page]: { equals: Number(reference.split(':')[1]) } }, req })
    if (totalDocs > 0) refuse('Somebody else has begun the links of this page. Load it again to see them.', 409)
  }
  return { ...data, title }
}
