import { readFileSync } from 'node:fs'

import pg from 'pg'

import { median, one, table } from './figures.mjs'

const times = 100
/** Linux counts processor time in hundredths of a second. */
const tickMs = 10

/** Processor time that a process has used, in milliseconds. */
function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

/** What it takes to make a page that is not cached: processor time of the web process, and statements. */
export async function measureRendering({ site, paths }) {
  const client = new pg.Client({ connectionString: site.database })
  await client.connect()
  // A notice that the settings changed puts every page out of date.
  const forget = async () => {
    await client.query('select pg_notify($1, $2)', ['foreword_changes', JSON.stringify({ tags: ['settings'], gone: false })])
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  const rows = []
  for (const [name, address] of Object.entries(paths)) {
    const batches = []
    for (let batch = 0; batch < 5; batch += 1) {
      const before = processorMs(site.child.pid)
      for (let time = 0; time < times / 5; time += 1) {
        await forget()
        await (await fetch(site.origin + address)).arrayBuffer()
      }
      batches.push((processorMs(site.child.pid) - before) / (times / 5))
    }
    rows.push([name, `${one(median(batches))} ms`])
  }
  await client.end()
  return `## Pages that are not cached\n\nProcessor time of the web process for one page, with its packing; medians of 5 batches of ${times / 5}.\n\n${table(['Page', 'Processor time'], rows)}`
}
