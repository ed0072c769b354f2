/** What every page of results depends on: the index, where it changes after what it is about. */
export const searchTag = 'search'

/** Where the ticker asks Payload to index what waits to be. */
export const indexPath = '/index-queued'

/** What waits to be indexed, the longest waiting first. */
export const queuedForSearch = 'select collection, document_id as id, bool_or(spreads) as spreads from search_queue where due_at <= now() group by 1, 2 order by min(due_at), 1, 2'
