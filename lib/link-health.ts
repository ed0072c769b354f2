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

const saysNotFound = /\b(404|page not found|not found|(can.?t|cannot|could not|couldn.?t) (be )?f(ind|ound)|no longer (available|exists)|does not exist)\b/i
const leadsToSignIn = /\/(log-?in|sign-?in|signon|sso|auth|oauth2?|account\/login|adfs)([/.?]|$)/i

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

/** Says how an address does by what came of visiting it. */
export function judge(address: string, visit: Visit): Judgement {
  const better = null
  if (visit.fault) return { ...faults[visit.fault], better }
  const trouble = byStatus(visit.status ?? 0)
  if (trouble) return { ...trouble, better }
  if (leadsToSignIn.test(new URL(visit.address).pathname) && !leadsToSignIn.test(new URL(address).pathname)) return { health: 'login', sentence: 'It leads to a page that asks readers to sign in.', better }
  if (visit.title && saysNotFound.test(visit.title)) return { health: 'missing', sentence: `The site answers, but with a page called “${visit.title}”.`, better }
  if (visit.hops > 0 && visit.permanent) return { health: 'moved', sentence: 'The page has moved for good.', better: visit.address }
  if (visit.hops >= manyHops) return { health: 'redirects', sentence: `Readers are sent on ${visit.hops} times before they arrive.`, better }
  if (visit.ms > slowMs) return { health: 'slow', sentence: `It took ${(visit.ms / 1000).toFixed(1)} seconds to answer.`, better }
  return { health: 'good', sentence: 'It answered as it should.', better }
}

/** Whether editors should look at it. */
export const needsCare = (health: LinkHealth): boolean => health !== 'good' && health !== 'unknown'
