import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'

import { indexed } from '@/lib/postings'
import { type Searchable, searchable } from '@/lib/searchable'
import { type AddressedCollection, hasAddress } from '@/lib/urls'

import { released } from '../access/published'
import { referencesOf } from './references'
import { lockUntilCommit, transactionOf } from './transaction'

/** Relations of a page, and what these name themselves: an organisation's successor, the person of a quotation. */
const depth = 2

/** The document as somebody who is not signed in reads it inside this transaction, or null: what is public is decided by read access alone. */
async function readAsVisitor(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<Record<string, unknown> | null> {
  const visitor = await createLocalReq({}, req.payload)
  visitor.transactionID = (await req.transactionID) as number | string
  const { docs } = await req.payload.find({ collection, where: { id: { equals: id } }, depth, limit: 1, pagination: false, overrideAccess: false, req: visitor })
  return (docs[0] as unknown as Record<string, unknown> | undefined) ?? null
}

/** Takes documents out of search; they stay public. */
export async function forget(req: PayloadRequest, collection: string, ids: number[]): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`delete from search_units where collection = ${collection} and document_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
}

/** Has the process that serves the site index a document at that moment or soon after; `spreads` when those that show it are meant too. */
export async function indexLater(req: PayloadRequest, collection: string, id: number, at: string | null = null, spreads = false): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`insert into search_queue (collection, document_id, due_at, spreads) values (${collection}, ${id}, coalesce(${at}::timestamptz, now()), ${spreads})`)
}

async function insert(req: PayloadRequest, collection: AddressedCollection, id: number, found: Searchable, shows: string[]): Promise<void> {
  const transaction = await transactionOf(req)
  const { postings, sequence } = indexed(found)
  const unit = JSON.stringify({ ...found, shows, sequence, postings })
  await transaction.execute(sql`
    with given as materialized (select ${unit}::jsonb as unit),
    made as (
      insert into search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, shows, pieces, sequence)
      select ${collection}, ${id}, r.path, r.title, r.summary, r.type, r."publishedAt", r.themes, r.organisations, r.shows, r.pieces, r.sequence
      from given, jsonb_to_record(given.unit) as r(path text, title text, summary text, type text, "publishedAt" timestamptz, themes text[], organisations text[], shows text[], pieces text[], sequence text)
      returning id
    ),
    posted as (
      insert into search_postings (unit, term, impact, written)
      select made.id, p.term, p.impact, p.written from made, given, jsonb_to_recordset(given.unit -> 'postings') as p(term text, impact real, written text)
      returning term, written
    ),
    shortened as (
      insert into search_abbreviations (unit, short, long)
      select distinct made.id, a.short, a.long from made, given, jsonb_to_recordset(given.unit -> 'abbreviations') as a(short text, long text)
    )
    insert into search_words (word, term) select written, term from posted where written is not null
      and not exists (select from search_words known where known.word = posted.written and known.term = posted.term)`)
}

/** When a released document will be public by its date alone, or null. */
async function dueDate(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<string | null> {
  const { docs } = await req.payload.find({ collection, where: { and: [released, { id: { equals: id } }] }, depth: 0, limit: 1, pagination: false, select: { publishedAt: true }, req })
  return docs[0]?.publishedAt ?? null
}

/** Makes search know a document as a visitor reads it now, and nothing of one that visitors cannot read. The caller holds its lock. */
async function renew(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<void> {
  await forget(req, collection, [id])
  const document = await readAsVisitor(req, collection, id)
  if (!document) {
    const due = await dueDate(req, collection, id)
    if (due) await indexLater(req, collection, id, due, true)
    return
  }
  const found = searchable(collection, document)
  const { flattenedFields } = req.payload.collections[collection].config
  if (found) await insert(req, collection, id, found, referencesOf(document, flattenedFields))
}

/** The name of the lock that whoever indexes a document holds until the end of the transaction. */
export const searchLock = (collection: string, id: number): string => `search ${collection}:${id}`

/** Indexes a document anew in the transaction of this request; does nothing for what has no page of its own. */
export async function index(req: PayloadRequest, collection: string, id: number): Promise<void> {
  if (!hasAddress(collection)) return
  await lockUntilCommit(req, searchLock(collection, id))
  await renew(req, collection, id)
}
