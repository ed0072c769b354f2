import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { indexed, type Posting } from '@/lib/postings'
import { searchTag } from '@/lib/search-queue'
import { type Searchable, searchable } from '@/lib/searchable'
import { type AddressedCollection, hasAddress, type PublicCollection } from '@/lib/urls'

import { released } from '../access/published'
import { announce } from './announce-changes'
import { readAsVisitor } from './read-as-visitor'
import { referencesOf } from './references'
import { askWithin, lockUntilCommit, transactionOf } from './transaction'

/**
 * Takes documents out of search with the files that were found by them; they stay public, and another page may show these files. No page
 * of results that was kept may name them any more, not even in an outage.
 */
export async function forget(req: PayloadRequest, collection: string, ids: number[]): Promise<void> {
  const transaction = await transactionOf(req)
  const which = sql`whole.collection = ${collection} and whole.document_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  await transaction.execute(sql`insert into search_queue (collection, document_id)
    select distinct part.collection, part.document_id from search_units part join search_units whole on part.part_of = whole.id where ${which}`)
  const { rowCount } = await transaction.execute(sql`delete from search_units whole where ${which}`)
  if (rowCount) await announce(req, [searchTag], true)
}

/** Has the process that serves the site index a document at that moment or soon after; `spreads` when those that show it are meant too. */
export async function indexLater(req: PayloadRequest, collection: string, id: number, at: string | null = null, spreads = false): Promise<void> {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`insert into search_queue (collection, document_id, due_at, spreads) values (${collection}, ${id}, coalesce(${at}::timestamptz, now()), ${spreads})`)
}

// To plan these three takes as long as what they do for a short page, so that Postgres keeps their plans.
const posting = `
    with posted as (
      insert into search_postings (unit, whole, term, impact, written)
      select $1, $2, p.term, p.impact, p.written from jsonb_to_recordset($3::jsonb) as p(term text, impact real, written text)
      returning term, written
    )
    insert into search_words (word, term) select written, term from posted where written is not null
      and not exists (select from search_words known where known.word = posted.written and known.term = posted.term)`

// What a page said, but not that it is there: the pages of its files are parts of it.
const clearing = `
    with former as materialized (select id from search_units where collection = $1 and document_id = $2 and page = 0),
    shortened as (delete from search_abbreviations where unit = (select id from former))
    delete from search_postings where unit = (select id from former)`

const recording = `
    with given as materialized (select $3::jsonb as unit),
    made as (
      insert into search_units (collection, document_id, path, title, summary, type, published_at, themes, organisations, files, file_titles, shows, pieces, sequence)
      select $1, $2, r.path, r.title, r.summary, r.type, r."publishedAt", r.themes, r.organisations, r.files, r."fileTitles", r.shows, r.pieces, r.sequence
      from given, jsonb_to_record(given.unit) as r(path text, title text, summary text, type text, "publishedAt" timestamptz, themes text[], organisations text[], files text[], "fileTitles" jsonb, shows text[], pieces text[], sequence text)
      on conflict (collection, document_id, page) do update set path = excluded.path, title = excluded.title, summary = excluded.summary, type = excluded.type,
        published_at = excluded.published_at, themes = excluded.themes, organisations = excluded.organisations, files = excluded.files, file_titles = excluded.file_titles, shows = excluded.shows,
        pieces = excluded.pieces, sequence = excluded.sequence, indexed_at = clock_timestamp()
      returning id, shows
    ),
    shortened as (
      insert into search_abbreviations (unit, short, long)
      select distinct made.id, a.short, a.long from made, given, jsonb_to_recordset(given.unit -> 'abbreviations') as a(short text, long text)
    ),
    unread as (
      insert into search_queue (collection, document_id)
      select 'files', substr(shown, 7)::int from made, unnest(made.shows) shown where shown like 'files:%'
        and not exists (select from search_units part where part.collection = 'files' and part.document_id = substr(shown, 7)::int and part.part_of = made.id)
    )
    select id from made`

/** Records what a text says, which is the document `whole` or part of it; its words become those with which questions are repaired. */
export async function recordPostings(req: PayloadRequest, unit: number, whole: number, postings: Posting[]): Promise<void> {
  await askWithin(req)(posting, [unit, whole, JSON.stringify(postings)])
}

/** Records a document anew in the index where the transaction looks for it, with the documents that it shows, and returns what it is called there. */
export async function record(req: PayloadRequest, collection: PublicCollection | 'files', id: number, found: Searchable, shows: string[]): Promise<number> {
  const ask = askWithin(req)
  await ask(clearing, [collection, id])
  const { postings, sequence } = indexed(found)
  const [{ id: unit } = { id: 0 }] = await ask<{ id: number }>(recording, [collection, id, JSON.stringify({ ...found, shows, sequence })])
  await recordPostings(req, unit, unit, postings)
  return unit
}

/** When a released document will be public by its date alone, or null. */
async function dueDate(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<string | null> {
  const { docs } = await req.payload.find({ collection, where: { and: [released, { id: { equals: id } }] }, depth: 0, limit: 1, pagination: false, select: { publishedAt: true }, req })
  return docs[0]?.publishedAt ?? null
}

/** A document as a visitor reads it now, and what search should know of it: null for what visitors cannot read, or are not led to. */
export async function readAsSearchable(req: PayloadRequest, collection: AddressedCollection, id: number) {
  const document = await readAsVisitor(req, collection, id)
  return { document, found: document && searchable(collection, document) }
}

/** Makes search know a document as a visitor reads it now. The caller holds its lock. */
async function renew(req: PayloadRequest, collection: AddressedCollection, id: number): Promise<void> {
  const { document, found } = await readAsSearchable(req, collection, id)
  if (document && found) return void (await record(req, collection, id, found, referencesOf(document, req.payload.collections[collection].config.flattenedFields)))
  await forget(req, collection, [id])
  const due = document ? null : await dueDate(req, collection, id)
  if (due) await indexLater(req, collection, id, due, true)
}

/** The name of the lock that whoever indexes a document holds until the end of the transaction. */
export const searchLock = (collection: string, id: number): string => `search ${collection}:${id}`

/** Indexes a document anew in the transaction of this request; does nothing for what has no page of its own. */
export async function index(req: PayloadRequest, collection: string, id: number): Promise<void> {
  if (!hasAddress(collection)) return
  await lockUntilCommit(req, searchLock(collection, id))
  await renew(req, collection, id)
}
