import { z } from 'zod'

import { reportTypes } from '@/lib/vocabulary'

import { day, type Entry, readEntries, slugs, text } from './content'
import { atNoon } from './days'
import { documentRows } from './files'
import { type Plan, type Press, published, write } from './press'

const types = Object.keys(reportTypes) as (keyof typeof reportTypes)[]

export const reportFront = z.strictObject({
  title: text,
  type: z.enum(types),
  summary: text,
  publishedOn: day,
  nextReview: day.optional(),
  keyFindings: z.array(text).max(5).default([]),
  keyFigures: z.array(z.strictObject({ value: text, label: text })).max(6).default([]),
  themes: slugs,
  reportThemes: slugs,
  commissionedBy: slugs,
  deliveredBy: slugs,
  with: slugs,
  people: slugs,
  updates: z.array(z.strictObject({ on: day, note: text, minor: z.boolean().default(false) })).default([]),
  licence: text,
})

const chapterFront = z.strictObject({ title: text })

export type ReportEntry = Entry<z.output<typeof reportFront>> & { chapters: Entry<z.output<typeof chapterFront>>[] }

/** Reads every report, with the chapters in the folder of its name. */
export async function readReports(): Promise<ReportEntry[]> {
  const reports = await readEntries('reports', reportFront)
  return Promise.all(reports.map(async (report) => ({ ...report, chapters: await readEntries(`reports/${report.slug}`, chapterFront) })))
}

// A chapter's title is a heading of level 2 on its page, so the headings under it go one level down.
const oneLevelDown = (markdown: string) => markdown.replace(/^##(?=#? )/gm, '###')

/** How a report comes into the database, with its documents and chapters. */
export const planReport = (press: Press, report: ReportEntry): Plan => ({
  collection: 'reports',
  slug: report.slug,
  file: report.file,
  key: { field: 'slug', value: report.slug },
  reserve: () => press.payload.create({ collection: 'reports', depth: 0, draft: true, data: { slug: report.slug, title: report.front.title } }),
  publish: (id) => {
    const { themes, reportThemes, commissionedBy, deliveredBy, with: partners, people, publishedOn, nextReview, keyFindings, updates, ...facts } = report.front
    const { shelf } = press
    const documents = documentRows(press, report)
    const surroundings = { keyFigures: facts.keyFigures, documents: documents.map(({ file }) => file) }
    return press.payload.update({
      collection: 'reports',
      id,
      depth: 0,
      context: { ...press.together },
      data: {
        ...facts,
        keyFindings: keyFindings.map((finding) => ({ finding })),
        body: write(press, report.markdown, surroundings),
        chapters: report.chapters.map(({ front: { title }, markdown }) => ({ title, body: write(press, oneLevelDown(markdown), surroundings) })),
        documents,
        themes: shelf.ids('themes', themes),
        themesFound: shelf.ids('themes', reportThemes),
        commissionedBy: shelf.ids('organisations', commissionedBy),
        deliveredBy: shelf.ids('organisations', deliveredBy),
        with: shelf.ids('organisations', partners),
        people: shelf.ids('people', people),
        updates: updates.map((update) => ({ ...update, on: atNoon(update.on) })),
        nextReview: nextReview ? atNoon(nextReview) : null,
        ...published(publishedOn),
      },
    })
  },
})
