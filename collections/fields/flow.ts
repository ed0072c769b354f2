import type { Field, GroupField } from 'payload'

import { type Action, actions, type State, states } from '@/lib/transitions'

import { options } from './options'

/** Words that went live without a second pair of eyes, until somebody has read them. */
export type Unreviewed = { reason?: string | null; on?: string | null; by?: unknown }

/** What somebody says of a change as they publish it: to readers, and of why no colleague has read it. */
export type Change = { kind?: 'minor' | 'note' | null; note?: string | null; reason?: string | null }

/** A document's flow as hooks see it, with ids or documents for people. */
export type Flow = {
  stage?: State | null
  action?: Action | null
  edition?: number | null
  autosaved?: boolean | null
  wordsBy?: unknown
  note?: string | null
  at?: string | null
  scheduledBy?: unknown
  late?: boolean | null
  failure?: string | null
  change?: Change | null
  unreviewed?: Unreviewed | null
}

/** What is kept of a schedule and of a change where there is neither. */
export const unscheduled = { at: null, scheduledBy: null, failure: null } as const
export const noChange = { kind: null, note: null, reason: null } as const
export const nothingToReview = { reason: null, on: null, by: null } as const

/** A flow in which nothing is planned, asked for or left to read. */
export const atRest = { ...unscheduled, note: null, late: false, change: noChange, unreviewed: nothingToReview } as const

/** As much of a document as moving it looks at. */
export type Saved = Record<string, unknown> & {
  id?: number | string
  _status?: string
  flow?: Flow | null
  deletedAt?: unknown
  withdrawal?: { on?: unknown; reason?: string | null } | null
  updates?: unknown[] | null
}

/** Set by `hooks/follow-states.ts` alone, whatever a request says. */
const ours = { access: { create: () => false, update: () => false }, admin: { hidden: true } } as const

const person = (name: string): Field => ({ name, type: 'relationship', relationTo: 'users', ...ours })

/**
 * Where a document stands on its way to readers, and what the next save is to do about it. Everything here is between
 * staff. `action` is a wish that comes with a save and is never kept.
 */
export const flowField: GroupField = {
  name: 'flow',
  type: 'group',
  access: { read: ({ req }) => Boolean(req.user) },
  admin: { hidden: true },
  fields: [
    { name: 'stage', type: 'select', options: options(states), index: true, ...ours },
    { name: 'action', type: 'select', virtual: true, options: [...actions], admin: { hidden: true } },
    // How often other words than before were published.
    { name: 'edition', type: 'number', ...ours },
    // Saved by the form itself: the next save of the same person takes its place (`hooks/drop-autosaved.ts`).
    { name: 'autosaved', type: 'checkbox', ...ours },
    person('wordsBy'),
    { name: 'note', type: 'textarea', admin: { hidden: true } },
    { name: 'at', type: 'date', index: true, admin: { hidden: true } },
    person('scheduledBy'),
    { name: 'late', type: 'checkbox', ...ours },
    { name: 'failure', type: 'textarea', ...ours },
    {
      name: 'change',
      type: 'group',
      admin: { hidden: true },
      fields: [
        { name: 'kind', type: 'select', options: ['minor', 'note'], admin: { hidden: true } },
        { name: 'note', type: 'textarea', maxLength: 500, admin: { hidden: true } },
        { name: 'reason', type: 'textarea', maxLength: 500, admin: { hidden: true } },
      ],
    },
    {
      name: 'unreviewed',
      type: 'group',
      ...ours,
      fields: [{ name: 'reason', type: 'textarea', ...ours }, { name: 'on', type: 'date', ...ours }, person('by')],
    },
  ],
}
