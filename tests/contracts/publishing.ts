import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Payload, TypedUser } from 'payload'

import { draft, minor, published } from '../support/content'
import { anAuthor, aLinksEditor, aPublisher } from '../support/people'
import { type Answer, aVisitor, type Caller, signIn } from '../support/rest'
import { nameField, type PublicContent } from './public-content'

/** Who may put a document of a public collection before readers, and that nobody else can by any door. */
export function describePublishing(payload: Payload, { slug, make }: PublicContent) {
  const name = nameField(payload, slug)
  const visitor = aVisitor(payload)
  let ada: Caller, pat: Caller, lin: Caller
  let adaHerself: TypedUser

  beforeAll(async () => {
    adaHerself = await anAuthor(payload)
    ada = await signIn(payload, adaHerself)
    pat = await signIn(payload, await aPublisher(payload))
    lin = await signIn(payload, await aLinksEditor(payload))
  })

  const whatVisitorsSee = async () => (await visitor.get(`/${slug}?limit=100&depth=0`)).body

  describe(`who publishes ${slug}`, () => {
    test('a publisher publishes an author’s draft', async () => {
      const { id } = await make(payload, draft)
      expect(await pat.patch(`/${slug}/${id}`, { _status: 'published' })).toMatchObject({ status: 200, body: { doc: { _status: 'published', publishedAt: expect.any(String) } } })
      expect(await visitor.get(`/${slug}/${id}`)).toMatchObject({ status: 200 })
    })

    test('an author writes a draft, and saves it again', async () => {
      const { id } = await make(payload, draft)
      // As the admin sends it.
      expect(await ada.patch(`/${slug}/${id}?draft=true`, { [name]: 'Better words', deletedAt: null })).toMatchObject({ status: 200, body: { doc: { [name]: 'Better words', _status: 'draft' } } })
    })

    test('an author saves a draft with every field that the admin sends', async () => {
      const { id } = await make(payload, draft)
      expect(await ada.patch(`/${slug}/${id}?draft=true`, { [name]: 'Better words', _status: 'draft', deletedAt: null })).toMatchObject({ status: 200 })
    })

    test('an author saves a draft over a published one, and readers see no change', async () => {
      const { id } = await make(payload, published)
      const before = await whatVisitorsSee()
      expect(await ada.patch(`/${slug}/${id}?draft=true`, { [name]: 'Better words' })).toMatchObject({ status: 200 })
      expect(await whatVisitorsSee()).toEqual(before)
    })

    test('an author makes a draft of an earlier version of a published one, and readers see no change', async () => {
      const { id } = await make(payload, published)
      const [version] = await versionsOf(id)
      const before = await whatVisitorsSee()
      expect(await ada.post(`/${slug}/versions/${version}?draft=true`)).toMatchObject({ status: 200, body: { _status: 'draft' } })
      expect(await whatVisitorsSee()).toEqual(before)
    })

    test('an author copies a published one twice as a draft without its date, and readers see no change', async () => {
      const { id } = await make(payload, published)
      const before = await whatVisitorsSee()
      const copy = { status: 200, body: { doc: { _status: 'draft', publishedAt: null } } }
      expect(await ada.post(`/${slug}/${id}/duplicate`)).toMatchObject(copy)
      expect(await ada.post(`/${slug}/${id}/duplicate`)).toMatchObject(copy)
      expect(await whatVisitorsSee()).toEqual(before)
    })

    test('a links editor cannot write even a draft', async () => {
      const { id } = await make(payload, draft)
      expect(await lin.patch(`/${slug}/${id}?draft=true`, { [name]: 'Other words' })).toMatchObject({ status: 403 })
      expect(await lin.post(`/${slug}?draft=true`, { [name]: 'Other words' })).toMatchObject({ status: 403 })
    })

    const words = { [name]: 'Words of the author' }
    const trash = { deletedAt: new Date().toISOString() }
    const one = (id: number) => `where[id][equals]=${id}`
    const asAda = () => ({ collection: slug, user: adaHerself, overrideAccess: false }) as const
    const refused = (act: Promise<unknown>): Promise<Pick<Answer, 'status'>> =>
      act.then(() => ({ status: 200 }), (error: { status?: number }) => ({ status: error.status ?? 500 }))

    const refusedDoors: Record<string, (id: number) => Promise<Pick<Answer, 'status'>>> = {
      'change it in place': (id) => ada.patch(`/${slug}/${id}`, words),
      'publish a change': (id) => ada.patch(`/${slug}/${id}`, { ...words, ...published }),
      'publish a change as a draft': (id) => ada.patch(`/${slug}/${id}?draft=true`, { ...words, ...published }),
      'publish an autosaved draft': (id) => ada.patch(`/${slug}/${id}?draft=true&autosave=true`, { ...words, ...published }),
      'take it back': (id) => ada.patch(`/${slug}/${id}`, draft),
      'take it back in every language': (id) => ada.patch(`/${slug}/${id}?unpublishAllLocales=true`, {}),
      'put it in the trash': (id) => ada.patch(`/${slug}/${id}`, trash),
      'put it in the trash as a draft': (id) => ada.patch(`/${slug}/${id}?draft=true`, trash),
      'change it in bulk': (id) => ada.patch(`/${slug}?${one(id)}`, words),
      'publish a change in bulk as a draft': (id) => ada.patch(`/${slug}?${one(id)}&draft=true`, { ...words, ...published }),
      'put it in the trash in bulk': (id) => ada.patch(`/${slug}?${one(id)}&draft=true`, trash),
      'restore an earlier version': async (id) => ada.post(`/${slug}/versions/${(await versionsOf(id))[0]}`),
      'publish a copy of it': (id) => ada.post(`/${slug}/${id}/duplicate?draft=false`),
      'publish a copy of it that says so': (id) => ada.post(`/${slug}/${id}/duplicate`, published),
      'delete it': (id) => ada.delete(`/${slug}/${id}`),
      'delete it in bulk': (id) => ada.delete(`/${slug}?${one(id)}`),
      'change it by the Local API': (id) => refused(payload.update({ ...asAda(), id, data: words })),
      'publish a change by the Local API': (id) => refused(payload.update({ ...asAda(), id, data: { ...words, ...published } })),
      'take it back by the Local API': (id) => refused(payload.update({ ...asAda(), id, data: draft })),
      'put it in the trash by the Local API': (id) => refused(payload.update({ ...asAda(), id, data: trash })),
      'restore a version by the Local API': async (id) => refused(payload.restoreVersion({ ...asAda(), id: String((await versionsOf(id))[0]) })),
      'delete it by the Local API': (id) => refused(payload.delete({ ...asAda(), id })),
    }

    describe('a published one that an author tries to change', () => {
      let id: number
      let before: Answer['body']

      // One for all of the doors: none may leave a mark on it.
      beforeAll(async () => {
        id = (await make(payload, published)).id
        await pat.patch(`/${slug}/${id}`, { [name]: 'Words of the publisher', ...minor })
        before = await whatVisitorsSee()
      })

      test.each(Object.keys(refusedDoors))('an author cannot %s', async (door) => {
        expect(await refusedDoors[door]?.(id)).toMatchObject({ status: 403 })
      })

      test('readers see no change after all of that', async () => {
        expect(await whatVisitorsSee()).toEqual(before)
      })
    })

    test('an author’s draft stays one, whatever else is asked for with it', async () => {
      const { id } = await make(payload, published)
      const before = await whatVisitorsSee()
      for (const flag of ['unpublishAllLocales=true', 'publishAllLocales=true', 'publishSpecificLocale=en', 'autosave=true', 'locale=all', 'overrideLock=true']) {
        await ada.patch(`/${slug}/${id}?draft=true&${flag}`, words)
        expect([flag, await whatVisitorsSee()]).toEqual([flag, before])
      }
    })

    test('an author cannot take a draft out of the trash, nor delete it for good', async () => {
      const { id } = await make(payload, draft)
      await pat.patch(`/${slug}/${id}?draft=true`, trash)
      expect(await ada.patch(`/${slug}/${id}?trash=true&draft=true`, { deletedAt: null })).toMatchObject({ status: 403 })
      expect(await ada.delete(`/${slug}/${id}?trash=true`)).toMatchObject({ status: 403 })
    })

    test('an author cannot make a new one that is published', async () => {
      const { id } = await make(payload, draft)
      const data = await payload.findByID({ collection: slug, id, depth: 0 })
      const answer = await ada.post(`/${slug}`, { ...data, id: undefined, slug: `by-ada-${id}`, ...published })
      expect(answer).toMatchObject({ status: 403 })
    })

    test('the last fifty versions are kept', () => {
      expect(payload.collections[slug].config.versions).toMatchObject({ maxPerDoc: 50 })
    })

    async function versionsOf(id: number): Promise<(number | string)[]> {
      const { docs } = await payload.findVersions({ collection: slug, where: { parent: { equals: id } }, sort: 'createdAt', depth: 0 })
      return docs.map((version) => version.id)
    }
  })
}
