import type { PublicCollection } from '@/lib/urls'

import { type Check, type CheckedDocument, error } from './check'
import { idsOf, textOf } from './values'

const said = (value: unknown) => textOf(value) !== ''
const chosen = (value: unknown) => idsOf(value).length > 0

type Basic = { path: string; given: (value: unknown) => boolean; message: string }

const title: Basic = { path: 'title', given: said, message: 'Give it a title.' }
const name: Basic = { path: 'name', given: said, message: 'Give the name.' }
const summary: Basic = { path: 'summary', given: said, message: 'Write a summary: one or two sentences for lists and search results.' }
const type = (path: string): Basic => ({ path, given: said, message: 'Choose what type it is.' })
const theme: Basic = { path: 'themes', given: chosen, message: 'Choose at least one theme, so that readers find it.' }
const lead = (path: string): Basic => ({ path, given: chosen, message: 'Choose the organisation that leads: the first in this list.' })

const basics: Record<PublicCollection, Basic[]> = {
  reports: [title, summary, type('type'), theme, lead('deliveredBy')],
  news: [title, summary, type('kind'), theme, lead('organisations')],
  themes: [title, summary],
  organisations: [name, summary, type('kind')],
  pages: [title, summary],
  people: [name],
  quotes: [],
}

/** The fields of a collection of which this check speaks. */
export const basicsOf = (collection: PublicCollection): string[] => basics[collection].map(({ path }) => path)

/** Title, summary and type; for reports and news a theme and a lead organisation as well. */
export const missingBasics: Check = ({ collection, data }: CheckedDocument) =>
  basics[collection].filter(({ path, given }) => !given(data[path])).map(({ path, message }) => error(path, message))
