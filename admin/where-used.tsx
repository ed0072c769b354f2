import type { UIFieldServerComponent } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { documentsShowing } from './documents-showing'
import { UsesTable } from './uses-table'

/** The panel “Where used” of a document that others show. */
export const WhereUsed: UIFieldServerComponent = async ({ collectionSlug, id, payload, req }) => {
  if (!id) return null
  const { collections, config } = payload
  const uses = await documentsShowing(req, collectionSlug, id)
  const rows = uses.map((use) => ({
    ...use,
    type: String(collections[use.collection].config.labels.singular),
    address: formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${use.collection}/${use.trashed ? 'trash/' : ''}${use.id}${use.showing === 'related links' ? '/related-links' : ''}` }),
  }))
  return <UsesTable rows={rows} />
}
