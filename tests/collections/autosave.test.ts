import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TypedUser } from 'payload'

import { aNewsPost, draft, published } from '../support/content'
import { freshPayload } from '../support/database'
import { anAuthor, aPublisher } from '../support/people'
import { type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
let ada: Caller, grace: Caller
let adaHerself: TypedUser

beforeAll(async () => {
  adaHerself = await anAuthor(payload)
  ada = await signIn(payload, adaHerself)
  grace = await signIn(payload, await aPublisher(payload))
})

const autosaves = (caller: Caller, id: number, data: object) => caller.patch(`/news/${id}?draft=true&autosave=true&depth=0`, { _status: 'draft', ...data })
const saves = (caller: Caller, id: number, data: object) => caller.patch(`/news/${id}?draft=true`, data)

/** The summaries of the versions that are kept, oldest first. */
async function kept(id: number): Promise<(string | null | undefined)[]> {
  const { docs } = await payload.findVersions({ collection: 'news', where: { parent: { equals: id } }, sort: 'id', pagination: false, depth: 0 })
  return docs.map(({ version }) => version.summary)
}
const inHistory = async (id: number) => (await payload.find({ collection: 'history', where: { document: { equals: `news:${id}` } }, sort: 'id', pagination: false })).docs.map(({ event }) => event)
const aDraft = () => aNewsPost(payload, { ...draft, summary: 'begun' })

describe('what the form saves by itself', () => {
  test('is one version, however often it was saved', async () => {
    const { id } = await aDraft()
    for (const summary of ['one', 'two', 'three']) expect(await autosaves(ada, id, { summary })).toMatchObject({ status: 200 })
    expect(await kept(id)).toEqual(['begun', 'three'])
    expect(await inHistory(id)).toEqual(['begin', 'write'])
  })

  test('never takes the place of what somebody saved on purpose', async () => {
    const { id } = await aDraft()
    await saves(ada, id, { summary: 'on purpose' })
    await autosaves(ada, id, { summary: 'by itself' })
    await autosaves(ada, id, { summary: 'by itself again' })
    expect(await kept(id)).toEqual(['begun', 'on purpose', 'by itself again'])
  })

  test('gives way to what the same person then saves or submits', async () => {
    const { id } = await aDraft()
    await autosaves(ada, id, { summary: 'by itself' })
    await saves(ada, id, { summary: 'on purpose' })
    await autosaves(ada, id, { summary: 'by itself again' })
    await saves(ada, id, { flow: { action: 'submit' } })
    expect(await kept(id)).toEqual(['begun', 'on purpose', 'by itself again'])
    expect(await inHistory(id)).toEqual(['begin', 'write', 'submit'])
  })

  test('is kept when a colleague goes on from it', async () => {
    const { id } = await aDraft()
    await autosaves(ada, id, { summary: 'of Ada' })
    await autosaves(grace, id, { summary: 'of Grace' })
    await autosaves(ada, id, { summary: 'of Ada again' })
    expect(await kept(id)).toEqual(['begun', 'of Ada', 'of Grace', 'of Ada again'])
  })

  test('is refused when a colleague saved meanwhile, and nothing of either is lost', async () => {
    const { id } = await aDraft()
    const { updatedAt } = (await ada.get(`/news/${id}?draft=true&depth=0`)).body
    await autosaves(grace, id, { summary: 'of Grace', updatedAt })
    expect(await autosaves(ada, id, { summary: 'of Ada', updatedAt })).toMatchObject({ status: 409 })
    expect(await kept(id)).toEqual(['begun', 'of Grace'])
  })

  test('is a newer draft of a published page, of which readers see nothing', async () => {
    const { id } = await aNewsPost(payload, { ...published, summary: 'for readers' })
    for (const summary of ['one', 'two']) await autosaves(ada, id, { summary })
    expect(await kept(id)).toEqual(['for readers', 'two'])
    expect(await payload.findByID({ collection: 'news', id, depth: 0 })).toMatchObject({ summary: 'for readers', flow: { stage: 'published' } })
  })

  test('cannot be said to be a publication, nor the words of an author for what is scheduled or submitted', async () => {
    const { id } = await aDraft()
    await saves(ada, id, { flow: { action: 'submit' } })
    expect(await autosaves(ada, id, { summary: 'too late' })).toMatchObject({ status: 403 })
    expect(await ada.patch(`/news/${id}?autosave=true`, { _status: 'published' })).toMatchObject({ status: 403 })
  })
})

describe('the address of a page', () => {
  const slugOf = async (id: number) => (await payload.findByID({ collection: 'news', id, draft: true, depth: 0 })).slug
  const begun = async (data: object) => ((await ada.post('/news?draft=true', data)).body.doc as { id: number }).id

  test('follows the title as long as readers have never been there', async () => {
    const id = await begun({ title: 'Famil' })
    expect(await slugOf(id)).toBe('famil')
    await autosaves(ada, id, { title: 'Families praise the night team', slug: 'famil' })
    expect(await slugOf(id)).toBe('families-praise-the-night-team')
    await autosaves(ada, id, { title: 'Families praise the day team' })
    expect(await slugOf(id)).toBe('families-praise-the-day-team')
  })

  test('stays as somebody typed it, and waits for a title where there is none', async () => {
    const id = await begun({ title: 'Families praise the ward' })
    await autosaves(ada, id, { slug: 'the-ward' })
    await autosaves(ada, id, { title: 'Families praise the new ward' })
    expect(await slugOf(id)).toBe('the-ward')
    const other = await begun({ title: 'Families praise the clinic' })
    await autosaves(ada, other, { title: '' })
    await autosaves(ada, other, { title: 'The clinic' })
    expect(await slugOf(other)).toBe('the-clinic')
  })

  test('stays once readers have been there', async () => {
    const { id, slug } = await aNewsPost(payload, { title: 'Families praise the kitchen' })
    await autosaves(ada, id, { title: 'Families praise the canteen' })
    expect(await slugOf(id)).toBe(slug)
  })
})
