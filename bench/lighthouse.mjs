// `npm run lighthouse`: what Lighthouse says of four pages of the production site, on its slow telephone. Each is read
// three times and counts with its middle score, because a busy machine disturbs it. Not a dependency: it needs a newer
// Node than the site, which npx fetches beside it.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { complain, say } from '../server/say.mjs'
import { findChromium } from '../tests/support/chromium.mjs'
import { startSite } from '../tests/support/site.mjs'
import { median, table } from './figures.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, '.data/lighthouse')
const paths = ['/', '/reports', '/reports/learning-from-staff-reflections', '/news/learning-from-staff-reflections-published']
const wanted = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 }
const tries = 3

/** @typedef {{ id: string, title: string, score: number | null, scoreDisplayMode: string, displayValue?: string }} Audit */
/** @typedef {{ categories: Record<string, { score: number, auditRefs: { id: string, weight: number }[] }>, audits: Record<string, Audit> }} Result */

const chromium = await findChromium()

/** @param {string} url @param {string} name @returns {Promise<Result>} */
async function read(url, name) {
  const file = path.join(folder, `${name}.json`)
  const flags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`
  const lighthouse = ['lighthouse', url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`, `--only-categories=${Object.keys(wanted).join(',')}`]
  const env = { ...process.env, CHROME_PATH: chromium }
  const run = () => promisify(execFile)('npx', ['--yes', '--package=node@24.21.0', '--package=lighthouse@13.5.0', ...lighthouse], { env, cwd: folder, shell: process.platform === 'win32' })
  // Chromium now and then loses its own trace, and Lighthouse asks to be run again.
  await run().catch(run)
  return JSON.parse(readFileSync(file, 'utf8'))
}

mkdirSync(folder, { recursive: true })
say('Starting the site')
const site = await startSite()
try {
  const rows = []
  const faults = new Set()
  for (const [n, address] of paths.entries()) {
    // The first reader after a start waits for the page to be made; everybody after does not.
    await fetch(site.url + address)
    /** @type {Result[]} */
    const results = []
    for (let attempt = 1; attempt <= tries; attempt += 1) results.push(await read(site.url + address, `${n + 1}-${attempt}`))
    const scores = Object.entries(wanted).map(([category, least]) => {
      const score = Math.round(median(results.map(({ categories }) => categories[category]?.score ?? 0)) * 100)
      if (score >= least) return score
      for (const { categories, audits } of results) {
        for (const { id, weight } of categories[category]?.auditRefs ?? []) {
          const audit = audits[id]
          if (audit && weight > 0 && audit.score !== null && audit.score < 0.9) faults.add(`${address}: ${category} ${score}: ${audit.title} ${audit.displayValue ?? ''}`)
        }
      }
      faults.add(`${address}: ${category} is ${score}, less than ${least}`)
      return score
    })
    rows.push([address, ...scores])
    say([address, ...scores].join(' '))
  }
  say(`\n${table(['Page', ...Object.keys(wanted)], rows)}`)
  for (const fault of faults) complain(fault)
  if (faults.size > 0) process.exitCode = 1
} finally {
  await site.stop()
}
