import { DomUtils, parseDocument } from 'htmlparser2'
import robotsParser from 'robots-parser'

import { env } from './env'
import { type Fault, type Fetched, fetchOutside, internet, isForbidden, type Network, OutsideFault } from './outside-fetch'

const product = 'ForewordLinkCheck'

/** How the site introduces itself to others. */
const userAgent = `${product}/1.0 (+${env.siteUrl})`

const patienceMs = 5_000
const mostHops = 5
const redirects = [301, 302, 303, 307, 308]
const forGood = [301, 308]

/** What became of asking for a page of another site. `address` is where it led in the end, `title` what that page calls itself. */
export type Visit = { address: string; hops: number; permanent: boolean; ms: number; status: number | null; title: string | null; fault: Fault | 'robots' | 'circle' | null }

type Followed = { url: URL; hops: number; permanent: boolean; answer: Fetched }

/** Whether the site at an address may be asked for it, by what its robots.txt says; one that fails says no, one that is missing says yes. */
async function mayVisit(url: URL, deadline: AbortSignal, network: Network): Promise<boolean> {
  if (isForbidden(url)) throw new OutsideFault('forbidden')
  const place = new URL('/robots.txt', url)
  const { answer } = await follow(place, deadline, network, async () => true)
  if (answer.status >= 500) return false
  return answer.status >= 400 || (robotsParser(place.href, answer.body.toString('utf8')).isAllowed(url.href, product) ?? true)
}

class Refused extends Error {
  constructor(readonly why: 'robots' | 'circle', readonly hops: number) {
    super(why)
  }
}

async function follow(from: URL, deadline: AbortSignal, network: Network, allowed: (url: URL) => Promise<boolean>): Promise<Followed> {
  let url = from
  let permanent = true
  const cleared = new Set<string>()
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!cleared.has(url.href) && !(await allowed(url))) throw new Refused('robots', hops)
    cleared.add(url.href)
    const answer = await fetchOutside(url, userAgent, deadline, network)
    const { location } = answer.headers
    if (!redirects.includes(answer.status) || !location || !URL.canParse(location, url)) return { url, hops, permanent: hops > 0 && permanent, answer }
    permanent &&= forGood.includes(answer.status)
    url = new URL(location, url)
  }
  throw new Refused('circle', mostHops)
}

/** What a page calls itself; null where it is no page, or says nothing. */
function titleOf({ headers, body }: Fetched): string | null {
  const type = headers['content-type'] ?? ''
  if (!/html/i.test(type) || (headers['content-encoding'] ?? 'identity') !== 'identity') return null
  const { charset = 'utf-8' } = /charset="?(?<charset>[\w-]+)/i.exec(type)?.groups ?? /<meta[^>]+charset=["']?(?<charset>[\w-]+)/i.exec(body.toString('latin1', 0, 1024))?.groups ?? {}
  const page = parseDocument(decoded(body, charset))
  const title = DomUtils.getElementsByTagName('title', page, true, 1)[0]
  return title ? DomUtils.textContent(title).replace(/\s+/g, ' ').trim().slice(0, 200) || null : null
}

function decoded(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    return body.toString('utf8') // a charset that nobody knows
  }
}

/** Asks another site politely for a page, and says what became of it: never longer than five seconds, and never throws for anything that site does. */
export async function visitOutside(address: string, network: Network = internet): Promise<Visit> {
  const began = performance.now()
  const deadline = AbortSignal.timeout(patienceMs)
  const visit = (about: Partial<Visit>): Visit => ({ address, hops: 0, permanent: false, status: null, title: null, fault: null, ms: Math.round(performance.now() - began), ...about })
  if (!URL.canParse(address)) return visit({ fault: 'unknown-host' })
  try {
    const { url, hops, permanent, answer } = await follow(new URL(address), deadline, network, (place) => mayVisit(place, deadline, network))
    return visit({ address: url.href, hops, permanent, status: answer.status, title: titleOf(answer) })
  } catch (error) {
    if (error instanceof Refused) return visit({ hops: error.hops, fault: error.why })
    if (error instanceof OutsideFault) return visit({ fault: error.fault })
    throw error
  }
}
