import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, Payload } from 'payload'

import { askedKey } from '@/lib/search-meanings'
import type { SearchMeaning } from '@/payload-types'

import { transactionOf } from './transaction'

/** As many as stay after a night, those asked for most; the rest is seldom more than somebody's nonsense. */
const mostKept = 5_000

/** Forgets what nobody has searched for in vain for 90 days. */
export async function forgetOldMisses(payload: Payload): Promise<void> {
  await (payload.db as unknown as PostgresAdapter).drizzle.execute(sql`
    delete from search_misses where last_on < (now() at time zone 'Europe/London')::date - 90
      or words in (select words from search_misses order by asked desc, last_on desc, words offset ${mostKept})`)
}

/** Takes from the list what an editor has just said the meaning of; it is back when readers still find nothing. */
export const settleMiss: CollectionAfterChangeHook<SearchMeaning> = async ({ doc, req }) => {
  if (doc.meaning === 'different') return doc
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute<{ words: string }>(sql`select words from search_misses`)
  const settled = rows.map(({ words }) => words).filter((words) => [doc.wordsAsked, doc.othersAsked].includes(askedKey(words)))
  await transaction.execute(sql`delete from search_misses where words in (select jsonb_array_elements_text(${JSON.stringify(settled)}::jsonb))`)
  return doc
}
