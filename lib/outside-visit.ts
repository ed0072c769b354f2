import robotsParser from 'robots-parser'

import { env } from './env'
import { type Fault, type Fetched, fetchOutside, internet, isForbidden, type Network, OutsideFault } from './outside-fetch'
import { type PageSaid, readPage } from './outside-pages'

const product = 'ForewordLinkCheck'

/** How the site introduces itself to others. */
const userAgent = `${product}/1.0 (+${env.siteUrl})`

const patienceMs = 5_000
const mostHops = 5
const redirects = [301, 302, 303, 307, 308]
const forGood = [301, 308]

/** More of a robots.txt need not be read. */
const mostRobots = 100 * 1024

/** What became of asking for a page of another site. `address` is where it led in the end, `ms` how long the page itself took. */
export type Visit = PageSaid & { address: string; hops: number; permanent: boolean; ms: number; status: number | null; fault: Fault | 'robots' | 'circle' | null }

type Followed = { url: URL; hops: number; permanent: boolean; ms: number; answer: Fetched }

/** A visit that is over before there is a page. */
class Ended extends Error {
  constructor(readonly about: Pick<Visit, 'fault'> & Partial<Visit>) {
    super('The visit is over.')
  }
}

async function robotsOf(place: URL, deadline: AbortSignal, network: Network): Promise<Fetched | null> {
  try {
    return (await follow(place, deadline, network, async () => {}, mostRobots)).answer
  } catch (error) {
    // RFC 9309: rules that cannot be had because of their redirects are no rules.
    if (error instanceof Ended && error.about.fault === 'circle') return null
    throw error
  }
}

/** Ends the visit where the robots.txt of a site does not want it, or where that file fails, and so the site does; one that is missing wants all. */
async function askRobots(url: URL, hops: number, deadline: AbortSignal, network: Network): Promise<void> {
  if (isForbidden(url)) throw new OutsideFault('forbidden')
  const place = new URL('/robots.txt', url)
  const rules = await robotsOf(place, deadline, network)
  if (!rules) return
  if (rules.status >= 500) throw new Ended({ fault: null, hops, status: rules.status })
  const allowed = rules.status >= 400 || (robotsParser(place.href, rules.body.toString('utf8')).isAllowed(url.href, product) ?? true)
  if (!allowed) throw new Ended({ fault: 'robots', hops })
}

async function follow(from: URL, deadline: AbortSignal, network: Network, ask: (url: URL, hops: number) => Promise<void>, mostBytes?: number): Promise<Followed> {
  let url = from
  let permanent = true
  let ms = 0
  const cleared = new Set<string>()
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!cleared.has(url.href)) await ask(url, hops)
    cleared.add(url.href)
    const began = performance.now()
    const answer = await fetchOutside(url, userAgent, deadline, network, mostBytes)
    ms += performance.now() - began
    const { location } = answer.headers
    if (!redirects.includes(answer.status) || !location || !URL.canParse(location, url)) return { url, hops, permanent: hops > 0 && permanent, ms: Math.round(ms), answer }
    permanent &&= forGood.includes(answer.status)
    url = new URL(location, url)
  }
  throw new Ended({ fault: 'circle', hops: mostHops })
}

/** Asks another site politely for a page, and says what became of it: never longer than five seconds, and never throws for anything that site does. */
export async function visitOutside(address: string, network: Network = internet): Promise<Visit> {
  const began = performance.now()
  const deadline = AbortSignal.timeout(patienceMs)
  const visit = (about: Partial<Visit>): Visit => ({ address, hops: 0, permanent: false, status: null, title: null, heading: null, asksPassword: false, fault: null, ms: Math.round(performance.now() - began), ...about })
  if (!URL.canParse(address)) return visit({ fault: 'unknown-host' })
  try {
    const { url, hops, permanent, ms, answer } = await follow(new URL(address), deadline, network, (place, hop) => askRobots(place, hop, deadline, network))
    return visit({ address: url.href, hops, permanent, ms, status: answer.status, ...readPage(answer) })
  } catch (error) {
    if (error instanceof Ended) return visit(error.about)
    if (error instanceof OutsideFault) return visit({ fault: error.fault })
    throw error
  }
}
