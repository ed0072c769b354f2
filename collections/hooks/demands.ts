import type { PayloadRequest } from 'payload'

import { type Change, type Flow, nothingToReview, type Saved, type Unreviewed } from '../fields/flow'
import { refuse } from './refuse'
import { needsSecondPair } from './second-pair'

const twoMinutesMs = 2 * 60_000

/**
 * From the second publication on, somebody decides what readers are told. Throws when nobody did. No check says so beside the
 * form: nothing there is amiss, and the dialog of the publish asks for it, so that it is said of those very words.
 */
export function demandChangeNote(change: Change, inTrash = false): void {
  if (change.kind === 'minor' || (change.kind === 'note' && change.note?.trim())) return
  if (change.kind === 'note') refuse('Write in one sentence what changed, for the readers of the page.')
  // Payload's own dialog has no field for it.
  if (inTrash) refuse('Readers had seen it and it was removed, so they have to be told that it is back, and here is no place to say so. Restore it as a draft, then open it and publish it.')
  refuse('Say what readers are told of this change. Choose “Minor, tell nobody”, or write a note about it.')
}

/** A publisher who wants changes says which. Throws when it is not said. */
export function demandNote(note: string | null | undefined): string {
  return note?.trim() || refuse('Say what should be changed, so that the author knows what to do.')
}

/** A notice of withdrawal tells readers why. Throws when it does not. */
export function demandReason({ withdrawal }: Saved): void {
  if (!withdrawal?.reason?.trim()) refuse('Say in one sentence why it is withdrawn, for the readers of the page.')
}

/** The moment of a schedule, at least two minutes ahead. Throws for any other. */
export function demandTime(at: string | null | undefined): string {
  const moment = Date.parse(String(at))
  if (Number.isNaN(moment)) refuse('Give the date and time at which it is to be published.')
  if (moment < Date.now() + twoMinutesMs) refuse('Choose a time at least two minutes ahead. To publish now, press Publish.')
  return new Date(moment).toISOString()
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as { id: unknown }).id : value)

/**
 * Whoever last changed the words does not approve them alone. Returns nothing to review when somebody else wrote them or the site does not
 * ask for a second pair of eyes, and otherwise the reason that was given for going without. Throws when there is none.
 */
export async function demandReview(req: PayloadRequest, { wordsBy }: Flow, change: Change): Promise<Unreviewed> {
  if (!req.user || idOf(wordsBy) !== req.user.id || !(await needsSecondPair(req))) return nothingToReview
  const reason = change.reason?.trim()
  if (!reason) return refuse('You changed these words last, so a colleague has to read and publish them. If that cannot wait, give the reason. It stays on the list until somebody has read it.')
  return { reason, on: new Date().toISOString(), by: req.user.id }
}

/** What went live without a second pair of eyes is read by another pair. Throws when it is the same, or when there is nothing to read. */
export function demandOtherEyes(req: PayloadRequest, { unreviewed, wordsBy }: Flow): Unreviewed {
  if (!unreviewed?.reason) refuse('A second pair of eyes has read this already.', 409)
  if (req.user && [unreviewed.by, wordsBy].some((person) => idOf(person) === req.user?.id)) refuse('You wrote or published this yourself, so a colleague has to read it.', 403)
  return nothingToReview
}
