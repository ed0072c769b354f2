/** What a page depends on that shows what is suggested for this document. */
export const suggestionsTag = (collection: string, id: number) => `suggestions:${collection}:${id}`

/** Where the ticker asks Payload to work out what waits to be. */
export const suggestPath = '/suggest-queued'

/** Whose suggestions wait to be worked out anew, the longest waiting first; `spreads` where those of its neighbours are meant too. */
export const queuedForSuggestions = 'select collection, document_id as id, bool_or(spreads) as spreads from suggestions_queue where due_at <= now() group by 1, 2 order by min(due_at), 1, 2'

/** What is suggested for one document, the best first: $1 is its collection, $2 its id. */
export const suggestionsFor = 'select target_collection as collection, target_id as id, score, reason from suggestions where collection = $1 and document_id = $2 order by rank'

/** A row of that answer. */
export type Suggested = { collection: 'reports' | 'news'; id: number; score: number; reason: string }
