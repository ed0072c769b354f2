// The start-up process, from the settings to a site that answers. `npm start` comes here through start.mjs;
// an image whose packages are in place runs it directly: node --import ./server/typescript.mjs server/main.ts
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './build'
import { claim } from './claim.mjs'
import { DatabaseAway, inspectDatabase } from './database-check'
import { startEmbeddedDatabase } from './embedded-database'
import { live, onStop } from './lifetime.mjs'
import { demandFreePort } from './listen'
import { copiesIn } from './pages/copies-in'
import { runUnlessSilent } from './run.mjs'
import { complain, say } from './say.mjs'
import { readSettings } from './settings'
import { step } from './step.mjs'
import { typescriptIsLoaded } from './typescript.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

await live(async () => {
  process.chdir(root)
  const settings = await readSettings(root)
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { dataDir, host, payloadSecret, port, siteUrl } = settings
  const logs = path.join(dataDir, 'logs')

  // Whatever would make us refuse, before anything that takes time.
  const away = settings.databaseUrl ? await isAway(settings.databaseUrl, settings) : false
  if (!settings.databaseUrl) await claimDataFolder(dataDir)
  await demandFreePort(host, port)

  await buildWhenNeeded(root, logs)

  const databaseUrl = settings.databaseUrl ?? (await step('Starting the database', () => startEmbeddedDatabase(root, dataDir)))
  const { settle } = await import('@/lib/env')
  settle({ databaseUrl, payloadSecret })

  let prepared = false
  const prepare = async () => {
    const { pendingMigrations, hasUsers } = await inspectDatabase(databaseUrl, root)
    if (pendingMigrations.length > 0 || !hasUsers) {
      const script = ['--import', import.meta.resolve('./payload-first.mjs'), path.join(root, 'server/prepare.ts')]
      await step('Preparing the database', () => runUnlessSilent(process.execPath, script, { log: path.join(logs, 'prepare.log'), silentMs: 90_000 }))
    }
    prepared = true
  }
  if (!away) await prepare()

  // tsx switches source maps on; for the large files that Next loads they would cost two seconds and much memory.
  process.setSourceMapsEnabled(false)
  await step('Starting the web server', async () => {
    const { startWeb } = await import('./web')
    await typescriptIsLoaded()
    await startWeb(root, { ...settings, databaseUrl }, () => prepared)
  })
  if (away) await onceBack(prepare)
  say(`The site is on ${siteUrl} and the administration on ${siteUrl}/admin. Ctrl-C stops it.`)
})

/** Whether the database is away and readers can have the pages of an earlier run until it is back. Throws Refusal for whatever else is wrong. */
async function isAway(databaseUrl: string, settings: Parameters<typeof copiesIn>[0]): Promise<boolean> {
  try {
    await inspectDatabase(databaseUrl, root)
    return false
  } catch (refusal) {
    const copies = await readdir(copiesIn(settings)).catch(() => [])
    if (!(refusal instanceof DatabaseAway) || copies.length === 0) throw refusal
    complain(`${refusal.message} Until then readers get the ${copies.length} pages that were kept.`)
    return true
  }
}

/** Does it as soon as the database answers. */
async function onceBack(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (refusal) {
      if (!(refusal instanceof DatabaseAway)) throw refusal
      await wait(1_000)
    }
  }
}

/** The embedded database belongs to one process at a time; with DATABASE_URL there may be several in one folder. */
async function claimDataFolder(dataDir: string): Promise<void> {
  const sentence = (pid: number) => `Foreword is already running on ${dataDir} as process ${pid}: stop that one first, or set DATA_DIR to another folder.`
  onStop(await claim(path.join(dataDir, 'foreword.pid'), sentence))
}
