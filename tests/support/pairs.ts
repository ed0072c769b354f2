import type { Payload } from 'payload'

import type { Report } from '@/payload-types'

import { aReport, minor, published } from './content'
import type { Answer, Caller } from './rest'
import { atOnce } from './taking-turns'

type Words = { title?: string; summary?: string }

/** One way to save `words` into a report that was opened as it stands in `opened`. */
type Save = (caller: Caller, opened: Report, words: Words) => Promise<Answer>

const inTheAdmin = (query: string, state?: Record<string, unknown>): Save => (caller, opened, words) => caller.patch(`/reports/${opened.id}${query}`, { ...opened, ...words, ...state })

/** Every way to save a document. The admin sends everything that it shows, and with it the version that it began from. */
export const ways = {
  'saves a draft in the admin': inTheAdmin('?draft=true', { _status: 'draft' }),
  'is autosaved by the admin': inTheAdmin('?draft=true&autosave=true', { _status: 'draft' }),
  'publishes in the admin': inTheAdmin('', { ...published, ...minor }),
  'patches one field by REST': (caller, { id }, words) => caller.patch(`/reports/${id}`, { ...words, ...minor }),
  'patches one field of the draft by REST': (caller, { id }, words) => caller.patch(`/reports/${id}?draft=true`, words),
  'changes many at once': (caller, { id }, words) => caller.patch(`/reports?where[id][in]=${id}&draft=true`, words),
} satisfies Record<string, Save>

export type Way = keyof typeof ways

/** Every two ways, in either order of the alphabet but not in both. */
export const mixes = (Object.keys(ways) as Way[]).flatMap((one, n, all) => all.slice(n).map((other) => [one, other] as const))

const saved = ({ status, body }: Answer) => status === 200 && !(Array.isArray(body.errors) && body.errors.length > 0)

/** What is wrong with how a pair of saves ended: neither words may be gone while their writer was told that they are saved. */
function faultsOf(now: Words, attempts: { answer: Answer; words: Words }[]): string[] {
  const lost = attempts.filter(({ answer, words }) => saved(answer) && Object.entries(words).some(([field, text]) => now[field as keyof Words] !== text))
  const strange = attempts.filter(({ answer }) => !saved(answer) && answer.status !== 409)
  const refused = attempts.filter(({ answer }) => answer.status === 409)
  return [
    ...lost.map(({ words }) => `lost without a word: ${JSON.stringify(words)}`),
    ...strange.map(({ answer }) => `answered ${answer.status}: ${JSON.stringify(answer.body)}`),
    ...(refused.length > 1 ? ['both were refused'] : []),
  ]
}

/** Lets two people open a new report and save it at the same moment, one the summary and the other the title. Names what went wrong. */
export async function savePair(payload: Payload, [ada, grace]: [Caller, Caller], [one, other]: readonly [Way, Way], number: number): Promise<string[]> {
  const { id } = await aReport(payload)
  const opened = (await ada.get(`/reports/${id}?draft=true&depth=0`)).body as unknown as Report
  const [hers, theirs] = [{ summary: `What Ada wrote in turn ${number}.` }, { title: `What Grace wrote in turn ${number}` }]
  const [answer, otherAnswer] = (await atOnce(payload, `reports:${id}`, () => ways[one](ada, opened, hers), () => ways[other](grace, opened, theirs))) as [Answer, Answer]
  const { title, summary } = await payload.findByID({ collection: 'reports', id, draft: true, depth: 0 })
  const now = { title: title ?? '', summary: summary ?? '' }
  return faultsOf(now, [{ answer, words: hers }, { answer: otherAnswer, words: theirs }])
}
