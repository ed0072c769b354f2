import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'

import { type AddressedCollection, pathTo } from '@/lib/urls'

import { draft, dueTomorrow, minor, published } from '../support/content'
import { aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'

type Addressed = {
  slug: AddressedCollection
  make: (payload: Payload, data: { slug: string } & (typeof draft | typeof published | typeof dueTomorrow)) => Promise<{ id: number }>
}

/** That readers who kept an old address of a document find it, and are never sent in a circle. */
export function describeRedirects(payload: Payload, { slug, make }: Addressed) {
  let pat: Caller

  beforeAll(async () => {
    pat = await signIn(payload, await aPublisher(payload))
  })

  const rename = async (id: number, to: string) =>
    expect(await pat.patch(`/${slug}/${id}`, { slug: to, ...published, ...minor })).toMatchObject({ status: 200 })
  /** The document that readers of this address are sent to, if any. */
  const target = async (address: string) => {
    const { docs } = await payload.find({ collection: 'redirects', where: { from: { equals: pathTo(slug, address) } }, depth: 0 })
    return docs.map(({ to }) => to)
  }

  describe(`the old addresses of ${slug}`, () => {
    test('a published one that gets another address can still be found at the old one', async () => {
      const { id } = await make(payload, { ...published, slug: 'staff-voices' })
      await rename(id, 'learning-from-staff')
      expect(await target('staff-voices')).toEqual([{ relationTo: slug, value: id }])
    })

    test('every address it ever had leads to it, after several changes', async () => {
      const { id } = await make(payload, { ...published, slug: 'first-title' })
      await rename(id, 'second-title')
      await rename(id, 'third-title')
      expect(await target('first-title')).toEqual([{ relationTo: slug, value: id }])
      expect(await target('second-title')).toEqual([{ relationTo: slug, value: id }])
    })

    test('one that goes back to its old address is not redirected from there', async () => {
      const { id } = await make(payload, { ...published, slug: 'there' })
      await rename(id, 'and-back')
      await rename(id, 'there')
      expect(await target('there')).toEqual([])
      expect(await target('and-back')).toEqual([{ relationTo: slug, value: id }])
    })

    test('another document that takes the old address answers there itself', async () => {
      const { id } = await make(payload, { ...published, slug: 'annual-plan' })
      await rename(id, 'annual-plan-2025')
      await make(payload, { ...published, slug: 'annual-plan' })
      expect(await target('annual-plan')).toEqual([])
    })

    test('a draft of another document that plans to use the old address takes nothing away', async () => {
      const { id } = await make(payload, { ...published, slug: 'strategy' })
      await rename(id, 'strategy-2025')
      await make(payload, { ...draft, slug: 'strategy' })
      expect(await target('strategy')).toEqual([{ relationTo: slug, value: id }])
    })

    test('a draft that gets another address leaves nothing behind', async () => {
      const { id } = await make(payload, { ...draft, slug: 'working-title' })
      await pat.patch(`/${slug}/${id}?draft=true`, { slug: 'better-title' })
      await rename(id, 'best-title')
      expect(await target('working-title')).toEqual([])
      expect(await target('better-title')).toEqual([])
    })

    test('an address in the newer draft of a published one counts only when it is published', async () => {
      const { id } = await make(payload, { ...published, slug: 'live-title' })
      await pat.patch(`/${slug}/${id}?draft=true`, { slug: 'draft-title' })
      expect(await target('live-title')).toEqual([])
      await pat.patch(`/${slug}/${id}?draft=true`, { slug: 'final-title' })
      await pat.patch(`/${slug}/${id}`, { ...published, ...minor })
      expect(await target('live-title')).toEqual([{ relationTo: slug, value: id }])
      expect(await target('draft-title')).toEqual([])
    })

    test('a publisher who asks only for the title back still leaves the redirect', async () => {
      const { id } = await make(payload, { ...published, slug: 'asked-for-all' })
      await pat.patch(`/${slug}/${id}?select[id]=true`, { slug: 'asked-for-little', ...minor })
      expect(await target('asked-for-all')).toEqual([{ relationTo: slug, value: id }])
    })

    test('one that is taken from the public leaves word of it, until it is published again', async () => {
      const { id } = await make(payload, { ...published, slug: 'too-soon' })
      await pat.patch(`/${slug}/${id}`, draft)
      expect(await target('too-soon')).toEqual([{ relationTo: slug, value: id }])
      await rename(id, 'in-good-time')
      expect(await target('too-soon')).toEqual([{ relationTo: slug, value: id }])
      await pat.patch(`/${slug}/${id}`, draft)
      await rename(id, 'too-soon')
      expect(await target('too-soon')).toEqual([])
    })

    test('one that was put in the trash or deleted for good leaves word of it', async () => {
      const { id } = await make(payload, { ...published, slug: 'thrown-away' })
      await pat.patch(`/${slug}/${id}`, { deletedAt: new Date().toISOString() })
      expect(await target('thrown-away')).toEqual([{ relationTo: slug, value: id }])
      await payload.delete({ collection: slug, id, trash: true })
      expect((await target('thrown-away')).map((to) => to ?? null)).toEqual([null])
      const other = await make(payload, { ...published, slug: 'shredded' })
      await payload.delete({ collection: slug, id: other.id })
      expect((await target('shredded')).map((to) => to ?? null)).toEqual([null])
    })

    test('one that nobody has seen yet leaves nothing behind', async () => {
      const { id } = await make(payload, { ...dueTomorrow, slug: 'tomorrow' })
      await pat.patch(`/${slug}/${id}`, { ...dueTomorrow, slug: 'day-after' })
      await pat.patch(`/${slug}/${id}`, draft)
      expect([await target('tomorrow'), await target('day-after')]).toEqual([[], []])
    })

    test('an earlier version that is restored brings its address back, and the later one redirects', async () => {
      const { id } = await make(payload, { ...published, slug: 'version-one' })
      await rename(id, 'version-two')
      const { docs } = await payload.findVersions({ collection: slug, where: { parent: { equals: id } }, sort: 'createdAt', limit: 1 })
      await pat.post(`/${slug}/versions/${docs[0]?.id}?draft=true`)
      await pat.patch(`/${slug}/${id}`, { ...published, ...minor })
      expect(await target('version-one')).toEqual([])
      expect(await target('version-two')).toEqual([{ relationTo: slug, value: id }])
    })
  })
}
