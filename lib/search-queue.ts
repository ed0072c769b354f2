import { staffCollections, staffQueued } from './staff-search'
import { addressedCollections } from './urls'

/** What every page of results depends on: the index, where it changes after what it is about. */
export const searchTag = 'search'

/** Where the ticker asks Payload to index what waits to be. */
export const indexPath = '/index-queued'

/** What waits in the same queue as documents do: that search is compared with the content. */
export const comparison = 'comparison'

/** When it is, by the database’s clock: three at night in London. */
export const nextNight = "(date_trunc('day', now() at time zone 'Europe/London') + interval '1 day 3 hours') at time zone 'Europe/London'"

/** What waits to be indexed, the longest waiting first: but what only staff find after everything else, a rebuild before that, and what takes long after documents. */
export const queuedForSearch = `select collection, document_id as id, bool_or(spreads) as spreads from search_queue where due_at <= now() group by 1, 2
  order by starts_with(collection, 'staff:'), bool_and(unhurried), collection in ('files', '${comparison}'), min(due_at), 1, 2`

const addressed = addressedCollections.map((collection) => `select '${collection}' as collection, id from "${collection}" where _status = 'published'`)

/** Every document that search should know, or that it knows and perhaps should not. */
export const allForSearch = [...addressed, 'select collection, document_id from search_units where page = 0'].join(' union ')

const forStaff = staffCollections.map((collection) => `select '${staffQueued(collection)}', id from "${collection}"`).join(' union all ')

/** The same with every document that the admin’s own search should know or does: what is compared every night. */
export const allToCompare = `(${allForSearch}) union all (${forStaff} union select '${staffQueued('')}' || collection, document_id from foreword_staff_index.search_units)`

/** Has the sites at work on a database index everything anew, the files too, and compare it every night where that was lost. */
export const queueEverything = `insert into search_queue (collection, document_id, due_at, unhurried)
  select collection, id, now(), true from (${allForSearch} union all select 'files', id from files union all ${forStaff}) as everything
  union all select '${comparison}', 0, ${nextNight}, false where not exists (select from search_queue where collection = '${comparison}')`
