import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { roles, type Role } from '@/lib/roles'
import { actions, endOf, leads, mayMake, type State, states, type TransitionName, transitions } from '@/lib/transitions'

import { aNewsPost, draft, minor, published, whatANewsPostNeeds } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { staffOf } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()

let staff: Record<Role, TypedUser>
const callers = {} as Record<Role, Caller>

beforeAll(async () => {
  staff = await staffOf(payload)
  for (const role of roles) callers[role] = await signIn(payload, staff[role])
})

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const flowOf = async (id: number) => (await payload.findByID({ collection: 'news', id, draft: true, depth: 0 })).flow
const stageOf = async (id: number) => (await flowOf(id))?.stage
const other = () => ({ summary: `Other words ${crypto.randomUUID()}.` })
const withdrawn = { withdrawal: { on: '2026-01-01', reason: 'It is out of date.' } }
const ask = (id: number, action: string, more: object = {}) => callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action, ...minor.flow, ...more } })

/** A news post that stands there. */
const standingAt: Record<State, () => Promise<number>> = {
  draft: async () => (await aNewsPost(payload, draft)).id,
  submitted: async () => after('draft', (id) => ask(id, 'submit')),
  'changes-asked': async () => after('submitted', (id) => ask(id, 'ask-for-changes', { note: 'Shorten it.' })),
  scheduled: async () => after('draft', (id) => ask(id, 'schedule', { at: inAnHour() })),
  published: async () => (await aNewsPost(payload, published)).id,
  revising: async () => after('published', (id) => callers.publisher.patch(`/news/${id}?draft=true`, other())),
  withdrawn: async () => after('published', (id) => callers.publisher.patch(`/news/${id}`, { ...published, ...withdrawn })),
  removed: async () => after('published', (id) => callers.publisher.patch(`/news/${id}`, draft)),
}

async function after(before: State, act: (id: number) => Promise<{ status: number; sentences: string[] }>): Promise<number> {
  const id = await standingAt[before]()
  const { status, sentences } = await act(id)
  if (status !== 200) throw new Error(sentences.join(' '))
  return id
}

/** What somebody sends to make a transition, and whether it is a draft that is saved. */
const requests: Record<Exclude<TransitionName, 'begin'>, { draft: boolean; data: (from: State) => Record<string, unknown> }> = {
  submit: { draft: true, data: () => ({ flow: { action: 'submit' } }) },
  'take-back': { draft: true, data: () => ({ flow: { action: 'take-back' } }) },
  'ask-for-changes': { draft: true, data: () => ({ flow: { action: 'ask-for-changes', note: 'Shorten it.' } }) },
  schedule: { draft: true, data: () => ({ flow: { action: 'schedule', at: inAnHour(), ...minor.flow } }) },
  'cancel-schedule': { draft: true, data: () => ({ flow: { action: 'cancel-schedule' } }) },
  review: { draft: false, data: () => ({ flow: { action: 'review' } }) },
  remove: { draft: false, data: () => draft },
  write: { draft: true, data: other },
  correct: { draft: true, data: other },
  revise: { draft: true, data: other },
  publish: { draft: false, data: (from) => ({ ...published, ...(from === 'scheduled' ? {} : other()), ...minor }) },
  withdraw: { draft: false, data: () => ({ ...published, ...withdrawn, ...minor }) },
  reinstate: { draft: false, data: () => ({ ...published, withdrawal: { on: null, reason: null }, ...minor }) },
}
const names = Object.keys(requests) as (keyof typeof requests)[]
/** The doors through which a save comes. */
const doors = {
  REST: async (role: Role, id: number, { draft: asDraft, data }: (typeof requests)['submit'], from: State) => (await callers[role].patch(`/news/${id}?draft=${asDraft}`, data(from))).status,
  'the Local API': (role: Role, id: number, { draft: asDraft, data }: (typeof requests)['submit'], from: State) =>
    payload.update({ collection: 'news', id, draft: asDraft, data: data(from) as object, user: staff[role], overrideAccess: false }).then(
      () => 200,
      (error: { status?: number }) => error.status ?? 500,
    ),
}

describe('the table of transitions is what happens', () => {
  const cells = (Object.keys(states) as State[]).flatMap((from) => names.filter((name) => name !== 'review' && leads(name, from)).map((name) => ({ name, from })))

  test.each(cells)('$name, from $from, by whom the table says', async ({ name, from }) => {
    const may: Role[] = []
    let id: number | null = null
    // From the least trusted up: whoever is refused leaves no mark, so that the next can try the same document.
    for (const role of [...roles].reverse()) {
      id ??= await standingAt[from]()
      const status = await doors.REST(role, id, requests[name], from)
      expect([200, 403]).toContain(status)
      expect(await stageOf(id)).toBe(status === 200 ? endOf(name, from, ['published', 'revising', 'withdrawn'].includes(from)) : from)
      if (status !== 200) continue
      may.unshift(role)
      id = null
    }
    expect(may).toEqual(roles.filter((role) => mayMake(name, role)))
  })

  test.each(Object.keys(states) as State[])('nobody does anything else with what stands at %s, by any door', async (from) => {
    const id = await standingAt[from]()
    for (const name of actions.filter((name) => !leads(name, from))) {
      const request = { ...requests[name], data: () => ({ flow: { action: name, note: 'Shorten it.', at: inAnHour() } }) }
      for (const door of Object.values(doors)) expect([name, await door('administrator', id, request, from)]).toEqual([name, 409])
      await expect(payload.update({ collection: 'news', id, draft: true, data: { flow: { action: name } } })).rejects.toMatchObject({ status: 409 })
    }
    expect(await stageOf(id)).toBe(from)
  })

  test('nobody changes the words of what is scheduled', async () => {
    const id = await standingAt.scheduled()
    for (const door of Object.values(doors)) expect(await door('administrator', id, requests.write, 'scheduled')).toBe(409)
  })

  test('every transition is tried', () => {
    expect(new Set(cells.map(({ name }) => name))).toEqual(new Set(Object.keys(transitions).filter((name) => !['begin', 'review'].includes(name))))
  })

  test('a newer draft is not published, nor the page taken away, by a save that says neither', async () => {
    const id = await standingAt.revising()
    expect(await callers.administrator.patch(`/news/${id}`, other())).toMatchObject({ status: 400, sentences: [expect.stringContaining('draft=true')] })
    expect((await payload.findByID({ collection: 'news', id, draft: false })).flow?.stage).toBe('published')
  })

  test('nobody sets the stage by hand', async () => {
    const id = await standingAt.draft()
    expect(await callers.administrator.patch(`/news/${id}?draft=true`, { flow: { stage: 'published', edition: 7, unreviewed: { reason: 'x' } } })).toMatchObject({ status: 200 })
    expect(await flowOf(id)).toMatchObject({ stage: 'draft', edition: 0, unreviewed: { reason: null } })
  })

  test('a copy of what was submitted is a draft', async () => {
    const id = await standingAt.submitted()
    const { body } = await callers.author.post(`/news/${id}/duplicate`)
    expect(await stageOf(Number(body.doc?.id))).toBe('draft')
  })

  test('a version that was submitted, restored as a draft, is a draft', async () => {
    const id = await standingAt.submitted()
    const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: id } }, sort: '-id', limit: 1 })
    await ask(id, 'take-back')
    expect(await callers.author.post(`/news/versions/${docs[0]?.id}?draft=true`)).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toBe('draft')
  })
})

describe('a second pair of eyes', () => {
  beforeAll(() => payload.updateGlobal({ slug: 'settings', data: { secondPair: true } }))

  const written = async (role: Role) => {
    const { body } = await callers[role].post('/news?draft=true', { title: `By the ${role} ${crypto.randomUUID()}`, kind: 'blog', summary: 'A summary.', ...(await whatANewsPostNeeds(payload)) })
    return Number(body.doc?.id)
  }

  test('a publisher publishes what an author wrote', async () => {
    const id = await written('author')
    expect(await callers.publisher.patch(`/news/${id}`, published)).toMatchObject({ status: 200 })
    expect(await flowOf(id)).toMatchObject({ unreviewed: { reason: null }, wordsBy: staff.author.id })
  })

  test.each(['publish', 'schedule'] as const)('a publisher cannot %s their own words, however they are sent', async (name) => {
    const id = await written('publisher')
    for (const door of Object.values(doors)) expect(await door('publisher', id, name === 'publish' ? { draft: false, data: () => published } : requests[name], 'draft')).toBe(400)
    expect(await stageOf(id)).toBe('draft')
  })

  test('a publisher who corrects an author’s words while publishing is asked for a reason', async () => {
    const id = await written('author')
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, ...other() })).toMatchObject({ status: 400, sentences: [expect.stringContaining('a colleague has to read')] })
  })

  test('a publisher who gives a reason publishes, and it stays flagged until a colleague has read it', async () => {
    const id = await written('publisher')
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, flow: { change: { reason: 'The minister speaks at noon.' } } })).toMatchObject({ status: 200 })
    expect(await flowOf(id)).toMatchObject({ unreviewed: { reason: 'The minister speaks at noon.', by: staff.publisher.id } })

    for (const role of ['publisher', 'author', 'links-editor'] as const) expect(await callers[role].patch(`/news/${id}`, { flow: { action: 'review' } })).toMatchObject({ status: 403 })
    expect(await callers.administrator.patch(`/news/${id}`, { flow: { action: 'review' } })).toMatchObject({ status: 200 })
    expect(await flowOf(id)).toMatchObject({ stage: 'published', unreviewed: { reason: null } })
    expect((await payload.findByID({ collection: 'news', id })).flow).toMatchObject({ unreviewed: { reason: null } })
    expect(await callers.administrator.patch(`/news/${id}`, { flow: { action: 'review' } })).toMatchObject({ status: 409 })
  })

  test('a site with two people, or that does not ask for it, lets a publisher publish alone', async () => {
    await payload.updateGlobal({ slug: 'settings', data: { secondPair: false } })
    expect(await callers.publisher.patch(`/news/${await written('publisher')}`, published)).toMatchObject({ status: 200 })
    await payload.updateGlobal({ slug: 'settings', data: { secondPair: true } })
    const mine = await written('publisher')
    expect(await callers.publisher.patch(`/news/${mine}`, published)).toMatchObject({ status: 400 })
    const role = (role: Role) => payload.update({ collection: 'users', id: staff.author.id, data: { role } })
    await role('links-editor')
    expect(await callers.publisher.patch(`/news/${mine}`, published)).toMatchObject({ status: 200 })
    await role('author')
    await payload.updateGlobal({ slug: 'settings', data: { secondPair: false } })
  })
})

describe('a change note', () => {
  const publish = (id: number, flow: object = {}) => callers.publisher.patch(`/news/${id}`, { ...published, ...other(), flow })
  const updatesOf = async (id: number) => (await payload.findByID({ collection: 'news', id })).updates

  test('is not asked for the first time', async () => {
    expect(await publish(await standingAt.draft())).toMatchObject({ status: 200 })
  })

  test('is asked for from then on, also of what was removed and comes back', async () => {
    for (const state of ['published', 'revising', 'removed'] as const) {
      expect(await publish(await standingAt[state]())).toMatchObject({ status: 400, sentences: [expect.stringContaining('Minor, tell nobody')] })
    }
  })

  test('that is minor tells readers nothing', async () => {
    const id = await standingAt.published()
    expect(await publish(id, { change: { kind: 'minor' } })).toMatchObject({ status: 200 })
    expect(await updatesOf(id)).toEqual([])
  })

  test('becomes an update for readers, once', async () => {
    const id = await standingAt.published()
    expect(await publish(id, { change: { kind: 'note', note: 'Corrected the number of staff.' } })).toMatchObject({ status: 200 })
    expect(await publish(id, { change: { kind: 'minor' } })).toMatchObject({ status: 200 })
    expect(await updatesOf(id)).toMatchObject([{ note: 'Corrected the number of staff.', minor: false }])
    expect(await publish(id)).toMatchObject({ status: 400 })
  })

  test('without words is refused', async () => {
    expect(await publish(await standingAt.published(), { change: { kind: 'note', note: ' ' } })).toMatchObject({ status: 400, sentences: [expect.stringContaining('one sentence')] })
  })

  test('is not asked for when the words are as readers see them', async () => {
    const id = await standingAt.published()
    expect(await callers.publisher.patch(`/news/${id}`, published)).toMatchObject({ status: 200 })
  })
})

describe('the history of a document', () => {
  const historyOf = async (id: number) => (await payload.find({ collection: 'history', where: { document: { equals: `news:${id}` } }, sort: 'id', depth: 0 })).docs

  test('says who did what, when, why, and from where to where', async () => {
    const { body } = await callers.author.post('/news?draft=true', { title: 'A history', kind: 'blog', summary: 'A summary.' })
    const id = Number(body.doc?.id)
    await callers.author.patch(`/news/${id}?draft=true`, other())
    await callers.author.patch(`/news/${id}?draft=true`, other())
    await callers.author.patch(`/news/${id}?draft=true`, { flow: { action: 'submit' } })
    await callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action: 'ask-for-changes', note: 'Shorten it.' } })
    expect(await historyOf(id)).toMatchObject([
      { event: 'begin', from: 'new', to: 'draft', name: staff.author.name },
      { event: 'write', from: 'draft', to: 'draft', name: staff.author.name },
      { event: 'submit', from: 'draft', to: 'submitted', name: staff.author.name },
      { event: 'ask-for-changes', from: 'submitted', to: 'changes-asked', note: 'Shorten it.', name: staff.publisher.name, version: expect.any(Number) },
    ])
  })

  test('has nothing of a save that was refused', async () => {
    const id = await standingAt.published()
    const before = await historyOf(id)
    await callers.publisher.patch(`/news/${id}`, { ...published, ...other() })
    expect(await historyOf(id)).toEqual(before)
  })

  test('cannot be written or changed by anybody over REST, nor read by a visitor', async () => {
    const [event] = await historyOf(await standingAt.published())
    expect(await callers.administrator.post('/history', { document: 'news:1', event: 'publish' })).toMatchObject({ status: 403 })
    expect(await callers.administrator.patch(`/history/${event?.id}`, { note: 'Never happened.' })).toMatchObject({ status: 403 })
    expect(await callers.administrator.delete(`/history/${event?.id}`)).toMatchObject({ status: 403 })
    await expect(poolOf(payload).query('update history set note = $1', ['Never happened.'])).rejects.toThrow('history')
    await expect(poolOf(payload).query('delete from history')).rejects.toThrow('history')
  })
})
