import { addressedCollections } from './urls'

/** What every page of results depends on: the index, where it changes after what it is about. */
export const searchTag = 'search'

/** Where the ticker asks Payload to index what waits to be. */
export const indexPath = '/index-queued'

/** What waits in the same queue as documents do: that search is compared with the content. */
export const comparison = 'comparison'

/** What waits to be indexed, the longest waiting first: but a rebuild comes last, and what takes long after documents. */
export const queuedForSearch = `select collection, document_id as id, bool_or(spreads) as spreads from search_queue where due_at <= now() group by 1, 2
  order by bool_and(unhurried), collection in ('files', '${comparison}'), min(due_at), 1, 2`

const addressed = addressedCollections.map((collection) => `select '${collection}' as collection, id from "${collection}" where _status = 'published'`)

/** Every document that search should know, or that it knows and perhaps should not. */
export const allForSearch = [...addressed, 'select collection, document_id from search_units where page = 0'].join(' union ')

/** Has the sites at work on a database index everything anew, the files too. */
export const queueEverything = `insert into search_queue (collection, document_id, unhurried) select *, true from (${allForSearch} union all select 'files', id from files) as everything`
