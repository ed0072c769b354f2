import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { moveOf } from './follow-states'
import { transactionOf } from './transaction'

/** Somebody who writes for an hour has done one thing, however often it was saved. */
const oneSittingMs = 60 * 60_000
const writing = ['write', 'correct']

async function sameSitting(req: PayloadRequest, document: string, event: string): Promise<boolean> {
  const { docs } = await req.payload.find({ collection: 'history', where: { document: { equals: document } }, sort: '-id', limit: 1, depth: 0, pagination: false, req })
  const [last] = docs
  return last?.event === event && last.by === (req.user?.id ?? null) && Date.parse(last.createdAt) > Date.now() - oneSittingMs
}

/** Adds what a save did to the document's history, in the same transaction: both are there, or neither. */
export const keepHistory: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const document = `${collection.slug}:${String(doc.id)}`
  const move = moveOf(req, collection.slug, doc.id, operation)
  const event = move?.name
  if (!event || (event === 'trash' && previousDoc?.deletedAt)) return doc
  if (writing.includes(event) && (await sameSitting(req, document, event))) return doc

  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ version: number | null }>(sql`select max(id) as version from ${sql.identifier(`_${collection.slug}_v`)} where parent_id = ${Number(doc.id)} and version_deleted_at is null`)
  await req.payload.create({
    collection: 'history',
    data: { document, event, from: move?.from, to: move?.to, note: move?.note, name: req.user?.name ?? 'The site itself', by: req.user?.id, version: rows[0]?.version ?? null },
    depth: 0,
    req,
  })
  return doc
}
