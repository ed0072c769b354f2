import { tsImport } from 'tsx/esm/api'

import { median, one, table } from './figures.mjs'

const times = 200
const words = 10_000

const node = (type, children, more = {}) => ({ type, version: 1, children, ...more })
const text = (said) => ({ type: 'text', version: 1, text: said })
const sentence = 'Staff in hospitals and hospices told us what had helped them to care for people who were dying. '

/** A report of as many words as a long one has, in paragraphs of a hundred with a heading and a link in each tenth. */
function aLongReport() {
  const paragraphs = Array.from({ length: words / 100 }, (_, n) => [
    ...(n % 10 === 0 ? [node('heading', [text(`Part ${n / 10 + 1}`)], { tag: 'h2' })] : []),
    node('paragraph', [text(sentence.repeat(6)), node('link', [text('what helped')], { fields: { linkType: 'custom', url: 'https://www.example.org/what-helped' } })]),
  ])
  return { title: 'A long report', summary: 'What staff told us.', type: 'report', themes: [1], deliveredBy: [1], body: { root: node('root', paragraphs.flat()) } }
}

async function timed(act) {
  const taken = []
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await act()
    taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  return [`${one(median(taken))} ms`, `${one(taken[Math.floor(times * 0.95)])} ms`]
}

/** How long the checks take with a report of ten thousand words: by themselves, and as staff wait for them beside the form. */
export async function measureChecks({ site, email }) {
  const { findingsFor } = await tsImport('../checks/all.ts', import.meta.url)
  const data = aLongReport()
  const facts = { files: new Map(), images: new Map(), quotes: new Map(), settings: { quotesNeedApproval: true, accessibleFormatsEmail: null }, hidden: new Set(), demands: [{ path: 'documents.*.title', label: 'Title' }], siteUrl: site.origin, refused: [] }
  const alone = await timed(() => findingsFor({ collection: 'reports', data }, facts))

  const json = { 'content-type': 'application/json' }
  const login = await (await fetch(`${site.origin}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify({ email, password: site.password }) })).json()
  const question = { method: 'POST', headers: { ...json, authorization: `JWT ${login.token}` }, body: JSON.stringify({ data }) }
  const asked = await timed(async () => {
    const answer = await fetch(`${site.origin}/api/reports/findings`, question)
    if (!answer.ok) throw new Error(`The checks answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  })
  return `## Checks\n\nA report of ${words.toLocaleString('en-GB')} words, ${times} times.\n\n${table(['', 'Median', '95th percentile'], [['The checks by themselves', ...alone], ['Asked by the panel, with what they look up', ...asked]])}`
}
