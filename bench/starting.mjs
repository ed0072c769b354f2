import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { startFlags } from '../tests/support/site.mjs'
import { median, one, table, whole } from './figures.mjs'
import { answers, start } from './processes.mjs'

const origin = 'http://localhost:3305'
const views = 1_000
const starts = 5

/** What the web process takes, in MB, as the operating system counts it. */
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024

async function begin(root, dataDir) {
  const began = performance.now()
  const site = start(process.execPath, [...startFlags, 'server/start.mjs'], { cwd: root, env: { PORT: '3305', DATA_DIR: dataDir, LINK_CHECKS: 'never', DATABASE_URL: '', PAYLOAD_SECRET: '', NODE_ENV: '' } })
  await answers(origin, site)
  return { ...site, seconds: (performance.now() - began) / 1000 }
}

async function end({ child }) {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Looks at every page that the front page and its lists lead to, again and again. */
async function view() {
  const seen = new Set(['/', '/news', '/reports', '/themes', '/organisations'])
  for (const list of [...seen]) {
    const markup = await (await fetch(origin + list)).text()
    for (const [, address] of markup.matchAll(/href="(\/(?:news|reports|themes|organisations)\/[a-z0-9-]+)"/g)) seen.add(address)
  }
  const pages = [...seen]
  for (let number = 0; number < views; number += 1) await (await fetch(origin + pages[number % pages.length])).arrayBuffer()
}

/** How soon a site answers that was started before, and what memory it takes: also just after the very first start, which indexes everything. */
export async function measureStarting({ root, work }) {
  const dataDir = path.join(work, 'starting')
  mkdirSync(dataDir)
  const first = await begin(root, dataDir)
  await view()
  const afterFirst = memoryOf(first.child.pid)
  await end(first)
  const again = []
  let afterAgain = 0
  for (let number = 1; number <= starts; number += 1) {
    const site = await begin(root, dataDir)
    again.push(site.seconds)
    if (number === starts) {
      await view()
      afterAgain = memoryOf(site.child.pid)
    }
    await end(site)
  }
  const rows = [
    ['First start, installed and built', `${one(first.seconds)} s`, `${whole(afterFirst)} MB`],
    [`Second start, median of ${starts}`, `${one(median(again))} s`, `${whole(afterAgain)} MB`],
  ]
  return `## Starting\n\nUntil the front page is there, and what the web process takes after ${whole(views)} page views.\n\n${table(['', 'Answers after', 'Memory'], rows)}`
}
