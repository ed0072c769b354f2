// Has the search index made again from nothing but the content, document by document, by the sites that run on this database:
// they go on answering from what is there. For when search reads texts in another way than it did, or a backup came back.
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connectTo, inspectDatabase } from './database-check'
import { embeddedDatabase } from './embedded-database'
import { live, stop } from './lifetime.mjs'
import { Refusal } from './refusal.mjs'
import { say } from './say.mjs'
import { readSettings } from './settings'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** As long as one file may take. */
const patienceSeconds = 90

await live(async () => {
  process.chdir(root)
  const settings = await readSettings(root)
  const databaseUrl = settings.databaseUrl ?? (await embeddedDatabase(settings.dataDir))
  if (!databaseUrl) throw new Refusal('The database of this folder is not running: start the site with `npm start`, and run this beside it.')
  const { pendingMigrations } = await inspectDatabase(databaseUrl, root)
  if (pendingMigrations.length > 0) throw new Refusal('This database is older than the software: start the site once, or run `npm run migrate`, and then this again.')

  const { queueEverything } = await import('@/lib/search-queue')
  const client = await connectTo(databaseUrl)
  const count = async (sql: string) => Number((await client.query<{ count: string }>(sql)).rows[0]?.count)
  const waiting = () => count(`select count(distinct (collection, document_id)) from search_queue where due_at <= now() + interval '2 minutes'`)

  await client.query(queueEverything)
  const all = await waiting()
  say(`Making the search index again: ${all} documents and files`)
  let left = all
  for (let idle = 0, seconds = 1; left > 0; seconds += 1) {
    await wait(1_000)
    const now = await waiting()
    idle = now < left ? 0 : idle + 1
    left = now
    if (idle >= patienceSeconds) throw new Refusal(`${left} still wait, and nothing happens to them: see what the site says of them, or start it. It goes on from here by itself.`)
    if (left > 0 && seconds % 5 === 0) say(`  ${all - left} of ${all}`)
  }
  say(`  done: search knows ${await count('select count(*) from search_units where page = 0')} documents and ${await count('select count(*) from search_units where page > 0')} pages of files`)
  await stop(0)
})
