import { once } from 'node:events'
import { createServer } from 'node:http'

import autocannon from 'autocannon'

import { median, one, table, whole } from './figures.mjs'
import { demandStatic } from './plain-next.mjs'

const rounds = 5
const seconds = 4
const connections = 32
const headers = { 'accept-encoding': 'br, gzip' }

/** A server that sends the same bytes and does nothing else: the most that Node can do. */
async function bareServer(address) {
  const response = await fetch(address, { headers })
  const raw = await rawBody(address)
  const head = Object.fromEntries([...response.headers].filter(([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding'].includes(name)))
  const server = createServer((_, answer) => answer.writeHead(200, { ...head, 'content-length': raw.length }).end(raw))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

/** A body as it travels: fetch would unpack it. */
async function rawBody(address) {
  const { request } = await import('node:http')
  const [response] = await once(request(address, { headers }).end(), 'response')
  const chunks = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function load(origin, requests) {
  const result = await autocannon({ url: origin, connections, duration: seconds, headers, requests: requests.map((path) => ({ method: 'GET', path })), workers: 1 })
  return { rate: result.requests.average, p99: result.latency.p99, bad: result.non2xx + result.errors }
}

/** Requests a second and the slowest hundredth of answers, cached, beside plain Next and a bare server. */
export async function measureLoad({ site, plain, paths }) {
  const rows = []
  const thousand = Array.from({ length: 1_000 }, (_, number) => `/reports?year=${1_948 + (number % 140)}&type=t${number}`)
  for (const [name, asked] of [['An article', [paths.article]], ['A list', [paths.list]], ['1,000 addresses in rotation', thousand]]) {
    const bare = await bareServer(site.origin + asked[0])
    for (const address of asked) await (await fetch(site.origin + address, { headers })).arrayBuffer()
    const one_ = asked.length === 1
    if (one_) await demandStatic(plain.origin + asked[0], headers)
    const targets = { ours: site.origin, bare: bare.origin, ...(one_ ? { next: plain.origin } : {}) }
    const figures = Object.fromEntries(Object.keys(targets).map((target) => [target, []]))
    for (let round = 0; round < rounds; round += 1) for (const [target, origin] of Object.entries(targets)) figures[target].push(await load(origin, asked))
    bare.stop()
    const rate = (target) => median(figures[target].map((figure) => figure.rate))
    rows.push([
      name,
      whole(rate('ours')),
      whole(rate('bare')),
      one_ ? whole(rate('next')) : '–',
      (rate('ours') / rate('bare')).toFixed(2),
      one_ ? `${one(rate('ours') / rate('next'))} times` : '–',
      `${median(figures.ours.map(({ p99 }) => p99))} ms`,
      figures.ours.reduce((sum, { bad }) => sum + bad, 0),
    ])
  }
  return `## Cached pages\n\nRequests a second at ${connections} connections, brotli; medians of ${rounds} rounds of ${seconds} s, taken in turn.\n\n${table(['Page', 'Foreword', 'Bare node:http', 'Next alone, static', 'Of the bare server', 'Beside Next', 'p99', 'Not 2xx'], rows)}`
}
