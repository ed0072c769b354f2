import type { Payload } from 'payload'

import type { Together } from '@/lib/together'
import type { PublicCollection } from '@/lib/urls'

import { nineInLondon } from './days'
import type { Library } from './library'
import { bodyFrom, type Surroundings } from './markdown/body'
import type { RichText } from './markdown/nodes'
import type { ReadWords } from './markdown/words'
import type { Shelf } from './shelf'

/** What every loader works with. */
export type Press = {
  payload: Payload
  library: Library
  shelf: Shelf
  readWords: ReadWords
  /** The uploads of this run by file name; a document that is already published needs none. */
  uploads: Map<string, number>
  /** Says that the whole demo goes live: its documents may link to one another, and a run that is cut short is completed by the next. */
  together: Together
}

/**
 * How one document comes into the database: first reserved as a draft that has little more than a name,
 * so that every document has an id, then published with all that it says and links to.
 */
export type Plan = {
  collection: PublicCollection
  slug: string
  file: string
  /** The field by which the document is found again, and its value. */
  key: { field: 'slug' | 'name' | 'words'; value: string }
  reserve: () => Promise<{ id: number }>
  publish: (id: number) => Promise<unknown>
}

/** The words of a document as rich text. */
export const write = ({ shelf, readWords }: Press, markdown: string, surroundings?: Surroundings): RichText => bodyFrom(markdown, readWords, shelf, surroundings)

/** What makes a document public, with the date that readers see where the content gives one. */
export const published = (day?: string) => ({ _status: 'published' as const, ...(day ? { publishedAt: nineInLondon(day) } : {}) })
