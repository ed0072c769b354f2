import type { LinkHealth } from './link-health'

/** Where the ticker asks Payload to visit the addresses whose turn it is. */
export const checkLinksPath = '/check-links'

/** Where visitors are led to other sites now: not from drafts, nor before a page is due. */
export const seenUses = 'outside_uses_seen'

/** Addresses of other sites that visitors are led to and that were never visited, or not for a week. */
export const queuedForCheck = `select u.address from ${seenUses} u left join outside_links l using (address) where l.due_at is null or l.due_at <= now()`

/** A place where readers are led to an address of another site: `page` and `page_id` say whose related links they are. Dates are those of the last visit, and since when it does as it did then. */
export type OutsideUse = { address: string; collection: string; id: number; title: string; page: string | null; page_id: number | null; health: LinkHealth | null; sentence: string | null; better: string | null; checked_at: Date | null; since: Date | null }

const titled = { reports: 'title', news: 'title', themes: 'title', pages: 'title', organisations: 'name', people: 'name', quotes: 'words' }

/** Every such place, with what is known of the address; `linked` are the collections that have related links. */
export function outsideUses(linked: readonly string[]): string {
  const titles = Object.entries(titled).map(([collection, title]) => `select '${collection}' as collection, id, ${title} as title, null as page, null::int as page_id from ${collection}`)
  const page = `case ${linked.map((collection) => `when ${collection}_id is not null then '${collection}'`).join(' ')} end`
  const related = `select 'related-links', id, title, ${page}, coalesce(${linked.map((collection) => `${collection}_id`).join(', ')}) from related_links`
  return `select u.address, u.collection, u.document_id as id, coalesce(t.title, '') as title, t.page, t.page_id, l.health, l.sentence, l.better, l.checked_at, l.since
    from outside_uses u left join outside_links l using (address) left join (${[...titles, related].join(' union all ')}) t on t.collection = u.collection and t.id = u.document_id
    order by u.address, u.collection, u.document_id`
}
