import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { roles, type Role } from '@/lib/roles'
import { actions, endOf, leads, mayMake, sparesDraft, type State, states, type TransitionName, transitions } from '@/lib/transitions'
import { publicCollections, type PublicCollection } from '@/lib/urls'

import { aNewsPost, anOrganisation, aPage, aPerson, aQuote, aReport, aTheme, draft, minor, published, whatANewsPostNeeds } from '../support/content'
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
const liveOf = async (id: number) => (await payload.find({ collection: 'news', where: { id: { equals: id }, _status: { equals: 'published' } }, depth: 0 })).docs[0] ?? null
const draftOf = (id: number) => payload.findByID({ collection: 'news', id, draft: true, depth: 0 })

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

/** A live page whose newer draft stands there, under a notice or not. */
async function liveAndDrafted(stage: 'submitted' | 'changes-asked', begin: () => Promise<number> = standingAt.revising): Promise<number> {
  const id = await begin()
  for (const answer of [await ask(id, 'submit'), ...(stage === 'changes-asked' ? [await ask(id, 'ask-for-changes', { note: 'Shorten it.' })] : [])]) if (answer.status !== 200) throw new Error(answer.sentences.join(' '))
  return id
}

/** What stands at a state in which the transition makes sense: only what readers see is withdrawn beside its newer draft, and only what is withdrawn is put back. */
function standingFor(name: TransitionName, from: State): Promise<number> {
  const begin = name === 'reinstate' ? withdrawnAndRevised : standingAt.revising
  if (!sparesDraft(name, from)) return standingAt[from]()
  return from === 'submitted' || from === 'changes-asked' ? liveAndDrafted(from, begin) : begin()
}

const withdrawnAndRevised = () => after('withdrawn', (id) => callers.publisher.patch(`/news/${id}?draft=true`, other()))

/** What somebody sends to make a transition, and whether it is a draft that is saved. */
const requests: Record<Exclude<TransitionName, 'begin' | 'trash' | 'restore' | 'restore-live'>, { draft: boolean; data: (from: State) => Record<string, unknown> }> = {
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
      id ??= await standingFor(name, from)
      const status = await doors.REST(role, id, requests[name], from)
      expect([200, 403]).toContain(status)
      expect(await stageOf(id)).toBe(status === 200 ? endOf(name, from, { live: ['published', 'revising', 'withdrawn'].includes(from), notice: from === 'withdrawn' }) : from)
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
    expect(new Set(cells.map(({ name }) => name))).toEqual(new Set(Object.keys(transitions).filter((name) => !['begin', 'review', 'trash', 'restore', 'restore-live'].includes(name))))
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

  test('a copy of what was withdrawn, updated and replaced is none of that', async () => {
    const { id } = await aReport(payload, { ...withdrawn, updates: [{ on: '2026-01-01', note: 'Corrected.' }], supersededBy: (await aReport(payload)).id })
    const { body } = await callers.publisher.post(`/reports/${id}/duplicate?depth=0`)
    expect(body.doc).toMatchObject({ withdrawal: { on: null, reason: null }, updates: [], supersededBy: null, flow: { stage: 'draft' } })
  })

  test('many pages taken from the site at once each leave word at their address', async () => {
    const posts = [await aNewsPost(payload), await aNewsPost(payload), await aNewsPost(payload)]
    expect(await callers.publisher.patch(`/news?where[id][in]=${posts.map(({ id }) => id).join(',')}`, draft)).toMatchObject({ status: 200, body: { errors: [] } })
    for (const { id, slug } of posts) {
      expect(await stageOf(id)).toBe('removed')
      expect((await payload.find({ collection: 'redirects', where: { from: { equals: `/news/${slug}` } }, depth: 0 })).docs).toMatchObject([{ to: { relationTo: 'news', value: id } }])
      expect((await poolOf(payload).query('select from removals where tags @> $1', [JSON.stringify([`news:${id}`])])).rowCount).toBe(1)
    }
  })

  test('a version that was submitted, restored as a draft, is a draft', async () => {
    const id = await standingAt.submitted()
    const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: id } }, sort: '-id', limit: 1 })
    await ask(id, 'take-back')
    expect(await callers.author.post(`/news/versions/${docs[0]?.id}?draft=true`)).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toBe('draft')
  })
})

/** A way that takes a document through every state, with where each step leads. */
const way: [TransitionName, State][] = [
  ['write', 'draft'],
  ['submit', 'submitted'],
  ['take-back', 'draft'],
  ['submit', 'submitted'],
  ['correct', 'submitted'],
  ['ask-for-changes', 'changes-asked'],
  ['schedule', 'scheduled'],
  ['cancel-schedule', 'draft'],
  ['publish', 'published'],
  ['revise', 'revising'],
  ['withdraw', 'revising'],
  ['reinstate', 'revising'],
  ['publish', 'published'],
  ['withdraw', 'withdrawn'],
  ['reinstate', 'published'],
  ['remove', 'removed'],
  ['publish', 'published'],
]

describe('what holds of news holds of everything that readers see', () => {
  const first = { reports: aReport, themes: aTheme, organisations: anOrganisation, pages: aPage, people: aPerson, quotes: aQuote, news: aNewsPost } satisfies Record<PublicCollection, unknown>
  const wordsOf = (collection: PublicCollection) => ({ [{ quotes: 'words', people: 'name', organisations: 'name' }[collection as string] ?? 'title']: `Other words ${crypto.randomUUID()}` })

  test.each(publicCollections.filter((collection) => collection !== 'news'))('a document of %s goes the whole way, at each step with whom the table says and nobody else', async (collection) => {
    const hasNotice = payload.collections[collection].config.flattenedFields.some(({ name }) => name === 'withdrawal')
    const { id } = await first[collection](payload, draft)
    const stage = async () => (await payload.findByID({ collection, id, draft: true, depth: 0 })).flow?.stage
    for (const [name, to] of way.filter(([step]) => hasNotice || !['withdraw', 'reinstate'].includes(step))) {
      const { draft: asDraft, data } = requests[name as keyof typeof requests]
      const from = (await stage()) as State
      const { summary: _, ...sent } = data(from)
      const send = (role: Role) => callers[role].patch(`/${collection}/${id}?draft=${asDraft}`, { ...sent, ...(['write', 'correct', 'revise', 'publish'].includes(name) && from !== 'scheduled' ? wordsOf(collection) : {}) })
      for (const role of roles.filter((role) => !mayMake(name, role))) expect([name, role, (await send(role)).status]).toEqual([name, role, 403])
      expect([name, await stage()]).toEqual([name, from])
      // By the least trusted of those who may.
      const { status, sentences } = await send(roles.filter((role) => mayMake(name, role)).at(-1) as Role)
      expect([name, status, sentences]).toEqual([name, 200, expect.anything()])
      expect([name, await stage()]).toEqual([name, to])
      const refused = actions.find((action) => !leads(action, to)) as TransitionName
      expect([refused, (await callers.administrator.patch(`/${collection}/${id}?draft=true`, { flow: { action: refused, note: 'Why.', at: inAnHour() } })).status]).toEqual([refused, 409])
    }
  })

  test('the way leads through every transition that is walked for news', () => {
    expect(new Set(way.map(([name]) => name))).toEqual(new Set(names.filter((name) => name !== 'review')))
  })
})

describe('a page that was withdrawn and then revised', () => {
  const publish = (id: number, flow: object = {}) => callers.publisher.patch(`/news/${id}`, { ...published, flow })

  test('is published under its notice, from wherever its draft stands, and asks for a change note', async () => {
    const draftStands: Record<string, (id: number) => Promise<unknown>> = {
      revising: async () => null,
      submitted: (id) => ask(id, 'submit'),
      'changes-asked': async (id) => (await ask(id, 'submit'), ask(id, 'ask-for-changes', { note: 'Shorten it.' })),
    }
    for (const [stage, move] of Object.entries(draftStands)) {
      const id = await withdrawnAndRevised()
      await move(id)
      expect(await stageOf(id)).toBe(stage)
      const { summary } = await draftOf(id)
      expect(await publish(id)).toMatchObject({ status: 400, sentences: [expect.stringContaining('Minor, tell nobody')] })
      expect(await publish(id, minor.flow)).toMatchObject({ status: 200 })
      expect(await liveOf(id)).toMatchObject({ summary, withdrawal: { reason: 'It is out of date.' }, flow: { stage: 'withdrawn' } })
    }
  })

  test('is scheduled, and published under its notice', async () => {
    const id = await withdrawnAndRevised()
    expect(await ask(id, 'schedule', { at: inAnHour() })).toMatchObject({ status: 200 })
    await payload.update({ collection: 'news', id, data: published })
    expect(await liveOf(id)).toMatchObject({ withdrawal: { reason: 'It is out of date.' }, flow: { stage: 'withdrawn' } })
  })

  test('is put back with the words that readers see, and the draft stays', async () => {
    const id = await withdrawnAndRevised()
    const [before, { summary }] = [await liveOf(id), await draftOf(id)]
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, withdrawal: { on: null, reason: null } })).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary, withdrawal: { on: null }, flow: { stage: 'published' } })
    expect(await draftOf(id)).toMatchObject({ summary, withdrawal: { on: null }, flow: { stage: 'revising' } })
  })

  test('keeps its notice when an older version from before it is published again', async () => {
    const id = await standingAt.withdrawn()
    const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: id } }, sort: 'id', limit: 1 })
    expect(await callers.publisher.post(`/news/versions/${docs[0]?.id}`)).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toMatchObject({ withdrawal: { reason: 'It is out of date.' }, flow: { stage: 'withdrawn' } })
  })

  test('does not lose its notice, nor get another, by a draft', async () => {
    const id = await standingAt.withdrawn()
    await callers.author.patch(`/news/${id}?draft=true`, { ...other(), withdrawal: { on: null, reason: null } })
    expect((await draftOf(id)).withdrawal).toMatchObject({ reason: 'It is out of date.' })
  })
})

describe('a live page with a newer draft', () => {
  test('is withdrawn as readers see it, and the draft goes on as a draft', async () => {
    const id = await standingAt.revising()
    const [before, { summary, updatedAt }] = [await liveOf(id), await draftOf(id)]
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, ...withdrawn })).toMatchObject({ status: 200, body: { doc: { summary, flow: { stage: 'revising' } } } })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary, withdrawal: { reason: 'It is out of date.' }, flow: { stage: 'withdrawn' } })
    expect(await draftOf(id)).toMatchObject({ summary, withdrawal: { reason: 'It is out of date.' }, _status: 'draft', flow: { stage: 'revising' } })
    // As its author's form has it, who has been writing meanwhile.
    expect(await callers.author.patch(`/news/${id}?draft=true`, { ...other(), updatedAt })).toMatchObject({ status: 200 })
  })

  test.each(['submitted', 'changes-asked'] as const)('is withdrawn and put back as readers see it while the draft stands at %s, and the draft stays there', async (stage) => {
    const id = await liveAndDrafted(stage)
    const [before, { summary, flow }] = [await liveOf(id), await draftOf(id)]
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, ...withdrawn })).toMatchObject({ status: 200, body: { doc: { summary, flow: { stage } } } })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary, withdrawal: { reason: 'It is out of date.' }, flow: { stage: 'withdrawn' } })
    expect(await draftOf(id)).toMatchObject({ summary, withdrawal: { reason: 'It is out of date.' }, _status: 'draft', flow: { stage, wordsBy: flow?.wordsBy, note: flow?.note } })
    const { docs } = await payload.find({ collection: 'history', where: { document: { equals: `news:${id}` } }, sort: '-id', limit: 1 })
    expect(docs).toMatchObject([{ event: 'withdraw', from: stage, to: stage, note: 'It is out of date.' }])
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, withdrawal: { on: null, reason: null } })).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary, withdrawal: { on: null }, flow: { stage: 'published' } })
    expect(await draftOf(id)).toMatchObject({ summary, withdrawal: { on: null }, flow: { stage } })
  })

  test('is not withdrawn while the draft is scheduled: whoever does it is told to cancel that first', async () => {
    const id = await after('revising', (id) => ask(id, 'schedule', { at: inAnHour() }))
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, ...withdrawn })).toMatchObject({ status: 409, sentences: [expect.stringContaining('cancel the schedule first')] })
    expect(await liveOf(id)).toMatchObject({ withdrawal: { on: null } })
  })

  test('is what is withdrawn: what readers never saw is not, while it is with a publisher', async () => {
    for (const stage of ['submitted', 'changes-asked'] as const) {
      const id = await standingAt[stage]()
      for (const role of ['publisher', 'administrator'] as const) expect(await callers[role].patch(`/news/${id}`, { ...published, ...withdrawn })).toMatchObject({ status: 409 })
      expect([await stageOf(id), await liveOf(id)]).toEqual([stage, null])
    }
  })

  test('is not withdrawn together with other words, which would be lost', async () => {
    const id = await standingAt.revising()
    expect(await callers.publisher.patch(`/news/${id}`, { ...published, ...withdrawn, ...other(), ...minor })).toMatchObject({ status: 400, sentences: [expect.stringContaining('Save the draft first')] })
  })

  test('is not withdrawn without a reason, by any door, nor with one that is not finished', async () => {
    for (const state of ['published', 'revising', 'draft'] as const) {
      const id = await standingAt[state]()
      for (const reason of [null, ' ']) {
        expect(await callers.publisher.patch(`/news/${id}`, { ...published, withdrawal: { on: '2026-01-01', reason } })).toMatchObject({ status: 400, sentences: [expect.stringContaining('why it is withdrawn')] })
        await expect(payload.update({ collection: 'news', id, data: { ...published, withdrawal: { on: '2026-01-01', reason } } })).rejects.toMatchObject({ status: 400 })
      }
      expect(await callers.publisher.patch(`/news/${id}`, { ...published, withdrawal: { on: '2026-01-01', reason: 'TBC' } })).toMatchObject({ status: 400, sentences: expect.arrayContaining([expect.stringContaining('“TBC” is left over')]) })
    }
  })
})

describe('the trash', () => {
  const throwAway = (id: number, more: object = {}) => callers.publisher.patch(`/news/${id}`, { deletedAt: new Date().toISOString(), ...more })
  const inTrash = (id: number) => `where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true&trash=true`
  /** As the admin's button does. */
  const restore = (id: number, as: object) => callers.publisher.patch(`/news?${inTrash(id)}`, { deletedAt: null, ...as })
  const all = Object.keys(states) as State[]
  const seen: State[] = ['published', 'revising', 'withdrawn']

  test.each(all)('gives back what stood at %s as a draft with its newest words, or as removed where readers had seen it', async (from) => {
    const id = await standingAt[from]()
    const { title, summary } = await draftOf(id)
    expect(await throwAway(id)).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toBeNull()
    expect(await restore(id, draft)).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toBeNull()
    expect(await draftOf(id)).toMatchObject({ title, summary, _status: 'draft', flow: { stage: seen.includes(from) || from === 'removed' ? 'removed' : 'draft', at: null } })
    expect(await callers.publisher.patch(`/news/${id}?draft=true`, other())).toMatchObject({ status: 200 })
    expect(await ask(id, 'submit')).toMatchObject({ status: 200 })
  })

  test.each(all.filter((from) => from !== 'removed'))('gives back what stood at %s to its readers', async (from) => {
    const id = await standingAt[from]()
    const [before, { summary }] = [await liveOf(id), await draftOf(id)]
    await throwAway(id)
    expect(await restore(id, published)).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary ?? summary, withdrawal: { reason: before?.withdrawal?.reason ?? null }, flow: { stage: from === 'withdrawn' ? 'withdrawn' : 'published' } })
    expect(await draftOf(id)).toMatchObject({ summary, flow: { stage: seen.includes(from) ? from : 'published' } })
  })

  test('gives back what was removed as what it was: it needs a change note to be published again', async () => {
    const id = await standingAt.removed()
    await throwAway(id)
    const refused = await restore(id, published)
    expect(refused).toMatchObject({ status: 400 })
    expect(JSON.stringify(refused.body)).toContain('Restore it as a draft, then open it and publish it.')
    expect(await restore(id, draft)).toMatchObject({ status: 200 })
    expect(await stageOf(id)).toBe('removed')
  })

  test('takes the draft along that was newer than what readers saw, as its author left it', async () => {
    const id = await standingAt.revising()
    const { summary } = await draftOf(id)
    await throwAway(id)
    const found = await payload.findByID({ collection: 'news', id, draft: true, trash: true, depth: 0 })
    expect(found).toMatchObject({ summary, _status: 'draft', deletedAt: expect.any(String) })
    expect((await payload.findByID({ collection: 'news', id, draft: false, trash: true, depth: 0 })).summary).not.toBe(summary)
  })

  test('is entered and left by the whole document, also when somebody says draft=true', async () => {
    const id = await standingAt.published()
    expect(await callers.publisher.patch(`/news/${id}?draft=true`, { deletedAt: new Date().toISOString() })).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toBeNull()
    expect(await callers.publisher.patch(`/news/${id}?draft=true&trash=true`, { deletedAt: null, ...draft })).toMatchObject({ status: 200 })
    expect(await draftOf(id)).toMatchObject({ deletedAt: null, flow: { stage: 'removed' } })
  })

  test('takes no other words in, and gives none out', async () => {
    const id = await standingAt.published()
    expect(await throwAway(id, other())).toMatchObject({ status: 400, sentences: [expect.stringContaining('in another save')] })
    await throwAway(id)
    expect((await restore(id, { ...published, ...other() })).status).toBe(400)
    expect(await callers.publisher.patch(`/news/${id}?trash=true`, other())).toMatchObject({ status: 400 })
  })

  test('takes in and gives back many at once, with the newer drafts of some', async () => {
    const ids = [await standingAt.published(), await standingAt.revising(), await standingAt.draft()]
    const many = `where[id][in]=${ids.join(',')}`
    expect(await callers.publisher.patch(`/news?${many}`, { deletedAt: new Date().toISOString() })).toMatchObject({ status: 200, body: { errors: [] } })
    for (const id of ids) expect(await liveOf(id)).toBeNull()
    expect(await callers.publisher.patch(`/news?${many}&trash=true`, { deletedAt: null, ...published })).toMatchObject({ status: 200, body: { errors: [] } })
    expect(await Promise.all(ids.map(stageOf))).toEqual(['published', 'revising', 'published'])
  })

  test('has the reason in the history for colleagues, and nowhere else', async () => {
    const id = await standingAt.published()
    await throwAway(id, { flow: { note: ' It was a test. ' } })
    const removed = await after('published', (id) => callers.publisher.patch(`/news/${id}`, { ...draft, flow: { action: 'remove', note: 'The trust asked us to.' } }))
    const told = async (id: number) => (await payload.find({ collection: 'history', where: { document: { equals: `news:${id}` } }, sort: '-id', limit: 1 })).docs
    expect([await told(id), await told(removed)]).toMatchObject([[{ event: 'trash', note: 'It was a test.' }], [{ event: 'remove', note: 'The trust asked us to.' }]])
    expect((await flowOf(removed))?.note).toBeNull()
    expect((await payload.findByID({ collection: 'news', id, trash: true, draft: true })).flow?.note).toBeNull()
  })

  test('has who put it there, and who took it out, in the history', async () => {
    const id = await standingAt.published()
    await throwAway(id)
    await restore(id, published)
    const { docs } = await payload.find({ collection: 'history', where: { document: { equals: `news:${id}` } }, sort: '-id', limit: 2 })
    expect(docs.map(({ event }) => event)).toEqual(['restore-live', 'trash'])
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

  test('an author cannot bring in a reason or a note that a publisher uses unawares', async () => {
    const id = await standingAt.published()
    const mine = { change: { kind: 'note', note: 'Words of the author.', reason: 'Because.' } }
    await callers.author.patch(`/news/${id}?draft=true`, { ...other(), flow: mine })
    await callers.author.patch(`/news/${id}?draft=true`, { flow: { action: 'submit', ...mine } })
    expect((await flowOf(id))?.change).toMatchObject({ kind: null, note: null, reason: null })
    expect(await callers.publisher.patch(`/news/${id}`, published)).toMatchObject({ status: 400, sentences: [expect.stringContaining('Minor, tell nobody')] })
    expect(await callers.publisher.patch(`/news?where[id][equals]=${id}&draft=true`, published)).toMatchObject({ status: 400 })
  })

  const because = (reason: string, flow: object = {}) => ({ flow: { ...flow, change: { kind: 'minor', reason } } })
  const unread = async (id: number) => (await flowOf(id))?.unreviewed?.reason

  test('what was scheduled alone is not flagged any more once the schedule is cancelled', async () => {
    const id = await written('publisher')
    await callers.publisher.patch(`/news/${id}?draft=true`, because('No time.', { action: 'schedule', at: inAnHour() }))
    expect(await unread(id)).toBe('No time.')
    await callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action: 'cancel-schedule' } })
    expect(await unread(id)).toBeNull()
  })

  test('what is live alone stays flagged while a newer draft is scheduled by others and cancelled', async () => {
    const id = await written('publisher')
    await callers.publisher.patch(`/news/${id}`, { ...published, ...because('No time.') })
    await callers.author.patch(`/news/${id}?draft=true`, other())
    await callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action: 'schedule', at: inAnHour(), ...minor.flow } })
    await callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action: 'cancel-schedule' } })
    expect(await unread(id)).toBe('No time.')
  })

  test('what was removed is not flagged any more', async () => {
    const id = await written('publisher')
    await callers.publisher.patch(`/news/${id}`, { ...published, ...because('No time.') })
    await callers.publisher.patch(`/news/${id}`, draft)
    expect(await unread(id)).toBeNull()
  })

  test.each([
    ['under way', 'revising', async () => {}],
    ['submitted', 'submitted', (id: number) => callers.author.patch(`/news/${id}?draft=true`, { flow: { action: 'submit' } })],
    [
      'sent back for changes',
      'changes-asked',
      async (id: number) => {
        await callers.author.patch(`/news/${id}?draft=true`, { flow: { action: 'submit' } })
        await callers.publisher.patch(`/news/${id}?draft=true`, { flow: { action: 'ask-for-changes', note: 'Shorten it.' } })
      },
    ],
  ] as const)('a colleague reads what is live while a newer draft is %s, and the draft stays', async (_, stage, bringThere) => {
    const id = await written('publisher')
    await callers.publisher.patch(`/news/${id}`, { ...published, ...because('No time.') })
    const before = await liveOf(id)
    await callers.author.patch(`/news/${id}?draft=true`, other())
    await bringThere(id)
    const { summary, flow } = await draftOf(id)
    expect(await callers.publisher.patch(`/news/${id}`, { flow: { action: 'review' } })).toMatchObject({ status: 403 })
    expect(await callers.administrator.patch(`/news/${id}`, { flow: { action: 'review' } })).toMatchObject({ status: 200 })
    expect(await liveOf(id)).toMatchObject({ summary: before?.summary, flow: { stage: 'published', unreviewed: { reason: null } } })
    expect(await draftOf(id)).toMatchObject({ summary, flow: { stage, note: flow?.note ?? null, unreviewed: { reason: null }, wordsBy: staff.author.id } })
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

  test('is said once: no later publish takes it for its own', async () => {
    const id = await standingAt.revising()
    await ask(id, 'schedule', { at: inAnHour(), change: { kind: 'note', note: 'Said for the schedule.' } })
    await ask(id, 'cancel-schedule', { change: undefined })
    expect(await publish(id)).toMatchObject({ status: 400, sentences: [expect.stringContaining('Minor, tell nobody')] })
  })

  test('goes with the schedule that it was said for', async () => {
    const id = await standingAt.revising()
    await ask(id, 'schedule', { at: inAnHour(), change: { kind: 'note', note: 'Said for the schedule.' } })
    await payload.update({ collection: 'news', id, data: published })
    expect(await updatesOf(id)).toMatchObject([{ note: 'Said for the schedule.' }])
  })

  test('is not got round by writing the updates by hand', async () => {
    const id = await standingAt.published()
    await callers.administrator.patch(`/news/${id}`, { ...published, updates: [{ on: '2026-01-01', note: 'By hand.' }] })
    await callers.administrator.patch(`/news/${id}?draft=true`, { ...other(), updates: [{ on: '2026-01-01', note: 'By hand.' }] })
    expect(await publish(id, { change: { kind: 'note', note: 'As it should be.' } })).toMatchObject({ status: 200 })
    expect(await updatesOf(id)).toMatchObject([{ note: 'As it should be.' }])
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
