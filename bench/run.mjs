// `npm run bench`: how quick the site is beside plain Next and beside a server that does nothing else, all in one run
// on one machine. Prints its tables and writes them to bench/results/. Takes about half an hour on two cores; `npm run bench load rendering`
// measures only these, and leaves what the same day's file has of the others.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { say } from '../server/say.mjs'
import { startFlags } from '../tests/support/site.mjs'
import { measureChecks } from './checks.mjs'
import { table } from './figures.mjs'
import { measureLinksDesk } from './links-desk.mjs'
import { measureLoad } from './load.mjs'
import { startPlainNext } from './plain-next.mjs'
import { answers, databaseIn, start, stopAll } from './processes.mjs'
import { measurePublishing } from './publishing.mjs'
import { measureRendering } from './rendering.mjs'
import { withSections } from './results.mjs'
import { measureSearch } from './search.mjs'
import { measureStarting } from './starting.mjs'
import { measureSuggestions } from './suggestions.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const work = path.join(root, '.data/bench')
const dataDir = path.join(work, 'data')
const paths = { article: '/reports/learning-from-staff-reflections', news: '/news/forging-a-more-equitable-future', list: '/news' }
const email = 'bench@example.org'

/** Waits until the site has indexed what it was given at its start, which takes processor time as well. */
async function settled(database) {
  const client = new pg.Client({ connectionString: database, application_name: 'bench' })
  await client.connect()
  const waiting = async () => (await client.query('select from search_queue where due_at <= now() union all select from suggestions_queue where due_at <= now()')).rowCount
  while (await waiting()) await wait(1_000)
  await client.end()
}

async function startSite() {
  const site = start(process.execPath, [...startFlags, 'server/start.mjs'], { cwd: root, env: { PORT: '3301', DATA_DIR: dataDir, LINK_CHECKS: 'never', ADMIN_EMAIL: email, DATABASE_URL: '', NODE_ENV: '' } })
  await answers('http://localhost:3301/', site)
  const password = /with the password (\S+)/.exec(site.output())?.[1]
  const database = databaseIn(dataDir)
  await settled(database)
  return { ...site, origin: 'http://localhost:3301', dataDir, password, database }
}

/** Another instance on the same database. */
async function startAnother(database, port) {
  const site = start(process.execPath, [...startFlags, 'server/start.mjs'], { cwd: root, env: { PORT: port, DATA_DIR: dataDir, LINK_CHECKS: 'never', DATABASE_URL: database, PAYLOAD_SECRET: randomBytes(32).toString('hex'), NODE_ENV: '' } })
  await answers(`http://localhost:${port}/`, site)
  return `http://localhost:${port}`
}

rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
try {
  say('Starting the site')
  const site = await startSite()
  const measures = {
    starting: () => measureStarting({ root, work }),
    load: async () => {
      const plain = await startPlainNext({ root, copy: path.join(work, 'next'), database: site.database, dataDir, article: paths.article })
      return measureLoad({ site, plain, paths: { article: paths.article, list: paths.list } })
    },
    rendering: () => measureRendering({ site, paths }),
    publishing: async () => measurePublishing({ site, others: [await startAnother(site.database, '3303'), await startAnother(site.database, '3304')], email }),
    checks: () => measureChecks({ site, email }),
    desk: () => measureLinksDesk({ site, email }),
    search: () => measureSearch({ site }),
    suggestions: () => measureSuggestions({ site }),
  }
  const asked = process.argv.slice(2)
  const sections = []
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const section = await measure()
    say(`\n${section}`)
    sections.push(section)
  }
  const date = new Date().toISOString().slice(0, 10)
  const [{ model = 'unknown' } = {}] = os.cpus()
  const machine = table(['Date', 'Processor', 'Cores', 'Memory', 'Node'], [[date, model, os.cpus().length, `${Math.round(os.totalmem() / 2 ** 30)} GiB`, process.version]])
  mkdirSync(path.join(root, 'bench/results'), { recursive: true })
  const file = path.join(root, `bench/results/${date}.md`)
  writeFileSync(file, withSections(existsSync(file) ? readFileSync(file, 'utf8') : '', `# Measured on ${date}\n\n${machine}`, sections))
} finally {
  await stopAll()
}
