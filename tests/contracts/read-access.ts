import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'

import { publicCollections } from '@/lib/urls'

import { draft, dueTomorrow, published, somethingThatShows } from '../support/content'
import { anAdministrator } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { nameField, type PublicContent } from './public-content'

type State = typeof draft | typeof published | typeof dueTomorrow
type Secret = { id: number; words: string }

let secrets = 0
const secretWords = () => `Words that nobody may see yet ${++secrets}`

/** What a visitor can and cannot read of a public collection, through every door there is. */
export function describeReadAccess(payload: Payload, { slug, make }: PublicContent) {
  const name = nameField(payload, slug)
  const visitor = aVisitor(payload)
  let adele: Caller

  /** A document under words of its own, left in that state. */
  const makeSecret = async (state: State): Promise<Secret> => {
    const words = secretWords()
    const { id } = await make(payload, { ...state, [name]: words })
    return { id, words }
  }
  const change = async (document: Secret, data: Record<string, unknown>): Promise<Secret> => {
    expect(await adele.patch(`/${slug}/${document.id}`, data)).toMatchObject({ status: 200 })
    return document
  }

  const whatAVisitorSees = async ({ id, words }: Secret) => ({
    through: await doorsThatShow(words, payload, visitor, slug, id),
    counted: await countsOf(payload, visitor, slug, id),
  })

  beforeAll(async () => {
    adele = await signIn(payload, await anAdministrator(payload))
  })

  describe(`what a visitor may read of ${slug}`, () => {
    test('a visitor reads a published one', async () => {
      const document = await makeSecret(published)
      expect(await whatAVisitorSees(document)).toEqual({ through: Object.keys(doorsTo(payload, visitor, slug, document.id)), counted: [1, 1, 1] })
    })

    test.each<[string, () => Promise<Secret>]>([
      ['a draft', () => makeSecret(draft)],
      ['one whose date lies ahead', () => makeSecret(dueTomorrow)],
      ['one in the trash that was published', async () => change(await makeSecret(published), { deletedAt: new Date().toISOString() })],
      ['one that was taken back', async () => change(await makeSecret(published), { _status: 'draft' })],
    ])('a visitor cannot read or count %s', async (_, make) => {
      expect(await whatAVisitorSees(await make())).toEqual({ through: [], counted: [0, 0, 0] })
    })

    test('a visitor cannot read the newer draft of a published one', async () => {
      const { id } = await make(payload, published)
      const words = secretWords()
      expect(await adele.patch(`/${slug}/${id}?draft=true`, { [name]: words })).toMatchObject({ status: 200, body: { doc: { [name]: words } } })
      expect(await whatAVisitorSees({ id, words })).toEqual({ through: [], counted: [1, 1, 1] })
    })

    test('a visitor reads a published one through something published that shows it', async () => {
      const { id, words } = await makeSecret(published)
      await somethingThatShows[slug](payload, id)
      expect(await whatShows(slug, visitor)).toContain(words)
    })

    test.each<[string, Record<string, unknown>]>([
      ['one that was taken back', { _status: 'draft' }],
      ['one whose date lies ahead', dueTomorrow],
      ['one in the trash', { deletedAt: new Date().toISOString() }],
    ])('a visitor cannot read %s through something published that shows it', async (_, hiding) => {
      const document = await makeSecret(published)
      await somethingThatShows[slug](payload, document.id)
      await change(document, hiding)
      expect(await whatShows(slug, visitor)).not.toContain(document.words)
    })

    test('a visitor cannot ask about a field that is for staff', async () => {
      const { id } = await makeSecret(published)
      for (const field of ['references', '_status', 'deletedAt', 'createdBy.email']) {
        const { status, sentences } = await visitor.get(`/${slug}?where[and][0][id][equals]=${id}&where[and][1][${field}][exists]=true`)
        expect([field, status, sentences]).toEqual([field, 400, [expect.stringContaining(`"${field}" cannot be used in a query.`)]])
      }
    })

    test('a visitor is not shown what a document refers to behind its fields', async () => {
      const { id } = await makeSecret(published)
      const { body } = await visitor.get(`/${slug}/${id}?select[references]=true`)
      expect(body).not.toHaveProperty('references')
    })
  })
}

type Doors = Record<string, () => Promise<unknown>>

/** Every door through which a visitor might get at one document. */
function doorsTo(payload: Payload, visitor: Caller, collection: PublicContent['slug'], id: number): Doors {
  const local = { collection, overrideAccess: false } as const
  const where = { id: { equals: id } }
  const one = `where[id][equals]=${id}`
  return {
    'Local API find': () => payload.find({ ...local, where }),
    'Local API find with draft': () => payload.find({ ...local, where, draft: true }),
    'Local API find with trash': () => payload.find({ ...local, where, trash: true }),
    'Local API findByID': () => payload.findByID({ ...local, id }),
    'Local API findByID with draft': () => payload.findByID({ ...local, id, draft: true }),
    'REST find': () => visitor.get(`/${collection}?${one}`),
    'REST find, sorted by the last change': () => visitor.get(`/${collection}?limit=100&sort=-updatedAt`),
    'REST find with trash=true': () => visitor.get(`/${collection}?${one}&trash=true`),
    'REST find with draft=true': () => visitor.get(`/${collection}?${one}&draft=true`),
    'REST find with select': () => visitor.get(`/${collection}?${one}&select[${nameField(payload, collection)}]=true`),
    'REST find, posted as a form': () =>
      visitor.ask('POST', `/${collection}`, { form: new URLSearchParams(one), headers: { 'x-payload-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' } }),
    'REST findByID': () => visitor.get(`/${collection}/${id}`),
    'REST findByID with trash=true': () => visitor.get(`/${collection}/${id}?trash=true`),
    'REST findByID with draft=true': () => visitor.get(`/${collection}/${id}?draft=true`),
  }
}

/** Doors that stay shut for visitors, whatever state the document is in. */
function staffDoorsTo(payload: Payload, visitor: Caller, collection: PublicContent['slug'], id: number): Doors {
  return {
    'Local API findVersions': () => payload.findVersions({ collection, overrideAccess: false, where: { parent: { equals: id } } }),
    'REST versions': () => visitor.get(`/${collection}/versions?where[parent][equals]=${id}`),
    'REST access': () => visitor.post(`/${collection}/access/${id}`),
  }
}

async function doorsThatShow(words: string, ...to: Parameters<typeof doorsTo>): Promise<string[]> {
  const shown: string[] = []
  for (const [door, open] of Object.entries({ ...doorsTo(...to), ...staffDoorsTo(...to) })) {
    const answer = await open().catch((refusal: Error) => refusal.message)
    if (JSON.stringify(answer).includes(words)) shown.push(door)
  }
  return shown
}

async function countsOf(payload: Payload, visitor: Caller, collection: PublicContent['slug'], id: number): Promise<(number | undefined)[]> {
  const one = `where[id][equals]=${id}`
  const counts = await Promise.all([
    payload.count({ collection, overrideAccess: false, where: { id: { equals: id } } }),
    visitor.get(`/${collection}/count?${one}`).then(({ body }) => body),
    visitor.get(`/${collection}/count?${one}&trash=true&draft=true`).then(({ body }) => body),
  ])
  return counts.map(({ totalDocs }) => totalDocs)
}

/** Everything that visitors are shown of the other collections, with its relations. */
async function whatShows(slug: PublicContent['slug'], visitor: Caller): Promise<string> {
  const others = [...publicCollections, 'redirects'].filter((other) => other !== slug)
  const answers = await Promise.all([...others.map((other) => `/${other}?limit=100&depth=2&sort=-updatedAt`), '/globals/settings?depth=9'].map((path) => visitor.get(path)))
  return JSON.stringify(answers.map(({ body }) => body))
}
