import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { Endpoint, Payload } from 'payload'

import { ownPath } from '@/checks/addresses'
import { env } from '@/lib/env'
import { type Judgement, judge, needsCare } from '@/lib/link-health'
import { internet, type Network } from '@/lib/outside-fetch'
import { checkLinksPath } from '@/lib/outside-links'
import { visitOutside } from '@/lib/outside-visit'
import { tickerHeader, tickerToken } from '@/lib/schedule'

const databaseOf = (payload: Payload) => (payload.db as unknown as PostgresAdapter).drizzle

/** As many sites as are visited at a time, one page of each. */
const batch = 4

/** Takes up addresses whose turn it is, of different sites; their turn comes again should this process end before it is done. */
async function claim(payload: Payload): Promise<string[]> {
  const database = databaseOf(payload)
  await database.execute(sql`delete from outside_links l where not exists (select from outside_uses u where u.address = l.address)`)
  await database.execute(sql`insert into outside_links (address) select distinct address from outside_uses u where not exists (select from outside_links l where l.address = u.address) on conflict do nothing`)
  const { rows } = await database.execute<{ address: string }>(sql`
    update outside_links set due_at = now() + interval '10 minutes' where due_at <= now() and address in (
      select address from (select distinct on (host) address, due_at from outside_links where due_at <= now() order by host, due_at) one_of_each order by due_at limit ${batch}
    ) returning address`)
  return rows.map(({ address }) => address)
}

type Checked = Judgement & { title: string | null; unnamed: boolean }

async function visit(address: string, network: Network): Promise<Checked> {
  if (ownPath(address, env.siteUrl) !== null) return { health: 'good', sentence: 'It is a page of ours.', better: null, title: null, unnamed: false }
  const visited = await visitOutside(address, network)
  return { ...judge(address, visited), title: visited.title, unnamed: visited.fault === 'unknown-host' }
}

/** Trouble is looked at again the next day, everything else after a week. */
async function keep(payload: Payload, address: string, { health, sentence, better, title }: Checked): Promise<void> {
  await databaseOf(payload).execute(sql`
    insert into outside_links (address, due_at, checked_at, since, health, sentence, better, title)
    values (${address}, now() + ${needsCare(health) ? '1 day' : '7 days'}::interval, now(), now(), ${health}, ${sentence}, ${better}, ${title})
    on conflict (address) do update set due_at = excluded.due_at, checked_at = excluded.checked_at, health = excluded.health, sentence = excluded.sentence, better = excluded.better,
      title = coalesce(excluded.title, outside_links.title), since = case when outside_links.health = excluded.health then outside_links.since else excluded.since end`)
}

/** Visits an address now, whoever's turn it is, and keeps how it does. */
export async function checkLink(payload: Payload, address: string, network: Network = internet): Promise<Judgement> {
  const found = await visit(address, network)
  await keep(payload, address, found)
  return found
}

/** Visits the addresses whose turn it is, and keeps how they do; tells how many. */
export async function checkQueuedLinks(payload: Payload, network: Network = internet): Promise<number> {
  const addresses = await claim(payload)
  const found = await Promise.all(addresses.map(async (address) => [address, await visit(address, network)] as const))
  // When no site at all has a name, it is our own way out that is shut: they are tried again in ten minutes.
  if (found.length > 1 && found.every(([, { unnamed }]) => unnamed)) return 0
  for (const [address, judged] of found) await keep(payload, address, judged)
  return found.length
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
