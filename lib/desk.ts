import type { Role } from './roles'
import type { State } from './transitions'

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

/** Whether it is this person who has to do something next: a publisher reads what others submitted, an author makes the changes that were asked for. */
function waitsFor(me: { id: number; role: Role }, { flow }: DeskDocument): boolean {
  const mine = flow?.wordsBy === me.id
  if (flow?.stage === 'changes-asked') return mine
  return flow?.stage === 'submitted' && !mine && me.role !== 'author' && me.role !== 'links-editor'
}

/** Sorts what is under way into what somebody should see when they sign in; `now` in milliseconds since 1970. */
export function deskOf(documents: DeskDocument[], me: { id: number; role: Role }, now: number): Desk {
  const keep = (test: (document: DeskDocument) => unknown, key: (document: DeskDocument) => string | null | undefined = ({ updatedAt }) => updatedAt) => documents.filter(test).sort(by(key))
  return {
    waiting: keep((document) => waitsFor(me, document)),
    failed: keep(({ flow }) => flow?.stage === 'scheduled' && flow.failure),
    scheduled: keep(({ flow }) => flow?.stage === 'scheduled' && !flow.failure, ({ flow }) => flow?.at),
    late: keep(({ flow, updatedAt }) => flow?.late && Date.parse(updatedAt) > now - weekMs),
    unreviewed: keep(({ flow }) => flow?.unreviewed?.reason),
    reviews: keep(({ nextReview, flow }) => nextReview && flow?.stage !== 'removed' && Date.parse(nextReview) < now + monthMs, ({ nextReview }) => nextReview),
  }
}
