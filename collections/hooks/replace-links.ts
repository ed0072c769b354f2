import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { addressFault, ownPath } from '@/checks/addresses'
import { env } from '@/lib/env'
import { leadsSomewhere, type LinkRow, targetOf } from '@/lib/link-rows'
import { linkedCollections } from '@/lib/related'
import { pathTo } from '@/lib/urls'
import type { RelatedLink } from '@/payload-types'

import { documentAt } from './document-at'
import { mayRedraft, redraft, type Worded } from './redraft-links'
import { refuse } from './refuse'
import { titlesOf } from './titles'

type Rows = NonNullable<RelatedLink['links']>
type Change = { id: number; updatedAt: string; title: string; links: Rows; takenOut: boolean }

/**
 * Where an address is linked to: `pages` whose related links change, with the number of their record, of which some only lose the link;
 * `drafts`, in whose words it stands and of which whoever asks may write one; `words`, which only their writers change. `why` tells why a draft was not saved.
 */
export type Replacement = { pages: { id: number; title: string; takenOut: boolean }[]; drafts: (Worded & { why: string | null })[]; words: Worded[] }

/** What somebody means by an address: a document of ours where it leads to one. */
async function meant(req: PayloadRequest, text: string): Promise<LinkRow> {
  const path = ownPath(text, env.siteUrl)
  const document = path === null ? null : await documentAt(req, path)
  return document ? { document } : { address: text }
}

/** The same, for an address that readers are to be led to. Refuses one that they must not be. */
async function wanted(req: PayloadRequest, text: string): Promise<LinkRow> {
  const to = await meant(req, text)
  if (to.document) return to
  const fault = addressFault(text, env.siteUrl) ?? (ownPath(text, env.siteUrl) !== null ? 'There is no page of ours at the new address. Open the page that you mean, and copy its address from there.' : null)
  return fault ? refuse(fault) : to
}

function changed({ links, ...record }: RelatedLink, from: LinkRow, to: LinkRow): Omit<Change, 'title'> | null {
  const rows = (links ?? []).filter(leadsSomewhere)
  const place = rows.findIndex((row) => targetOf(row as LinkRow) === targetOf(from))
  const [row] = rows.slice(place, place + 1)
  if (place < 0 || !row) return null
  const page = linkedCollections.find((one) => record[one])
  const own = page ? `${page}:${String(record[page])}` : ''
  const takenOut = own === targetOf(to) || rows.some((other) => targetOf(other as LinkRow) === targetOf(to))
  const replaced = { ...row, ...(to.document ? { document: to.document, address: null, title: null, kind: null, note: null } : { address: to.address }) } as Rows[number]
  return { id: record.id, updatedAt: record.updatedAt, takenOut, links: takenOut ? rows.filter((other) => other !== row) : rows.with(place, replaced) }
}

async function changes(req: PayloadRequest, from: LinkRow, to: LinkRow): Promise<Change[]> {
  const { docs } = await req.payload.find({ collection: 'related-links', depth: 0, pagination: false, sort: 'title', overrideAccess: false, req })
  return docs.flatMap((record) => {
    const change = changed(record, from, to)
    return change ? [{ ...change, title: record.title ?? '' }] : []
  })
}

async function wordsWith(req: PayloadRequest, { address, document }: LinkRow): Promise<Worded[]> {
  if (document) return []
  const { rows } = await (req.payload.db as unknown as PostgresAdapter).drizzle.execute<{ collection: string; id: number }>(
    sql`select collection, document_id as id from outside_uses where address = ${address} and collection <> 'related-links' order by 1, 2`,
  )
  const titles = await titlesOf(req, rows.map(({ collection, id }) => `${collection}:${id}`))
  return rows.map(({ collection, id }) => ({ collection, id, title: titles.get(`${collection}:${id}`) ?? '' }))
}

async function inOne(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
  try {
    await initTransaction(req)
    await work()
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** How a document of ours is named where it stands as an address. */
async function addressOf(req: PayloadRequest, { address, document }: LinkRow): Promise<string> {
  if (!document) return address ?? ''
  const { relationTo: collection, value } = document
  const doc = await req.payload.findByID({ collection, id: Number(value), depth: 0, overrideAccess: false, req })
  return new URL(pathTo(collection, doc.slug), env.siteUrl).href
}

/**
 * Puts `to` in the place of `from` as the person who asks. Among related links at once, everywhere or nowhere; in words as drafts, one
 * document at a time, where that person may write them. Without `apply` it only tells where.
 */
export async function replaceEverywhere(req: PayloadRequest, { from, to, apply }: { from: string; to: string; apply: boolean }): Promise<Replacement> {
  const old = await meant(req, from)
  const instead = await wanted(req, to)
  if (targetOf(old) === targetOf(instead)) refuse('Both addresses lead to the same place. Give another one to put in its place.')
  if (old.document && !instead.document) refuse('A page of ours can be replaced by another page of ours. For an address of another site, take it out, and add that address where it belongs.')
  const worded = await wordsWith(req, old)
  const pages = await changes(req, old, instead)
  const drafts: Replacement['drafts'] = worded.filter(({ collection }) => mayRedraft(req, collection)).map((document) => ({ ...document, why: null }))
  if (apply) {
    await inOne(req, async () => {
      // With the version that was read: whatever a colleague saves in between is not overwritten, and nothing is replaced then.
      for (const { id, links, updatedAt } of pages) await req.payload.update({ collection: 'related-links', id, data: { links, updatedAt }, depth: 0, overrideAccess: false, req })
    })
    const address = await addressOf(req, instead)
    for (const draft of drafts) draft.why = await redraft(req, draft, from, address)
  }
  return { pages: pages.map(({ id, title, takenOut }) => ({ id, title, takenOut })), drafts, words: worded.filter(({ collection }) => !mayRedraft(req, collection)) }
}
