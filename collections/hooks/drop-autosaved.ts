import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'

import { transactionOf } from './transaction'

/**
 * Drops the version before this one where the form saved that by itself for the same person: what is kept of their writing is what
 * they saved on purpose, and the last of what they did not. Payload's own autosave would need an empty draft for each new form.
 */
export const dropAutosaved: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation !== 'update' || !req.user) return doc
  const versions = sql.identifier(`_${collection.slug}_v`)
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    delete from ${versions} where id = (select max(id) from ${versions} where parent_id = ${Number(doc.id)} and id < (select max(id) from ${versions} where parent_id = ${Number(doc.id)}))
    and version_flow_autosaved and version_saved_by_id = ${req.user.id} and version__status = 'draft'`)
  return doc
}
