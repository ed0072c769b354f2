import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

/** As many words as are looked at in well under the five seconds that a statement may take. */
const batch = 2_000

/** Forgets the words that no text has any more, which otherwise only make repairs slower. */
export async function forgetLostWords(payload: Payload): Promise<void> {
  const { drizzle } = payload.db as unknown as PostgresAdapter
  const wordAfter = async (from: string) => (await drizzle.execute<{ word: string }>(sql`select word from search_words where word > ${from} order by word offset ${batch} limit 1`)).rows[0]?.word
  for (let from: string | undefined = ''; from !== undefined; ) {
    const to: string | undefined = await wordAfter(from)
    await drizzle.execute(sql`
      delete from search_words lost where word > ${from} and (${to ?? null}::text is null or word <= ${to ?? null})
        and not exists (select from search_postings posting where posting.term = lost.term and posting.written = lost.word)`)
    from = to
  }
}
