import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { type Action, actions, leads, type State, type TransitionName } from '@/lib/transitions'

import type { Saved } from '../fields/flow'
import { refuse } from './refuse'

/** What a save asked for in so many words. By the time it is saved, its data no longer tells what was sent from what was there. */
type Intent = { draft: boolean; status?: string | undefined; action?: Action | undefined; restores: boolean }

const key = (collection: string) => `intent of a save of ${collection}`

/** Notes what a save was asked for, for the hooks that run later. */
export const noteIntent: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const { data, draft } = args as { data?: Saved; draft?: boolean }
  const action = data?.flow?.action
  const known = actions.find((name) => name === action)
  if (action && !known) refuse(`${JSON.stringify(action)} is not something to do with a document. Ask for one of ${actions.join(', ')}.`)
  req.context[key(collection.slug)] = { draft: Boolean(draft), status: data?._status, action: known, restores: operation === 'restoreVersion' } satisfies Intent
}

/** Where a document stood before a save; documents from before there were stages say so by their status. */
export function standing(original: Saved | undefined, live: boolean): State | 'new' {
  if (!original) return 'new'
  if (original.flow?.stage) return original.flow.stage
  if (original._status === 'published') return original.withdrawal?.on ? 'withdrawn' : 'published'
  return live ? 'revising' : 'draft'
}

/** Which transition a save of `data` means for a document that stands at `from`; `live` says whether readers see a version of it. */
export function meaningOf(req: PayloadRequest, collection: string, data: Saved, from: State | 'new', live: boolean): TransitionName {
  const { draft, status, action, restores } = (req.context[key(collection)] as Intent | undefined) ?? { draft: false, restores: false }
  const takesAway = live && !draft && status === undefined
  if (action && (action === 'remove' || action === 'review' || !takesAway)) return action
  if (data._status === 'published' && !action && !(restores && draft)) {
    if (data.withdrawal?.on) return 'withdraw'
    return from === 'withdrawn' ? 'reinstate' : 'publish'
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
