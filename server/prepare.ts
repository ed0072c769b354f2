// Brings the database up to date, then leaves: a process of its own, so that the memory this takes does not stay in the web
// process. `npm run migrate` runs it alone (node --import ./server/payload-first.mjs server/prepare.ts), for example as a step
// of its own before several web processes start.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { connectTo, inspectDatabase } from './database-check'
import { live, stop } from './lifetime.mjs'
import { Refusal } from './refusal.mjs'
import { say } from './say.mjs'
import { readSettings } from './settings'

const LOCK = 'foreword: prepare'
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

await live(async () => {
  process.chdir(root)
  const settings = await readSettings(root)
  const { databaseUrl, payloadSecret } = settings
  if (!databaseUrl) throw new Refusal('DATABASE_URL is missing: this step works on a database of yours. `npm start` looks after the embedded one by itself.')
  const { settle } = await import('@/lib/env')
  settle({ databaseUrl, payloadSecret, preparing: true })
  Object.assign(process.env, { NODE_ENV: 'production' })

  await haveItAlone(databaseUrl)
  const { pendingMigrations, hasUsers } = await inspectDatabase(databaseUrl, root)
  if (pendingMigrations.length > 0 || !hasUsers) {
    // Said before it begins: it takes a second more, and whoever watches must not take it for standing still.
    say('  Loading the software')
    const { getPayload } = await import('payload')
    const { default: config } = await import('@/payload.config')
    const payload = await getPayload({ config, disableOnInit: true })
    if (pendingMigrations.length > 0) await migrate(payload, databaseUrl, pendingMigrations.length)
    if (!hasUsers) await fill(payload, settings)
  }
  await stop(0)
})

/** Several processes may start at once on one database: the first does the work, the others wait and then find it done. */
async function haveItAlone(databaseUrl: string): Promise<void> {
  const client = await connectTo(databaseUrl)
  const isAlone = async () => (await client.query<{ alone: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as alone', [LOCK])).rows[0]?.alone
  for (let seconds = 0; !(await isAlone()); seconds += 1) {
    if (seconds % 30 === 0) say('  Another process is preparing this database: waiting for it')
    await wait(1_000)
  }
}

async function migrate(payload: Payload, databaseUrl: string, count: number): Promise<void> {
  say(`  Bringing the database up to date (${count} migration${count === 1 ? '' : 's'})`)
  await payload.db.migrate()
  // Payload asks a question when it finds tables that were pushed without migrations, and without a terminal does nothing.
  const { pendingMigrations } = await inspectDatabase(databaseUrl, root)
  if (pendingMigrations.length > 0) throw new Refusal(`The database was not brought up to date: ${pendingMigrations.join(', ')} did not run.`)
}

/**
 * The administrator comes last: a database with a user is a finished one, and whatever is interrupted before
 * is completed by the next start, because seeding twice changes nothing.
 */
async function fill(payload: Payload, { adminEmail, demoContent, siteUrl }: Awaited<ReturnType<typeof readSettings>>): Promise<void> {
  if (demoContent === 'auto') {
    say('  Putting in the demo content')
    const { seedDemo } = await import('@/seed/demo')
    await seedDemo(payload, (line) => say(`    ${line}`))
  }
  const password = randomBytes(15).toString('base64url')
  // Said before it is true: a crash in between must not leave an administrator whose password nobody saw.
  say(`\n  The first administrator is ${adminEmail} with the password ${password}\n  It is shown this once and kept nowhere: sign in at ${siteUrl}/admin and change it.\n`)
  await payload.create({ collection: 'users', data: { email: adminEmail, name: 'Administrator', role: 'administrator', password } })
}
