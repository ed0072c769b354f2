import { randomUUID } from 'node:crypto'

import { processWide } from './process-wide'
import { type PublicCollection, publicCollections } from './urls'

/** Proves that a request to publish what is due comes from this very process; nobody else can know it. */
export const tickerToken = processWide('ticker token', () => randomUUID())

/** The request header in which the ticker sends it. */
export const tickerHeader = 'x-foreword-ticker'

/** Where the ticker asks Payload to publish what is due. */
export const duePath = '/publish-due'

/** The scheduled documents of one collection whose time has come by the database's clock: collection, id, at, and whether that is over a minute ago. */
export const dueIn = (collection: PublicCollection): string => `select '${collection}' as collection, parent_id as id, version_flow_at as at, now() - version_flow_at > interval '1 minute' as late
  from _${collection}_v where latest and version_flow_stage = 'scheduled' and version_flow_at <= now() and version_flow_failure is null and version_deleted_at is null`

/** The same of all collections, the longest waiting first. */
export const dueDocuments = `select * from (${publicCollections.map(dueIn).join(' union all ')}) as due order by at, collection, id`

/** Whether anything is due and on time so far: work that can wait would make it late. */
export const dueOnTime = `select from (${dueDocuments}) as due where not late limit 1`
