import type { CollectionBeforeChangeHook, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { formatMoment } from '@/lib/dates'
import { endOf, leads, mayMake, next, sparesDraft, type State, states, type TransitionName } from '@/lib/transitions'

import { type Flow, noChange, nothingToReview, type Saved, unscheduled } from '../fields/flow'
import { demandChangeNote, demandNote, demandOtherEyes, demandReason, demandReview, demandTime } from './demands'
import { intentOf, meaningOf, standing } from './intent'
import { publicChange } from './live-version'
import { moveTrash, trashedLive } from './move-trash'
import { setDraftAside } from './newer-draft'
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
  const original = operation === 'update' ? (originalDoc as Saved) : undefined
  const intent = intentOf(req, collection.slug)
  const data = intent.restores ? onlyWordsOf(given as Saved, original) : (given as Saved)
  const seen = publicChange(req, collection.slug, original?.id ?? 0).before as Saved | null
  const live = seen ?? (original?.deletedAt ? await trashedLive(req, collection.slug, original.id ?? 0) : null)
  const from = standing(original, Boolean(live))
  const name = meaningOf(intent, { data, original, from, live: Boolean(live) })
  demandTransition(req, name, from, Boolean(live))

  const save = { name, from, data, original, live, change: intent.change, autosaves: intent.autosaves }
  const { moved, note: said } = trashMoves.includes(name) && original ? { moved: await moveTrash(req, collection, { name, data, original, live }), note: null } : await moveOn(req, collection, save)
  // Why something was taken away is between colleagues: the history alone has it.
  const note = name === 'trash' || name === 'remove' ? (intent.why ?? null) : said
  req.context[key(collection.slug, original?.id)] = { name, from, to: sparesDraft(name, from) ? from : (moved.flow?.stage ?? standing(moved, Boolean(live))), note } as Move
  return moved
}

type Save = { name: TransitionName; from: State | 'new'; data: Saved; original: Saved | undefined; live: Saved | null; change: Flow['change']; autosaves: boolean }

const trashMoves: readonly TransitionName[] = ['trash', 'restore', 'restore-live']

/** An older version brings back its words, and nothing of where the document stood then. */
const onlyWordsOf = (data: Saved, original: Saved | undefined): Saved => ({
  ...data,
  deletedAt: original?.deletedAt ?? null,
  ...('updates' in data ? { updates: original?.updates ?? [] } : {}),
  ...('withdrawal' in data ? { withdrawal: original?.withdrawal ?? null } : {}),
})

/** What readers see with the notice that was sent, in place of the newer draft, which is left as it is. */
function besideDraft({ data, original, live }: Save, fields: FlattenedField[]): Saved {
  if (!original || !sameWords(data, original, fields)) refuse('Save the draft first. This changes what readers see, and not the newer draft.')
  return { ...live, withdrawal: data.withdrawal ?? null }
}

async function moveOn(req: PayloadRequest, collection: SanitizedCollectionConfig, save: Save): Promise<{ moved: Saved; note: string | null }> {
  const { name, from, original, live } = save
  const spares = sparesDraft(name, from)
  const data = spares ? besideDraft(save, collection.flattenedFields) : save.data
  const was = (spares ? live : original)?.flow ?? {}
  const to = endOf(name, spares ? standing(live, true) : from, { live: Boolean(live), notice: Boolean(data.withdrawal?.on) })
  const edition = was.edition ?? (live ? 1 : 0)
  const flow: Flow = { ...was, stage: to, action: null, edition, autosaved: save.autosaves }

  const same = (other: Saved | null | undefined) => Boolean(other && sameWords(data, other, collection.flattenedFields))
  if (from === 'scheduled' && !same(original)) refuse(stands(from, 'change the words'), 409)
  if (req.user && !spares && !same(original)) flow.wordsBy = req.user.id
  if (name === 'withdraw') demandReason(data)

  // What was said of a change is said once: it waits with the schedule that it was said for, and goes with no later save.
  const change = save.change ?? (from === 'scheduled' ? was.change : null) ?? noChange
  const goesLive = to === 'published' || to === 'withdrawn'
  const approves = (goesLive || name === 'schedule') && from !== 'scheduled' && !same(live)
  const tellsReaders = edition > 0 && collection.flattenedFields.some((field) => field.name === 'updates')
  if (approves && tellsReaders && req.user) demandChangeNote(change, Boolean(original?.deletedAt))
  if (approves) flow.unreviewed = await demandReview(req, flow, change)
  if (name === 'review') flow.unreviewed = demandOtherEyes(req, flow)
  if (name === 'remove') flow.unreviewed = nothingToReview
  if (name === 'cancel-schedule') flow.unreviewed = live?.flow?.unreviewed ?? nothingToReview

  flow.note = name === 'ask-for-changes' ? demandNote(data.flow?.note) : to === 'changes-asked' ? (was.note ?? null) : null
  flow.change = to === 'scheduled' ? { ...noChange, ...change } : noChange
  if (name === 'schedule') Object.assign(flow, { at: demandTime(data.flow?.at), scheduledBy: req.user?.id ?? null, late: false, failure: null })
  else if (to !== 'scheduled') Object.assign(flow, unscheduled, { late: from === 'scheduled' && req.context.late === true })

  const told = change.kind === 'note' ? (change.note ?? null) : null
  const alone = approves ? flow.unreviewed?.reason : null
  const late = flow.late ? `Late: it was due on ${formatMoment(String(was.at))}.` : null
  const note = alone ? `Without a second pair of eyes: ${alone}` : (flow.note ?? told ?? withdrawalReason(data, name) ?? late)

  if (spares) await setDraftAside(req, collection, original?.id, (draft) => ({ ...draft, withdrawal: data.withdrawal, flow: { ...draft.flow, unreviewed: flow.unreviewed ?? null } }))
  // A notice comes and goes with what readers see, and with no draft.
  if (!goesLive) return { note, moved: { ...data, flow, _status: 'draft', ...(original && 'withdrawal' in data ? { withdrawal: original.withdrawal ?? null } : {}) } }
  const updates = told && tellsReaders ? { updates: [...(data.updates ?? []), { on: new Date().toISOString(), note: told, minor: false }] } : {}
  return { note, moved: { ...data, ...updates, flow: same(live) ? flow : { ...flow, edition: edition + 1 }, _status: 'published' } }
}

const withdrawalReason = ({ withdrawal }: Saved, name: TransitionName) => (name === 'withdraw' ? (withdrawal?.reason ?? null) : null)

const stands = (from: State, doing: string) => `It stands at “${states[from]}”, and from there nobody can ${doing}. ${next[from]}`

/** Refuses what the table of transitions does not allow, whoever asks, and then what it does not allow to this person. */
function demandTransition(req: PayloadRequest, name: TransitionName, from: State | 'new', live: boolean): void {
  const doing = name.replaceAll('-', ' ')
  if (!leads(name, from) || (sparesDraft(name, from) && !live)) {
    if (from === 'new') refuse(`A new document cannot ${doing}. Save it first.`, 409)
    refuse(stands(from, doing), 409)
  }
  if (req.user && !mayMake(name, req.user.role)) refuse(`You cannot ${doing} this yourself. Ask a publisher.`, 403)
}

/** What this save did to where the document stands, or null when it moved nothing. */
export const moveOf = (req: PayloadRequest, collection: string, id: unknown, operation: 'create' | 'update'): Move | null =>
  (req.context[key(collection, operation === 'create' ? undefined : id)] as Move | undefined) ?? null
