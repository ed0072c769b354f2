import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { type Action, actions, leads, type State, type TransitionName } from '@/lib/transitions'

import type { Flow, Saved } from '../fields/flow'
import { refuse } from './refuse'

/** What a save asked for in so many words. By the time it is saved, its data no longer tells what was sent from what was there. */
export type Intent = { draft: boolean; status?: string | undefined; action?: Action | undefined; change?: Flow['change']; why?: string | undefined; restores: boolean; many: boolean; autosaves: boolean }

const key = (collection: string) => `intent of a save of ${collection}`

/** As much of what a save was asked for as tells what it is about. */
export type Asked = { data?: Saved; draft?: boolean; trash?: boolean; where?: unknown; autosave?: boolean }

/** The admin sends every field, so also an empty `deletedAt`; it takes something out of the trash only in a request that can reach into it. */
export const movesTrash = ({ data, trash }: Asked): boolean => Boolean(data?.deletedAt) || Boolean(trash && data?.deletedAt !== undefined)

/** Notes what a save was asked for, for the hooks that run later. What goes into the trash or out of it goes whole, and not as a draft; nor is what readers see reviewed as one. */
export const noteIntent: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args
  const { autosave, data, draft, where } = args as Asked
  const action = data?.flow?.action
  const known = actions.find((name) => name === action)
  if (action && !known) refuse(`${JSON.stringify(action)} is not something to do with a document. Ask for one of ${actions.join(', ')}.`)
  const whole = movesTrash(args as Asked) || known === 'review'
  req.context[key(collection.slug)] = {
    draft: Boolean(draft) && !whole,
    status: data?._status,
    action: known,
    ...(data?.flow?.change ? { change: data.flow.change } : {}),
    why: typeof data?.flow?.note === 'string' ? data.flow.note.trim().slice(0, 500) || undefined : undefined,
    restores: operation === 'restoreVersion',
    many: where !== undefined,
    autosaves: Boolean(autosave && draft) && !known,
  } satisfies Intent
  return whole ? ({ ...args, draft: false } as typeof args) : args
}

/** What this request was asked to do with documents of the collection. */
export const intentOf = (req: PayloadRequest, collection: string): Intent => (req.context[key(collection)] as Intent | undefined) ?? { draft: false, restores: false, many: false, autosaves: false }

/** Where a document stood before a save; documents from before there were stages say so by their status. */
export function standing(original: Saved | null | undefined, live: boolean): State | 'new' {
  if (!original) return 'new'
  if (original.flow?.stage) return original.flow.stage
  if (original._status === 'published') return original.withdrawal?.on ? 'withdrawn' : 'published'
  return live ? 'revising' : 'draft'
}

/** The notice of withdrawal as one text, however its date was written; null where there is none. */
const noticeOf = (document: Saved | undefined): string | null => {
  const { on, reason } = document?.withdrawal ?? {}
  return on ? `${Date.parse(String(on))} ${reason ?? ''}` : null
}

type Save = { data: Saved; original: Saved | undefined; from: State | 'new'; live: boolean }

/** Which transition a save means; `live` says whether readers see a version, or saw it until it was thrown away. */
export function meaningOf({ draft, status, action, restores }: Intent, { data, original, from, live }: Save): TransitionName {
  if (data.deletedAt) return 'trash'
  if (original?.deletedAt && data._status !== 'published') return 'restore'
  if (original?.deletedAt && live) return 'restore-live'
  const takesAway = live && !draft && status === undefined
  if (action && (action === 'remove' || action === 'review' || !takesAway)) return action
  if (data._status === 'published' && !action && !(restores && draft)) {
    const [was, is] = [noticeOf(original), noticeOf(data)]
    if (is && is !== was) return 'withdraw'
    return was && !is ? 'reinstate' : 'publish'
  }
  if (from === 'new') return 'begin'
  if (live && !draft) {
    if (takesAway)
      refuse('Say draft=true to save a draft, or _status=published to publish it. With neither, the published page would be taken from its readers.')
    return 'remove'
  }
  if (from === 'submitted') return 'correct'
  return leads('revise', from) ? 'revise' : 'write'
}
