import { z } from 'zod'

import { type Entry, text } from './content'
import { type Plan, type Press, published, write } from './press'

export const pageFront = z.strictObject({ title: text, summary: text })

export type PageEntry = Entry<z.output<typeof pageFront>>

/** How a page such as the accessibility statement comes into the database. */
export const planPage = (press: Press, { slug, file, front: { title, summary }, markdown }: PageEntry): Plan => ({
  collection: 'pages',
  slug,
  file,
  key: { field: 'slug', value: slug },
  reserve: () => press.payload.create({ collection: 'pages', depth: 0, draft: true, data: { slug, title } }),
  publish: (id) => press.payload.update({ collection: 'pages', id, depth: 0, context: { ...press.together }, data: { title, summary, body: write(press, markdown), ...published() } }),
})
