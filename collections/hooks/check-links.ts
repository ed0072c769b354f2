import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload } from 'payload'

import { ownPath } from '@/checks/addresses'
import { env } from '@/lib/env'
import { type Judgement, judge, needsCare } from '@/lib/link-health'
import { internet, type Network } from '@/lib/outside-fetch'
import { checkLinksPath, seenUses } from '@/lib/outside-links'
import { type Visit, visitOutside } from '@/lib/outside-visit'
import { tickerHeader, tickerToken } from '@/lib/schedule'

import { forgetFailedJob, noteFailedJob } from './failed-jobs'

const databaseOf = (payload: Payload) => (payload.db as unknown as PostgresAdapter).drizzle

/** As many sites as are visited at a time, one page of each. */
const batch = 4

/** Takes up addresses whose turn it is, of different sites; their turn comes again should this process end before it is done. */
async function claim(payload: Payload): Promise<string[]> {
  const database = databaseOf(payload)
  await database.execute(sql`delete from outside_links l where not exists (select from outside_uses u where u.address = l.address)`)
  await database.execute(sql`insert into outside_links (address) select distinct address from ${sql.raw(seenUses)} u where not exists (select from outside_links l where l.address = u.address) on conflict do nothing`)
  const { rows } = await database.execute<{ address: string }>(sql`
    update outside_links set due_at = now() + interval '10 minutes' where due_at <= now() and address in (
      select address from (select distinct on (host) address, due_at from outside_links join ${sql.raw(seenUses)} using (address) where due_at <= now() order by host, due_at) one_of_each order by due_at limit ${batch}
    ) returning address`)
  return rows.map(({ address }) => address)
}

/** What may as well be the fault of our own way out. */
const unreached = new Set<Visit['fault']>(['unknown-host', 'unreachable', 'late'])

type Checked = Judgement & { title: string | null; reached: boolean }

async function visit(address: string, network: Network): Promise<Checked> {
  if (ownPath(address, env.siteUrl) !== null) return { health: 'good', sentence: 'It is a page of ours.', better: null, title: null, reached: true }
  const visited = await visitOutside(address, network)
  return { ...judge(address, visited), title: visited.title, reached: !unreached.has(visited.fault) }
}

/** Whether something else can still be reached that could be before; not where nothing ever could. */
async function hasWayOut(payload: Payload, besides: string[], network: Network): Promise<boolean> {
  const { rows } = await databaseOf(payload).execute<{ address: string }>(sql`select address from outside_links where health = 'good' and host <> ${new URL(env.siteUrl).host} order by checked_at desc limit ${batch + 1}`)
  const other = rows.find(({ address }) => !besides.includes(address))
  return other ? (await visit(other.address, network)).reached : false
}

/** Trouble is looked at again the next day, everything else after a week. */
async function keep(payload: Payload, address: string, { health, sentence, better, title }: Checked): Promise<void> {
  await databaseOf(payload).execute(sql`
    insert into outside_links (address, due_at, checked_at, since, health, sentence, better, title)
    values (${address}, now() + ${needsCare(health) ? '1 day' : '7 days'}::interval, now(), now(), ${health}, ${sentence}, ${better}, ${title})
    on conflict (address) do update set due_at = excluded.due_at, checked_at = excluded.checked_at, health = excluded.health, sentence = excluded.sentence, better = excluded.better,
      title = coalesce(excluded.title, outside_links.title), since = case when outside_links.health = excluded.health then outside_links.since else excluded.since end`)
}

/** Does this for one address; whatever goes wrong with it is logged, and no other suffers from it. */
async function loggingFaults<Result>(payload: Payload, address: string, work: () => Promise<Result>): Promise<Result | null> {
  try {
    const result = await work()
    await forgetFailedJob(payload, 'links', address)
    return result
  } catch (error) {
    payload.logger.error(`How ${address} does could not be found out: ${(error as Error).message}`)
    await noteFailedJob(payload, 'links', address, error as Error)
    return null
  }
}

/** Visits an address now, whoever's turn it is, and keeps how it does; null where a fault of ours is in the way. */
export const checkLink = (payload: Payload, address: string, network: Network = internet): Promise<Judgement | null> =>
  loggingFaults(payload, address, async () => {
    const { health, sentence, better, ...more } = await visit(address, network)
    await keep(payload, address, { health, sentence, better, ...more })
    return { health, sentence, better }
  })

/** Visits the addresses whose turn it is, and keeps how they do; tells how many. */
export async function checkQueuedLinks(payload: Payload, network: Network = internet): Promise<number> {
  const addresses = await claim(payload)
  const found = await Promise.all(addresses.map(async (address) => ({ address, judged: await loggingFaults(payload, address, () => visit(address, network)) })))
  // When no site at all can be reached, it may be our own way out that is shut: they are tried again in ten minutes.
  if (found.length > 1 && found.every(({ judged }) => judged && !judged.reached) && !(await hasWayOut(payload, addresses, network))) return 0
  let kept = 0
  for (const { address, judged } of found) if (judged && (await loggingFaults(payload, address, () => keep(payload, address, judged).then(() => true)))) kept += 1
  return kept
}

/** The same for this process's own ticker, and for nobody else. */
export const checkLinksEndpoint: Endpoint = {
  path: checkLinksPath,
  method: 'post',
  handler: async ({ headers, payload }) => {
    if (headers.get(tickerHeader) !== tickerToken) return Response.json({ errors: [{ message: 'The site does this by itself.' }] }, { status: 403 })
    return Response.json({ checked: await checkQueuedLinks(payload) })
  },
}
