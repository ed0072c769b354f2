import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { one, table, whole } from './figures.mjs'
import { run } from './processes.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a script as server code on a database; what it prints last is its result. */
export async function result(script, database) {
  const env = { DATABASE_URL: database, PAYLOAD_SECRET: randomBytes(32).toString('hex'), NODE_ENV: 'production' }
  return JSON.parse((await run(process.execPath, ['--max-old-space-size=4096', '--conditions', 'react-server', '--import', 'tsx', `bench/${script}.ts`], { cwd: root, env })).trim().split('\n').at(-1))
}

/** A database of its own beside that of the site, with the demo content in it. */
export async function anotherDatabase(database, name) {
  const client = new pg.Client(new URL('/postgres', database).href)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const other = new URL(`/${name}`, database).href
  await run(process.execPath, ['--import', './server/payload-first.mjs', 'server/prepare.ts'], { cwd: root, env: { DATABASE_URL: other, DATA_DIR: path.join(root, `.data/bench/${name}`), PAYLOAD_SECRET: randomBytes(32).toString('hex') } })
  return other
}

/** How well search ranks what staff and readers ask, and how quickly it answers on a large site. */
export async function measureSearch({ site }) {
  const quality = await result('search-quality', site.database)
  const speed = await result('search-speed', await anotherDatabase(site.database, 'search_bench'))
  const ms = (number) => `${one(number)} ms`
  const within = (number, bound) => (number <= bound ? ms(number) : `**${ms(number)}: over ${bound} ms**`)
  return [
    '## Search',
    `${quality.questions} marked questions on the demo content (\`bench/search-queries.mjs\`): how good the first ten are beside the best order there could be, and how many questions have anything that answers them among these.`,
    table(['', 'nDCG@10', 'Answered'], Object.entries(quality.figures).map(([name, { ndcg, found }]) => [name, ndcg.toFixed(3), found])),
    `${whole(speed.units)} generated texts with ${whole(speed.postings)} postings (${speed.size}): 20,000 documents and 2,000 files of 50 pages. Each kind of question ${speed.times} times, another one each time.`,
    table(['', 'Median', '95th percentile', 'Bound', 'Longest', 'Not answered in time'], speed.figures.map(({ kind, median, p95, longest, tooLong, bound }) => [kind, ms(median), within(p95, bound), ms(bound), within(longest, 300), tooLong])),
    `A publish pays for search in its own transaction, on that database: median ${ms(speed.indexing.median)}, 95th percentile ${within(speed.indexing.p95, 20)}. One whose twenty showers are indexed with it: ${ms(speed.showers)}.`,
  ].join('\n\n')
}
