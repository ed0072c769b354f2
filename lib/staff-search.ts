import type { File, Person, Quote } from '@/payload-types'

import type { Stretch } from './passages'
import { described, type Searchable } from './searchable'
import { readable, seen } from './search-pieces'
import type { FilePlace } from './search-results'
import { hasAddress, type PublicCollection, publicCollections } from './urls'

/** Where the tables of the admin’s own search are, drafts and all: no query reaches them that does not ask for them first. */
export const lookAmongDrafts = 'set local search_path to foreword_staff_index, public'

/** What the admin’s own search leads to: whatever is published, and the files by themselves. */
export const staffCollections = [...publicCollections, 'files'] as const

export type StaffCollection = (typeof staffCollections)[number]

const prefix = 'staff:'

/** How a document waits in the queue of search for the admin’s own. */
export const staffQueued = (collection: string): string => prefix + collection

/** The collection of what waits for the admin’s own search; null for what waits for the site’s. */
export const queuedForStaff = (queued: string): StaffCollection | null => (queued.startsWith(prefix) ? (queued.slice(prefix.length) as StaffCollection) : null)

/** One result of the admin’s search; `passage` is the best piece of its newest text, and `file` where that opens, in a file. */
export type StaffResult = { collection: StaffCollection; id: number; title: string; kind: string; state: string; passage: Stretch[]; file: FilePlace | null }

/** What somebody’s search in the admin found; `repaired` is the question with its misspelt words put right, or null. */
export type StaffAnswer = { results: StaffResult[]; repaired: string | null }

const bare = { path: '', summary: '', themes: [], organisations: [], files: [], fileTitles: {}, abbreviations: [] }

const withoutPage = {
  people: ({ name, roles }: Person) => ({ title: name, type: 'people', names: [], pieces: (roles ?? []).flatMap(({ role, organisation }) => [role, ...seen<{ name: string }>(organisation).map((where) => where.name)]) }),
  quotes: ({ words, role, person, organisation }: Quote) => ({ title: words, type: 'quotes', names: [], pieces: [role, ...[...seen<{ name: string }>(person), ...seen<{ name: string }>(organisation)].map(({ name }) => name)] }),
}

/** A document as the admin’s own search knows it, from its newest version, however little of it is written. */
export function searchableForStaff(collection: PublicCollection, document: object): Searchable {
  const known = hasAddress(collection) ? described(collection, document) : { ...bare, ...(withoutPage[collection] as (document: object) => Omit<Searchable, 'publishedAt' | keyof typeof bare>)(document) }
  const { updatedAt } = document as { updatedAt: string }
  return { ...known, title: readable([known.title])[0] ?? '', type: known.type || collection, pieces: readable(known.pieces), publishedAt: updatedAt }
}

/** A file as the admin’s own search knows it, by what it is called; its pages are texts of their own. */
export function fileForStaff({ title, pdfTitle, filename, updatedAt }: File): Searchable {
  const known = readable([title || pdfTitle || '', filename ?? ''])
  return { ...bare, title: known[0] ?? '', type: 'files', names: known.slice(1), pieces: [], publishedAt: updatedAt }
}
