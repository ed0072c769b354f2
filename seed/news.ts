import { z } from 'zod'

import { altDecisions, newsKinds } from '@/lib/vocabulary'

import { artworkNames } from './artwork'
import { day, type Entry, slugs, text } from './content'
import { documentsOf } from './files'
import { pictureFile } from './images'
import { type Plan, type Press, published, write } from './press'

const kinds = Object.keys(newsKinds) as (keyof typeof newsKinds)[]
const decisions = Object.keys(altDecisions) as (keyof typeof altDecisions)[]

export const newsFront = z.strictObject({
  title: text,
  kind: z.enum(kinds),
  summary: text,
  publishedOn: day,
  themes: slugs,
  organisations: slugs,
  reports: slugs,
  image: z
    .strictObject({ decision: z.enum(decisions), name: z.enum(artworkNames), alt: text.optional(), caption: text.optional(), credit: text.optional() })
    .optional(),
})

export type NewsEntry = Entry<z.output<typeof newsFront>>

/** How a news post comes into the database; its key figures and documents are those of the first report it announces. */
export const planNews = (press: Press, post: NewsEntry): Plan => ({
  collection: 'news',
  slug: post.slug,
  file: post.file,
  key: { field: 'slug', value: post.slug },
  reserve: () => press.payload.create({ collection: 'news', depth: 0, draft: true, data: { slug: post.slug, title: post.front.title } }),
  publish: async (id) => {
    const { title, kind, summary, publishedOn, themes, organisations, reports } = post.front
    const { payload, shelf, library, uploads } = press
    const announced = library.reports.find(({ slug }) => slug === reports[0])
    const surroundings = announced ? { keyFigures: announced.front.keyFigures, documents: await documentsOf(press, announced) } : {}
    const picture = pictureFile(post)
    return payload.update({
      collection: 'news',
      id,
      depth: 0,
      context: { ...press.together },
      data: {
        title,
        kind,
        summary,
        leadImage: picture ? (uploads.get(picture) ?? null) : null,
        body: write(press, post.markdown, surroundings),
        themes: shelf.ids('themes', themes),
        organisations: shelf.ids('organisations', organisations),
        reports: shelf.ids('reports', reports),
        ...published(publishedOn),
      },
    })
  },
})
