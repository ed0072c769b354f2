import { median, one, table } from './figures.mjs'

const times = 50

/** Reads until an instance shows these words; says how long after `since` it did. */
async function shows(origin, address, words, since) {
  for (;;) {
    const page = await (await fetch(origin + address)).text()
    const took = performance.now() - since
    if (page.includes(words)) return took
    if (took > 5_000) throw new Error(`${origin} does not show a change of ${address}.`)
  }
}

/** From the answer to a publish until a reader of the same instance sees it, and until readers of all three do. */
export async function measurePublishing({ site, others, email }) {
  const json = { 'content-type': 'application/json' }
  const login = await (await fetch(`${site.origin}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify({ email, password: site.password }) })).json()
  const staff = { ...json, authorization: `JWT ${login.token}` }
  const first = async (collection) => (await (await fetch(`${site.origin}/api/${collection}?limit=1&depth=0`)).json()).docs.map(({ id }) => id)
  const post = { title: 'Measured', summary: 'A post that is published again and again.', kind: 'blog', themes: await first('themes'), organisations: await first('organisations'), _status: 'published' }
  const { doc } = await (await fetch(`${site.origin}/api/news`, { method: 'POST', headers: staff, body: JSON.stringify(post) })).json()
  const saves = []
  const seen = []
  const everywhere = []
  let stale = 0
  for (let time = 0; time < times; time += 1) {
    const title = `Measured ${time}`
    const began = performance.now()
    await (await fetch(`${site.origin}/api/news/${doc.id}`, { method: 'PATCH', headers: staff, body: JSON.stringify({ title, _status: 'published', flow: { change: { kind: 'minor' } } }) })).arrayBuffer()
    const answered = performance.now()
    const page = await (await fetch(`${site.origin}/news/${doc.slug}`)).text()
    seen.push(performance.now() - answered)
    saves.push(answered - began)
    if (!page.includes(title)) stale += 1
    everywhere.push(Math.max(seen.at(-1), ...(await Promise.all(others.map((origin) => shows(origin, `/news/${doc.slug}`, title, answered))))))
  }
  await fetch(`${site.origin}/api/news/${doc.id}`, { method: 'DELETE', headers: staff })
  return `## Publishing\n\nMedians of ${times} publishes of one news post.\n\n${table(['Publish request', 'From its answer to the new page', 'Until all three instances show it', 'Old pages seen where it was published'], [[`${one(median(saves))} ms`, `${one(median(seen))} ms`, `${one(median(everywhere))} ms`, stale]])}`
}
