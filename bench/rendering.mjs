import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import { median, one, table, whole } from './figures.mjs'

const batches = 5
const times = 20
/** So often is a page made before it is measured again: most of what makes it is compiled then, and after the second time nearly all; until then Node compiles beside every page. */
const warmings = [400, 1_100]
/** Linux counts processor time in hundredths of a second. */
const tickMs = 10

/** Processor time that a process has used, in milliseconds. */
function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

/** Has Postgres log every statement with the name of the program that sent it; what Payload's pool sends has none. */
async function logStatements(client, on) {
  for (const setting of ['log_statement', 'log_line_prefix']) await client.query(on ? `alter system set ${setting} = '${{ log_statement: 'all', log_line_prefix: '[%a] ' }[setting]}'` : `alter system reset ${setting}`)
  await client.query('select pg_reload_conf()')
  await wait(500)
}

/** How many statements the pages' own connections sent while this was done, by Postgres's log. */
async function statementsOf(log, work) {
  const before = statSync(log).size
  await work()
  await wait(500)
  return readFileSync(log).subarray(before).toString().match(/^\[(\[unknown\])?\] LOG: {2}(statement|execute [^:]*):/gm)?.length ?? 0
}

/** What it takes to make a page that is not cached: processor time of the web process, and statements. */
export async function measureRendering({ site, paths }) {
  const client = new pg.Client({ connectionString: site.database, application_name: 'bench' })
  await client.connect()
  // A notice that the settings changed puts every page out of date.
  const forget = async () => {
    await client.query('select pg_notify($1, $2)', ['foreword_changes', JSON.stringify({ tags: ['settings'], gone: false })])
    await wait(15)
  }
  const make = async (address, encoding) => {
    await forget()
    await (await fetch(site.origin + address, { headers: { 'accept-encoding': encoding } })).arrayBuffer()
  }
  const processorTime = async (address, encoding) => {
    const figures = []
    for (let batch = 0; batch <= batches; batch += 1) {
      const before = processorMs(site.child.pid)
      for (let time = 0; time < times; time += 1) await make(address, encoding)
      figures.push((processorMs(site.child.pid) - before) / times)
    }
    // The first batch is for warming up.
    return `${one(median(figures.slice(1)))} ms`
  }
  const rows = []
  for (const [name, address] of Object.entries(paths)) {
    const cold = await processorTime(address, 'identity')
    const warm = []
    for (const pages of warmings) {
      for (let time = 0; time < pages; time += 1) await make(address, 'identity')
      warm.push(await processorTime(address, 'identity'))
    }
    const packed = await processorTime(address, 'br')
    await logStatements(client, true)
    const statements = await statementsOf(path.join(site.dataDir, 'logs/postgres.log'), () => make(address, 'identity'))
    await logStatements(client, false)
    rows.push([name, cold, ...warm, packed, statements])
  }
  await client.end()
  return `## Pages that are not cached\n\nProcessor time of the web process for one page, of its helping threads too; medians of ${batches} batches of ${times}, after one of these, and after ${warmings.map(whole).join(' and ')} more of its kind. Statements are counted in Postgres's log.\n\n${table(['Page', 'To make it at first', ...warmings.map((pages) => `After ${whole(pages)} more`), 'And to pack it (Brotli)', 'SQL statements'], rows)}`
}
