import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { indexed } from '@/lib/postings'
import type { Searchable } from '@/lib/searchable'

import { transactionOf } from './transaction'

const columns = ['path', 'title', 'summary', 'type', 'publishedAt', 'themes', 'organisations', 'files', 'fileTitles', 'pieces'] as const
type Column = (typeof columns)[number]

const inWords: Record<Column, string> = {
  path: 'address', title: 'title', summary: 'summary', type: 'kind', publishedAt: 'date', themes: 'themes', organisations: 'organisations', files: 'kinds of file', fileTitles: 'names of files', pieces: 'text',
}

type Held = Omit<Searchable, 'abbreviations' | 'names'> & { unit: number }

async function heldBySearch(req: PayloadRequest, collection: string, id: number): Promise<Held | null> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<Held>(sql`
    select id as unit, path, title, summary, type, published_at as "publishedAt", themes, organisations, files, file_titles as "fileTitles", pieces
    from search_units where collection = ${collection} and document_id = ${id} and page = 0`)
  return rows[0] ?? null
}

/** Says whether a text is found by other words than those that it has. */
async function hasOtherWords(req: PayloadRequest, unit: number, found: Searchable): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { postings, sequence } = indexed(found)
  const { rows } = await transaction.execute<{ differ: boolean }>(sql`
    with held as (select term, impact, written, whole from search_postings where unit = ${unit}),
    wanted as (select p.*, ${unit}::int from jsonb_to_recordset(${JSON.stringify(postings)}::jsonb) as p(term text, impact real, written text))
    select exists ((table held except table wanted) union all (table wanted except table held))
      or exists (select from search_units where id = ${unit} and sequence <> ${sequence}) as differ`)
  return Boolean(rows[0]?.differ)
}

/** Says whether a text is found by other short forms than those that it explains. */
async function hasOtherShortForms(req: PayloadRequest, unit: number, found: Searchable): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ differ: boolean }>(sql`
    with held as (select short, long from search_abbreviations where unit = ${unit}),
    wanted as (select * from jsonb_to_recordset(${JSON.stringify(found.abbreviations)}::jsonb) as a(short text, long text))
    select exists ((table held except table wanted) union all (table wanted except table held)) as differ`)
  return Boolean(rows[0]?.differ)
}

const comparable = (column: Column, text: Omit<Searchable, 'abbreviations' | 'names'>): string => JSON.stringify(column === 'publishedAt' ? new Date(text.publishedAt).getTime() : text[column])

/** Which search is compared, and whom it leads. */
type Compared = { search: string; readers: string }

/** What search holds otherwise of a document than it should, where the transaction looks for it, in a sentence for editors; null when they agree. */
export async function whatDiffers(req: PayloadRequest, collection: string, id: number, found: Searchable | null, { search, readers }: Compared = { search: 'Search', readers: 'readers' }): Promise<string | null> {
  const held = await heldBySearch(req, collection, id)
  if (!held || !found) return held ? `${search} led ${readers} to it, and should not.` : found && `${search} did not know it.`
  const other = columns.filter((column) => comparable(column, held) !== comparable(column, found)).map((column) => inWords[column])
  if (await hasOtherWords(req, held.unit, found)) other.push('words by which it is found')
  if (await hasOtherShortForms(req, held.unit, found)) other.push('short forms')
  return other.length > 0 ? `${search} differed from the page in: ${other.join(', ')}.` : null
}
