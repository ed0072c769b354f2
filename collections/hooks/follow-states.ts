import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { formatMoment } from '@/lib/dates'
import { endOf, leads, mayMake, next, type State, states, type TransitionName } from '@/lib/transitions'

import type { Flow, Saved } from '../fields/flow'
import { demandChangeNote, demandNote, demandOtherEyes, demandReview, demandTime } from './demands'
import { meaningOf, standing } from './intent'
import { publicChange } from './live-version'
import { refuse } from './refuse'
import { sameWords } from './words'

/** What a save did to where a document stands. */
export type Move = { name: TransitionName; from: State | 'new'; to: State; note: string | null }

const key = (collection: string, id: unknown) => `move of ${collection}:${String(id ?? 'new')}`

/**
 * Moves a document through its states: finds which transition a save means, refuses what the table does not allow, asks for
 * a second pair of eyes and a change note where they are needed, and keeps who wrote the words. Without somebody who is signed
 * in (the demo, the schedule) the table holds, and the questions to editors do not.
 */
export const followStates: CollectionBeforeChangeHook = async ({ collection, data: given, operation, originalDoc, req }) => {
  const data = given as Saved
  const original = operation === 'update' ? (originalDoc as Saved) : undefined
  // Into the trash nothing moves: guardPublishing says who may.
  if (data.deletedAt) return data

  const before = publicChange(req, collection.slug, original?.id ?? 0).before as Saved | null
  const live = before ?? (original?.deletedAt && original._status === 'published' ? original : null)
  const from = standing(original, Boolean(live))
  const name = meaningOf(req, collection.slug, data, from, Boolean(live))
  demandTransition(req, name, from)

  const to = endOf(name, from, Boolean(live))
  const was = original?.flow ?? {}
  const same = (other: Saved | null | undefined) => Boolean(other && sameWords(data, other, collection.flattenedFields))
  const edition = was.edition ?? (live ? 1 : 0)
  const flow: Flow = { ...was, stage: to, action: null, edition, change: data.flow?.change ?? was.change ?? {} }
  if (from === 'scheduled' && !same(original)) refuse(stands(from, 'change the words'), 409)
  if (req.user && !same(original)) flow.wordsBy = req.user.id

  const approves = (to === 'published' || to === 'withdrawn' || name === 'schedule') && from !== 'scheduled' && !same(live)
  const tellsReaders = collection.flattenedFields.some((field) => field.name === 'updates')
  if (approves && tellsReaders && edition > 0 && to !== 'withdrawn' && req.user) demandChangeNote(flow)
  if (approves) flow.unreviewed = await demandReview(req, flow)
  if (name === 'review') flow.unreviewed = demandOtherEyes(req, flow)

  flow.note = name === 'ask-for-changes' ? demandNote(data.flow?.note) : to === 'changes-asked' ? (was.note ?? null) : null
  if (name === 'schedule') Object.assign(flow, { at: demandTime(data.flow?.at), scheduledBy: req.user?.id ?? null, late: false, failure: null })
  else if (to !== 'scheduled') Object.assign(flow, { at: null, scheduledBy: null, failure: null, late: from === 'scheduled' && req.context.late === true })

  const told = flow.change?.kind === 'note' ? (flow.change.note ?? null) : null
  const reason = flow.unreviewed?.reason
  req.context[key(collection.slug, original?.id)] = { name, from, to, note: approves && reason ? `Without a second pair of eyes: ${reason}` : (flow.note ?? told ?? withdrawalReason(data, name) ?? (flow.late ? `Late: it was due on ${formatMoment(String(was.at))}.` : null)) } satisfies Move

  if (to !== 'published' && to !== 'withdrawn') return { ...data, flow, _status: 'draft' }
  const done = { ...flow, change: { kind: null, note: null, reason: null }, edition: same(live) ? edition : edition + 1 }
  const updates = told && tellsReaders && edition > 0 ? [...(data.updates ?? []), { on: new Date().toISOString(), note: told, minor: false }] : data.updates
  return { ...data, flow: done, ...(updates === undefined ? {} : { updates }) }
}

const withdrawalReason = ({ withdrawal }: Saved, name: TransitionName) => (name === 'withdraw' ? (withdrawal?.reason ?? null) : null)

const stands = (from: State, doing: string) => `It stands at “${states[from]}”, and from there nobody can ${doing}. ${next[from]}`

/** Refuses what the table of transitions does not allow, whoever asks, and then what it does not allow to this person. */
function demandTransition(req: PayloadRequest, name: TransitionName, from: State | 'new'): void {
  const doing = name.replaceAll('-', ' ')
  if (!leads(name, from)) {
    if (from === 'new') refuse(`A new document cannot ${doing}. Save it first.`, 409)
    refuse(stands(from, doing), 409)
  }
  if (req.user && !mayMake(name, req.user.role)) refuse(`You cannot ${doing} this yourself. Ask a publisher.`, 403)
}

/** What this save did to where the document stands, or null when it moved nothing. */
export const moveOf = (req: PayloadRequest, collection: string, id: unknown, operation: 'create' | 'update'): Move | null =>
  (req.context[key(collection, operation === 'create' ? undefined : id)] as Move | undefined) ?? null
