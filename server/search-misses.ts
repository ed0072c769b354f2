import pg from 'pg'

import { complain } from './say.mjs'

const everyMs = 10_000
const patienceMs = 2_000

/** As many questions as are remembered between two writings, and as the table holds: somebody may ask for nonsense all night. */
const mostCounted = 1_000
const mostKept = 10_000

const keep = `
  insert into search_misses (words, asked, last_on)
  select words, asked, (now() at time zone 'Europe/London')::date from unnest($1::text[], $2::int[]) as missed(words, asked)
  where exists (select from search_misses known where known.words = missed.words) or (select count(*) from search_misses) < ${mostKept}
  order by words
  on conflict (words) do update set asked = search_misses.asked + excluded.asked, last_on = excluded.last_on`

/** Counts what readers search for and do not find: the words, how often and the last day, nothing about who asked or when. Never throws. */
export function countSearchMisses(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, idleTimeoutMillis: 1_000, application_name: 'foreword search misses' })
  pool.on('error', (error) => complain(`A database connection was lost: ${error.message}`))
  const counts = new Map<string, number>()
  let away = false

  function note(words: string, times = 1): void {
    if (counts.has(words) || counts.size < mostCounted) counts.set(words, (counts.get(words) ?? 0) + times)
  }

  /** Writes down what was counted; keeps it for the next time when the database is away. */
  async function write(): Promise<void> {
    const counted = [...counts]
    if (counted.length === 0) return
    counts.clear()
    try {
      await pool.query(keep, [counted.map(([words]) => words), counted.map(([, times]) => times)])
      away = false
    } catch (error) {
      for (const [words, times] of counted) note(words, times)
      if (!away) complain(`What readers did not find is written down when the database is back: ${(error as Error).message}`)
      away = true
    }
  }

  let writing = Promise.resolve()
  const writeNext = () => (writing = writing.then(write))
  const timer = setInterval(() => void writeNext(), everyMs).unref()

  return {
    note,
    /** Resolves when what was counted is written, or could not be. */
    async stop(): Promise<void> {
      clearInterval(timer)
      await writeNext()
      await pool.end()
    },
  }
}
