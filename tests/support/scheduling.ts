import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

type Options = {
  database: string
  /** Makes a scheduled draft and returns its id. */
  aScheduledPost: (title: string) => Promise<number>
  count: number
  /** Breaks something when the first posts are out. */
  halfWay: () => Promise<void>
}

/** How each was published, and how long after its time the last one was, in milliseconds. */
type Outcome = { published: number; twice: number; early: number; lastAfterMs: number }

/** Has as many posts fall due in the same second, and tells how they were published. Gives up after a minute. */
export async function allDueAtOnce({ database, aScheduledPost, count, halfWay }: Options): Promise<Outcome> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    const ids: number[] = []
    for (let number = 1; number <= count; number += 1) ids.push(await aScheduledPost(`Due at once ${number}`))
    const { rows } = await client.query<{ at: Date }>(`update _news_v set version_flow_at = now() + '3 seconds' where latest and parent_id = any($1) returning version_flow_at as at`, [ids])
    const due = rows[0]?.at.getTime() ?? 0

    const published = async () => (await client.query(`select document, min(created_at) as at, count(*)::int as times from history where event = 'publish' and document = any($1) group by document`, [ids.map((id) => `news:${id}`)])).rows as { at: Date; times: number }[]
    let broken = false
    let outcome: Awaited<ReturnType<typeof published>> = []
    while (outcome.length < count && Date.now() < due + 60_000) {
      await wait(100)
      outcome = await published()
      if (!broken && outcome.length > count / 4) {
        broken = true
        await halfWay()
      }
    }
    const times = outcome.map(({ at }) => at.getTime() - due)
    return { published: outcome.length, twice: outcome.filter(({ times }) => times > 1).length, early: times.filter((ms) => ms < 0).length, lastAfterMs: Math.max(...times) }
  } finally {
    await client.end()
  }
}

async function asking<Answer>(database: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** Makes what is scheduled at this address due, as if its time had come by the database's clock. */
export async function makeDue(database: string, slug: string): Promise<void> {
  const { rowCount } = await asking(database, (client) => client.query("update _news_v set version_flow_at = now() where latest and version_flow_stage = 'scheduled' and version_slug = $1", [slug]))
  if (rowCount !== 1) throw new Error(`Nothing is scheduled at ${slug}.`)
}

/** Drops the older versions of a post, as Payload does when there are more than fifty. */
export async function dropOldVersions(database: string, slug: string): Promise<void> {
  await asking(database, (client) => client.query('delete from _news_v where not latest and parent_id = (select id from news where slug = $1)', [slug]))
}
