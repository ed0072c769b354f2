import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { PublicCollection } from '@/lib/urls'

import type { LiveVersion, PublicChange } from './live-version'
import { forget, index, indexLater, searchLock } from './search-index'
import { transactionOf, tryLockUntilCommit } from './transaction'

/** What the pages of other documents say of one: where none of it changed, these are found by the same words as before. */
export const shownElsewhere: Record<PublicCollection, string[]> = {
  reports: [],
  news: [],
  pages: [],
  themes: ['title', 'slug'],
  organisations: ['name', 'abbreviation', 'formerNames', 'closedOn', 'succeededBy', 'slug'],
  people: ['name', 'roles'],
  quotes: ['words', 'person', 'role', 'organisation'],
}

/** These have no page; what shows them shows what they name. */
const carriers = ['people', 'quotes'] as const

/** How many documents a save indexes besides its own; more are left to the process that serves the site. */
const atOnce = 20

type Shower = { collection: string; id: number }

/** What other pages say of it, as text: one version is read by Payload and the other is not, and nobody has agreed on what is left out. */
const saidElsewhere = (version: LiveVersion, fields: string[]): string => JSON.stringify(['publishedAt', ...fields].map((field) => version[field] ?? null))

/** Says whether documents that show this one read differently after the save. */
export function changesElsewhere(collection: string, { before, now }: PublicChange): boolean {
  const fields = shownElsewhere[collection as PublicCollection]
  if (fields.length === 0) return false
  return !before || !now || saidElsewhere(before, fields) !== saidElsewhere(now, fields)
}

async function carriersOf(req: PayloadRequest, shown: string[]): Promise<string[]> {
  const found: string[] = []
  for (const collection of carriers) {
    const { docs } = await req.payload.find({ collection, where: { references: { in: shown } }, depth: 0, pagination: false, select: {}, req })
    found.push(...docs.map(({ id }) => `${collection}:${id}`))
  }
  return found
}

async function showersOf(req: PayloadRequest, document: string): Promise<Shower[]> {
  const direct = await carriersOf(req, [document])
  const shown = [document, ...direct, ...(direct.length > 0 ? await carriersOf(req, direct) : [])]
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<Shower>(sql`
    select collection, document_id as id from search_units
    where shows && (select array_agg(value) from jsonb_array_elements_text(${JSON.stringify(shown)}::jsonb)) order by collection, document_id`)
  return rows
}

/** Indexes anew what shows this document. What is `gone` may not be found by its words a moment longer: then search rather misses those pages until they are indexed. */
export async function indexShowers(req: PayloadRequest, collection: string, id: number, gone: boolean): Promise<void> {
  const showers = (await showersOf(req, `${collection}:${id}`)).filter((shower) => shower.collection !== collection || shower.id !== id)
  const many = showers.length > atOnce
  for (const shower of showers) {
    const now = !many && (await tryLockUntilCommit(req, searchLock(shower.collection, shower.id)))
    if (now) await index(req, shower.collection, shower.id)
    else await indexLater(req, shower.collection, shower.id)
    if (!now && gone) await forget(req, shower.collection, [shower.id])
  }
}
