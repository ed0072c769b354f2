import { median, one, table } from './figures.mjs'

const pages = 500
const times = 15
const atATime = 4

/** How long the links editors' desk takes with many pages on it, from the question to the end of its markup. */
export async function measureLinksDesk({ site, email }) {
  const json = { 'content-type': 'application/json' }
  const login = await (await fetch(`${site.origin}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify({ email, password: site.password }) })).json()
  const staff = { ...json, authorization: `JWT ${login.token}` }
  const ask = async (path, options) => (await fetch(`${site.origin}/api/${path}`, { headers: staff, ...options })).json()
  const ids = async (collection) => (await ask(`${collection}?limit=2&depth=0`)).docs.map(({ id }) => id)
  const count = async (collection) => (await ask(`${collection}/count`)).totalDocs
  const [themes, organisations] = [await ids('themes'), await ids('organisations')]
  const wanted = pages - (await Promise.all(['reports', 'news', 'themes', 'pages'].map(count))).reduce((sum, one_) => sum + one_, 0)
  const publish = async (number) => {
    const body = JSON.stringify({ title: `A post for the desk ${number}`, summary: 'One of many posts that editors look after.', kind: 'blog', themes, organisations, _status: 'published', flow: { change: { reason: 'It is measured.' } } })
    const { doc } = await ask('news', { method: 'POST', body })
    await ask('related-links', { method: 'POST', body: JSON.stringify({ news: doc.id, links: [{ document: { relationTo: 'themes', value: themes[0] } }, { address: `https://www.example.org/${number}`, title: 'Elsewhere', kind: 'guidance' }] }) })
  }
  for (let number = 0; number < wanted; number += atATime) await Promise.all(Array.from({ length: atATime }, (_, more) => publish(number + more)))
  const took = {}
  for (const [name, view] of Object.entries({ Pages: '', 'Addresses of other sites': '?view=addresses' })) {
    const each = []
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      const answer = await fetch(`${site.origin}/admin/collections/related-links${view}`, { headers: staff })
      const markup = await answer.text()
      if (!markup.includes('A post for the desk')) throw new Error('The desk does not list its pages.')
      each.push(performance.now() - began)
    }
    took[name] = each
  }
  return `## The links editors' desk\n\nWith ${pages} pages, ${wanted} of them with chosen links; ${times} times each.\n\n${table(['', 'Median', 'Longest'], Object.entries(took).map(([name, each]) => [name, `${one(median(each))} ms`, `${one(Math.max(...each))} ms`]))}`
}
