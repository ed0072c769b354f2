import type { LinkHealth } from './link-health'

/** Where the ticker asks Payload to visit the addresses whose turn it is. */
export const checkLinksPath = '/check-links'

/** Addresses of other sites that are in use and were never visited, or not for a week. */
export const queuedForCheck = 'select u.address from outside_uses u left join outside_links l using (address) where l.due_at is null or l.due_at <= now()'

/** What is known of an address of another site: when it was visited last, and since when it does as it does. */
export type OutsideLink = { address: string; checkedAt: string | null; since: string | null; health: LinkHealth | null; sentence: string | null; better: string | null }
