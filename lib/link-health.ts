import type { Visit } from './outside-visit'

/** How an address of another site does, the worst last. */
export const linkHealths = {
  good: 'Works',
  unknown: 'Cannot be checked',
  slow: 'Slow',
  redirects: 'Redirects',
  moved: 'Has moved',
  login: 'Asks to sign in',
  certificate: 'Certificate trouble',
  failing: 'Does not answer',
  missing: 'Not found',
} as const

export type LinkHealth = keyof typeof linkHealths

/** What an editor is told of an address, and what to put in its place where that is known. */
export type Judgement = { health: LinkHealth; sentence: string; better: string | null }

const slowMs = 3_000
const manyHops = 2

/** Whole parts of a title or a heading, such as “404” or “Page not found”; words that only stand among others say nothing. */
const notFound = [
  /^(http|error|status|code|[\s:–-])*404([\s:–-]|error|page|file|not found)*[.!]*$/i,
  /^(sorry|oops|error)?[,!.:\s]*((the|this|that|your) )?((requested|web) ?)?(page|file|document|resource|content|article|item)? ?(you (requested|want(ed)?|asked for|(are|were) looking for) ?)?((is|was|has been|could|can) )?(not|cannot|can.t|couldn.t)( be)? found[.!]*$/i,
  /\bwe (can.?t|cannot|couldn.t|could not) (seem to )?find (the|this|that|your) (page|file|document)/i,
  /\b(page|file|document) ((that )?you [\w ]{0,40})?((is )?no longer (exists|available)|does not exist|doesn.t exist)\b/i,
]
const parts = (text: string): string[] => [text, ...text.split(/\s+[-–—·:]\s+|\s*[|»]\s*|:\s+/)].map((part) => part.trim())
const saysNotFound = (text: string | null): boolean => text !== null && parts(text).some((part) => notFound.some((pattern) => pattern.test(part)))

const signIn = /\b(log|sign)[ -]?(in|on)\b/i
const signInHost = /^(log-?in|sign-?in|sso|auth|idp|adfs)\./i
const signInPath = /\/((service|wp-)?log[-_]?in|sign[-_]?in|signon|sso|auth|oauth2?|adfs|saml2?)([/.?]|$)/i
const leadsToSignIn = (address: string): boolean => {
  const { hostname, pathname } = new URL(address)
  return signInHost.test(hostname) || signInPath.test(pathname)
}

/** Where a site begins, also in another language. */
const isHome = (address: string): boolean => {
  const { pathname, search } = new URL(address)
  return search === '' && /^\/([a-z]{2}(-[a-z]{2})?\/?)?((index|default|home)(\.\w+)?\/?)?$/i.test(pathname)
}

/** Where a page has moved to, with the place on it that the old address named. */
function withPlace(moved: string, address: string): string {
  const url = new URL(moved)
  url.hash ||= new URL(address).hash
  return url.href
}

const faults: Record<NonNullable<Visit['fault']>, Omit<Judgement, 'better'>> = {
  'unknown-host': { health: 'failing', sentence: 'There is no site of this name. Look for a spelling mistake, or take the link out.' },
  forbidden: { health: 'failing', sentence: 'It leads into a private network, or to a place that is not a web page. Readers cannot follow it.' },
  certificate: { health: 'certificate', sentence: 'The certificate of that site is not valid, so browsers warn readers away. Tell its owners, or link to another page.' },
  late: { health: 'failing', sentence: 'It did not answer within five seconds.' },
  unreachable: { health: 'failing', sentence: 'It does not answer.' },
  robots: { health: 'unknown', sentence: 'That site asks not to be visited by programs. Open it yourself now and then.' },
  circle: { health: 'failing', sentence: 'It sends readers on from one address to the next without end.' },
}

function byStatus(status: number): Omit<Judgement, 'better'> | null {
  if (status === 404 || status === 410) return { health: 'missing', sentence: `The page is not there any more (${status}). Find where it went, or take the link out.` }
  if (status === 401 || status === 407) return { health: 'login', sentence: 'Readers are asked to sign in before they see it.' }
  if (status === 403 || status === 429 || status === 451) return { health: 'unknown', sentence: `That site does not let programs in (${status}). Open it yourself now and then.` }
  if (status >= 500) return { health: 'failing', sentence: `That site has trouble of its own (${status}).` }
  return status >= 400 ? { health: 'missing', sentence: `That site refuses the address (${status}). Look for a spelling mistake.` } : null
}

const leadsHome = ({ permanent }: Visit): Omit<Judgement, 'better'> =>
  permanent
    ? { health: 'missing', sentence: 'It leads to the first page of the site now, as addresses do whose page is gone. Find where it went, or take the link out.' }
    : { health: 'redirects', sentence: 'For now readers are sent to the first page of the site instead.' }

/** Says how an address does by what came of visiting it. */
export function judge(address: string, visit: Visit): Judgement {
  const better = null
  if (visit.fault) return { ...faults[visit.fault], better }
  const trouble = byStatus(visit.status ?? 0)
  if (trouble) return { ...trouble, better }
  if (leadsToSignIn(visit.address) && !leadsToSignIn(address)) return { health: 'login', sentence: 'It leads to a page that asks readers to sign in.', better }
  if (visit.asksPassword && [visit.title, visit.heading].some((text) => signIn.test(text ?? ''))) return { health: 'login', sentence: 'The page asks readers to sign in.', better }
  const complaint = [visit.title, visit.heading].find(saysNotFound)
  if (complaint) return { health: 'missing', sentence: `The site answers, but with a page called “${complaint}”.`, better }
  if (visit.hops > 0 && isHome(visit.address) && !isHome(address)) return { ...leadsHome(visit), better }
  if (visit.hops > 0 && visit.permanent) return { health: 'moved', sentence: 'The page has moved for good.', better: withPlace(visit.address, address) }
  if (visit.hops >= manyHops) return { health: 'redirects', sentence: `Readers are sent on ${visit.hops} times before they arrive.`, better }
  if (visit.ms > slowMs) return { health: 'slow', sentence: `It took ${(visit.ms / 1000).toFixed(1)} seconds to answer.`, better }
  return { health: 'good', sentence: 'It answered as it should.', better }
}

/** Whether editors should look at it. */
export const needsCare = (health: LinkHealth): boolean => health !== 'good' && health !== 'unknown'

/** Whether a visit led to the page itself, so that what it calls itself is its title. */
export const isThere = (health: LinkHealth): boolean => ['good', 'moved', 'redirects', 'slow'].includes(health)
