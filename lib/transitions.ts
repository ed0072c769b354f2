import type { Role } from './roles'

/** Where a document stands, in the words that staff read. */
export const states = {
  draft: 'Draft',
  submitted: 'Submitted for review',
  'changes-asked': 'Changes asked for',
  scheduled: 'Scheduled',
  published: 'Published',
  revising: 'Published, with a newer draft',
  withdrawn: 'Withdrawn',
  removed: 'Removed',
} as const

export type State = keyof typeof states

const writers: readonly Role[] = ['administrator', 'publisher', 'author']
const publishers: readonly Role[] = ['administrator', 'publisher']
const everywhere = Object.keys(states) as State[]

type Transition = {
  from: readonly (State | 'new')[]
  /**
   * `same` stays; `writing` is a draft, or a newer draft of what readers still see; `readers` is published, or withdrawn while
   * the notice stays; `unseen` is a draft, or removed where readers had seen it.
   */
  to: State | 'same' | 'writing' | 'readers' | 'unseen'
  who: readonly Role[]
  /** What the history says somebody did. */
  did: string
}

/**
 * How a document moves, who may move it, and nothing else: whatever is not in this table is refused by the admin,
 * REST and the Local API alike. The first seven are asked for by name (`flow.action`); the others are what a save means.
 */
export const transitions = {
  submit: { from: ['draft', 'revising', 'changes-asked'], to: 'submitted', who: writers, did: 'submitted it for review' },
  'take-back': { from: ['submitted'], to: 'writing', who: writers, did: 'took it back to go on writing' },
  'ask-for-changes': { from: ['submitted'], to: 'changes-asked', who: publishers, did: 'asked for changes' },
  schedule: { from: ['draft', 'revising', 'submitted', 'changes-asked'], to: 'scheduled', who: publishers, did: 'scheduled it' },
  'cancel-schedule': { from: ['scheduled'], to: 'writing', who: publishers, did: 'cancelled the schedule' },
  review: { from: ['published', 'withdrawn', 'revising', 'submitted', 'changes-asked'], to: 'same', who: publishers, did: 'read it after it was published' },
  remove: { from: ['published', 'revising', 'withdrawn'], to: 'removed', who: publishers, did: 'removed it from the site' },

  begin: { from: ['new'], to: 'writing', who: writers, did: 'began it' },
  write: { from: ['draft', 'revising', 'changes-asked'], to: 'same', who: writers, did: 'changed the draft' },
  correct: { from: ['submitted'], to: 'same', who: publishers, did: 'corrected the draft that was submitted' },
  revise: { from: ['published', 'withdrawn', 'removed'], to: 'writing', who: writers, did: 'began a newer draft' },
  publish: { from: ['new', 'draft', 'revising', 'submitted', 'changes-asked', 'scheduled', 'published', 'withdrawn', 'removed'], to: 'readers', who: publishers, did: 'published it' },
  // Also what arrives withdrawn, such as an old page that is brought in; and what readers see, while a newer draft of it is with a publisher.
  withdraw: { from: ['new', 'draft', 'published', 'withdrawn', 'revising', 'submitted', 'changes-asked'], to: 'withdrawn', who: publishers, did: 'withdrew it' },
  reinstate: { from: ['withdrawn', 'revising', 'submitted', 'changes-asked'], to: 'published', who: publishers, did: 'put it back' },

  trash: { from: everywhere, to: 'same', who: publishers, did: 'put it in the trash' },
  restore: { from: everywhere, to: 'unseen', who: publishers, did: 'took it out of the trash' },
  // What was public when it was thrown away. Anything else that is restored for readers is published.
  'restore-live': { from: everywhere, to: 'readers', who: publishers, did: 'took it out of the trash, for readers again' },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof transitions

/** The transitions that somebody asks for by name with a save. */
export const actions = ['submit', 'take-back', 'ask-for-changes', 'schedule', 'cancel-schedule', 'review', 'remove'] as const satisfies readonly TransitionName[]

export type Action = (typeof actions)[number]

/** Says whether a document that stands at `from` can be moved so. */
export const leads = (name: TransitionName, from: State | 'new'): boolean => (transitions[name].from as readonly string[]).includes(from)

/** Says whether somebody with this role may make the transition. */
export const mayMake = (name: TransitionName, role: Role | null | undefined): boolean => Boolean(role && (transitions[name].who as readonly string[]).includes(role))

/** What only touches the version that readers see: a newer draft of it stays as it is. */
const besideTheDraft: readonly TransitionName[] = ['withdraw', 'reinstate', 'review']

/** Where a newer draft of what readers see may stand while that is withdrawn. One that is scheduled is not left to go out after it unawares. */
const whileDrafted: readonly (State | 'new')[] = ['revising', 'submitted', 'changes-asked']

/** Says whether a transition leaves a newer draft as it is. */
export const sparesDraft = (name: TransitionName, from: State | 'new'): boolean => whileDrafted.includes(from) && besideTheDraft.includes(name)

/** Where a transition ends; `live` says whether readers see a version, or saw it until it was thrown away, and `notice` whether it is under a notice of withdrawal. */
export function endOf(name: TransitionName, from: State | 'new', { live, notice }: { live: boolean; notice: boolean }): State {
  if (sparesDraft(name, from)) return from as State
  const { to } = transitions[name]
  switch (to) {
    case 'writing':
      return live ? 'revising' : 'draft'
    case 'readers':
      return notice ? 'withdrawn' : 'published'
    case 'unseen':
      return live || from === 'removed' ? 'removed' : 'draft'
    case 'same':
      return from as State
    default:
      return to
  }
}

/** What happens next to a document that stands there, in a sentence for its header. */
export const next = {
  draft: 'The author submits it for review when it is ready.',
  submitted: 'A publisher reads it, and publishes it or asks for changes.',
  'changes-asked': 'The author makes the changes and submits it again.',
  scheduled: 'It will be published by itself. To change it, cancel the schedule first.',
  published: 'Readers see these words. Change them to begin a newer draft.',
  revising: 'Readers still see the published words until this draft is published.',
  withdrawn: 'Readers see it under a notice that it is no longer current.',
  removed: 'Readers are told that it is gone. Publish it to bring it back.',
} as const satisfies Record<State, string>
