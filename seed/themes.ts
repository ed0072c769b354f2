import { z } from 'zod'

import { type Entry, text } from './content'
import { type Plan, type Press, published, write } from './press'

export const themeFront = z.strictObject({ title: text, summary: text })

export type ThemeEntry = Entry<z.output<typeof themeFront>>

/** How a theme comes into the database. */
export const planTheme = (press: Press, { slug, file, front: { title, summary }, markdown }: ThemeEntry): Plan => ({
  collection: 'themes',
  slug,
  file,
  key: { field: 'slug', value: slug },
  reserve: () => press.payload.create({ collection: 'themes', depth: 0, draft: true, data: { slug, title } }),
  publish: (id) => press.payload.update({ collection: 'themes', id, depth: 0, context: { ...press.together }, data: { title, summary, body: write(press, markdown), ...published() } }),
})
