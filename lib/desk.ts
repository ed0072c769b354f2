import type { Role } from './roles'
import type { State } from './transitions'

const live: readonly (State | null | undefined)[] = ['published', 'revising', 'withdrawn', 'submitted', 'changes-asked']

/** As much of a document as the desk looks at: its newest version. */
export type DeskDocument = {
  collection: string
  id: number
  title: string
  updatedAt: string
  nextReview?: string | null
  flow?: { stage?: State | null; wordsBy?: number | null; at?: string | null; late?: boolean | null; failure?: string | null; unreviewed?: { reason?: string | null } | null } | null
}

export type Desk = Record<'waiting' | 'failed' | 'scheduled' | 'late' | 'unreviewed' | 'reviews', DeskDocument[]>

const monthMs = 30 * 24 * 60 * 60_000
const weekMs = 7 * 24 * 60 * 60_000
const by = (key: (document: DeskDocument) => string | null | undefined) => (one: DeskDocument, other: DeskDocument) => String(key(one) ?? '').localeCompare(String(key(other) ?? ''))

/** Somebody at their desk: `submitted` names what they submitted, such as `news:12`. */
type Person = { id: number; role: Role; submitted?: ReadonlySet<string> }

/** Whether it is this person who has to do something next: a publisher reads what others submitted, whoever wrote or submitted it makes the changes that were asked for. */
function waitsFor(me: Person, { collection, id, flow }: DeskDocument): boolean {
  const mine = flow?.wordsBy === me.id
  if (flow?.stage === 'changes-asked' && me.submitted?.has(`${collection}:${id}`)) return true
  if (flow?.stage === 'changes-asked') return mine
  return flow?.stage === 'submitted' && !mine && me.role !== 'author' && me.role !== 'links-editor'
}

/** Sorts what is under way into what somebody should see when they sign in; `now` in milliseconds since 1970. */
export function deskOf(documents: DeskDocument[], me: Person, now: number): Desk {
  const keep = (test: (document: DeskDocument) => unknown, key: (document: DeskDocument) => string | null | undefined = ({ updatedAt }) => updatedAt) => documents.filter(test).sort(by(key))
  return {
    waiting: keep((document) => waitsFor(me, document)),
    failed: keep(({ flow }) => flow?.stage === 'scheduled' && flow.failure),
    scheduled: keep(({ flow }) => flow?.stage === 'scheduled' && !flow.failure, ({ flow }) => flow?.at),
    late: keep(({ flow, updatedAt }) => flow?.late && Date.parse(updatedAt) > now - weekMs),
    unreviewed: keep(({ flow }) => flow?.unreviewed?.reason && live.includes(flow.stage)),
    reviews: keep(({ nextReview, flow }) => nextReview && flow?.stage !== 'removed' && Date.parse(nextReview) < now + monthMs, ({ nextReview }) => nextReview),
  }
}
