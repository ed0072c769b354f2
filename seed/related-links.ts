import { z } from 'zod'

import { linkedCollections, type LinkedCollection } from '@/lib/related'
import { linkKinds, type LinkKind } from '@/lib/vocabulary'

import { text } from './content'
import type { Press } from './press'

const kinds = Object.keys(linkKinds) as LinkKind[]

/** A document by its collection and file name, such as `reports/some-slug`. */
const place = text.transform((name, context) => {
  const [collection, slug = ''] = name.split('/')
  const known = linkedCollections.find((one) => one === collection)
  if (known) return { collection: known, slug }
  context.addIssue(`${name} is not the place of a document`)
  return z.NEVER
})

export const relatedLinksFront = z.strictObject({
  page: place,
  links: z.array(z.union([z.strictObject({ document: place }), z.strictObject({ address: z.url(), title: text, kind: z.enum(kinds), note: text.optional() })])),
})

/** Gives pages of the demo the links that are chosen for them, unless somebody has chosen some before. */
export async function chooseRelatedLinks({ payload, shelf, library }: Press): Promise<void> {
  const idOf = ({ collection, slug }: { collection: LinkedCollection; slug: string }) => shelf.id(collection, slug)
  for (const { front: { page, links } } of library.relatedLinks) {
    const { totalDocs } = await payload.count({ collection: 'related-links', where: { [page.collection]: { equals: idOf(page) } } })
    if (totalDocs > 0) continue
    const rows = links.map((link) => ('document' in link ? { document: { relationTo: link.document.collection, value: idOf(link.document) } } : link))
    await payload.create({ collection: 'related-links', depth: 0, data: { [page.collection]: idOf(page), links: rows } })
  }
}
