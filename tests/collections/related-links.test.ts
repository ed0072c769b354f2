import { beforeAll, describe, expect, test } from '@jest/globals'

import { aNewsPost, aPage, aReport, aTheme, draft, minor } from '../support/content'
import { freshPayload } from '../support/database'
import { aLinksEditor, aPublisher } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const visitor = aVisitor(payload)
let lin: Caller
let pat: Caller

beforeAll(async () => {
  lin = await signIn(payload, await aLinksEditor(payload))
  pat = await signIn(payload, await aPublisher(payload))
})

const guidance = { address: 'https://www.nice.org.uk/guidance/ng31', title: 'Care of dying adults', kind: 'guidance' }
const to = (relationTo: string, { id }: { id: number }) => ({ document: { relationTo, value: id } })
/** Has the links editor give a report these links, and returns what was kept. */
async function linksOf(report: { id: number }, links: unknown[]) {
  const { status, body, sentences } = await lin.post('/related-links?depth=0', { reports: report.id, links })
  return { status, sentences, id: Number(body.doc?.id), links: body.doc?.links as Record<string, unknown>[] }
}
const seenBy = async (caller: Caller, id: number) => (await caller.get(`/related-links/${id}?depth=1`)).body

describe('a links editor', () => {
  test('gives a page links to a page of ours and to another site', async () => {
    const post = await aNewsPost(payload)
    const { status, links } = await linksOf(await aReport(payload), [to('news', post), guidance])
    expect(status).toBe(201)
    expect(links).toMatchObject([{ document: { relationTo: 'news', value: post.id } }, guidance])
  })

  test.each([
    ['pages', (slug: string) => `/${slug}`],
    ['reports', (slug: string) => `/reports/${slug}`],
    ['reports', (slug: string) => `http://localhost:3000/reports/${slug}/read-online/culture?from=mail#top`],
  ] as const)('pastes an address of one of the %s, and it becomes a link to that document', async (kind, addressOf) => {
    const target = await { pages: aPage, reports: aReport }[kind](payload)
    const { links } = await linksOf(await aReport(payload), [{ address: addressOf(target.slug), title: 'It has its own', kind: 'news' }])
    expect(links).toMatchObject([{ document: { relationTo: kind, value: target.id } }])
    expect(links[0]?.address ?? null).toBeNull()
    expect(links[0]?.title ?? null).toBeNull()
  })

  test('pastes an address that has changed since, or the short one of a report', async () => {
    const [moved, short] = [await aNewsPost(payload, { slug: 'old-place' }), await aReport(payload)]
    await pat.patch(`/news/${moved.id}`, { slug: 'new-place', _status: 'published', ...minor })
    const { links } = await linksOf(await aReport(payload), [{ address: '/news/old-place' }, { address: `/r/${short.id}` }])
    expect(links).toMatchObject([{ document: { relationTo: 'news', value: moved.id } }, { document: { relationTo: 'reports', value: short.id } }])
  })

  test.each([
    ['an address of ours where nothing is', { address: '/reports/nowhere' }, 'There is no page of ours at /reports/nowhere.'],
    ['an address of ours that nobody can read', { address: '/reports/%zz' }, 'There is no page of ours at /reports/%zz.'],
    ['nothing at all', {}, 'Link 1 leads nowhere.'],
    ['a script', { ...guidance, address: 'javascript:alert(1)' }, 'does not lead to a page'],
    ['a password', { ...guidance, address: 'https://lin:secret@example.org/' }, 'Take the user name and password out of the address.'],
    ['a host inside a network', { ...guidance, address: 'http://169.254.169.254/latest' }, 'Readers cannot reach 169.254.169.254.'],
    ['an email address', { ...guidance, address: 'mailto:lin@example.org' }, 'Give a web address that starts with https://.'],
    ['a page without its title', { ...guidance, title: '' }, 'Give the title of that page'],
    ['a page without its kind', { address: guidance.address, title: 'A page' }, 'Choose what kind of page it is.'],
  ])('is told in a sentence why %s cannot be a link', async (_, link, sentence) => {
    const { status, sentences } = await linksOf(await aReport(payload), [link])
    expect([status, sentences]).toEqual([400, expect.arrayContaining([expect.stringContaining(sentence)])])
  })

  test('is told that a page cannot be related to itself, nor twice to the same', async () => {
    const [report, other] = [await aReport(payload), await aReport(payload)]
    expect((await linksOf(report, [to('reports', report)])).sentences).toEqual([expect.stringContaining('leads to the page that it would stand on')])
    expect((await linksOf(report, [to('reports', other), { address: `/reports/${other.slug}` }])).sentences).toEqual([expect.stringContaining('leads where another one leads already')])
  })

  test('finds the links of a page that a colleague has begun', async () => {
    const report = await aReport(payload)
    await linksOf(report, [])
    expect(await linksOf(report, [])).toMatchObject({ status: 409, sentences: [expect.stringContaining('Somebody else has begun the links of this page.')] })
  })

  test('cannot make links that belong to no page, nor move them to another', async () => {
    expect(await lin.post('/related-links', { links: [guidance] })).toMatchObject({ status: 400, sentences: [expect.stringContaining('Choose the one page')] })
    const [report, other] = [await aReport(payload), await aReport(payload)]
    const { id } = await linksOf(report, [])
    await lin.patch(`/related-links/${id}`, { reports: other.id })
    expect(await payload.findByID({ collection: 'related-links', id, depth: 0 })).toMatchObject({ reports: report.id })
  })

  test('is shown both texts when a colleague has changed the links meanwhile', async () => {
    const { id } = await linksOf(await aReport(payload), [])
    const { updatedAt } = (await lin.get(`/related-links/${id}`)).body
    await pat.patch(`/related-links/${id}`, { links: [guidance], updatedAt })
    expect(await lin.patch(`/related-links/${id}`, { links: [], updatedAt })).toMatchObject({ status: 409, sentences: expect.arrayContaining([expect.stringContaining('Pat the publisher saved this after you opened it.')]) })
  })

  test('brings back what the links were before', async () => {
    const { id } = await linksOf(await aReport(payload), [guidance])
    await lin.patch(`/related-links/${id}`, { links: [] })
    const { docs } = await payload.findVersions({ collection: 'related-links', where: { parent: { equals: id } }, sort: 'createdAt', limit: 1 })
    await lin.post(`/related-links/versions/${docs[0]?.id}`)
    expect((await payload.findByID({ collection: 'related-links', id })).links).toMatchObject([guidance])
  })

  test('leaves the draft and the words of the page as they are', async () => {
    const report = await aReport(payload, { title: 'What readers see' })
    await pat.patch(`/reports/${report.id}?draft=true`, { title: 'What Ada writes' })
    const before = await payload.findVersions({ collection: 'reports', where: { parent: { equals: report.id } } })
    await linksOf(report, [guidance])
    expect(await payload.findVersions({ collection: 'reports', where: { parent: { equals: report.id } } })).toEqual(before)
    expect(await lin.patch(`/reports/${report.id}?draft=true`, { title: 'Mine' })).toMatchObject({ status: 403 })
  })
})

describe('a visitor at the REST API', () => {
  test('reads the links of a page that is public', async () => {
    const { id } = await linksOf(await aReport(payload), [guidance])
    expect(await seenBy(visitor, id)).toMatchObject({ links: [guidance] })
  })

  test('learns nothing of the links of a page that is not', async () => {
    for (const make of [() => aReport(payload, draft), () => aReport(payload, { _status: 'published', publishedAt: '2999-01-01T00:00:00.000Z' })]) {
      const { id } = await linksOf(await make(), [guidance])
      expect(await visitor.get(`/related-links/${id}`)).toMatchObject({ status: 404 })
      expect((await visitor.get(`/related-links?where[id][equals]=${id}`)).body.totalDocs).toBe(0)
      expect((await visitor.get(`/related-links/count?where[id][equals]=${id}`)).body.totalDocs).toBe(0)
    }
    const taken = await aReport(payload)
    const { id } = await linksOf(taken, [guidance])
    await pat.patch(`/reports/${taken.id}`, { deletedAt: new Date().toISOString() })
    expect(await visitor.get(`/related-links/${id}`)).toMatchObject({ status: 404 })
  })

  test('does not see the links to what is not public, nor what is never suggested, nor the title that a draft has', async () => {
    const [hidden, banned] = [await aReport(payload, { ...draft, title: 'Not for readers' }), await aReport(payload, { title: 'Not here' })]
    const report = await aReport(payload, { title: 'Published title' })
    await pat.patch(`/reports/${report.id}?draft=true`, { title: 'Drafted title' })
    const { id } = await linksOf(report, [to('reports', hidden), guidance])
    await lin.patch(`/related-links/${id}`, { neverSuggest: [{ relationTo: 'reports', value: banned.id }] })
    const seen = await seenBy(visitor, id)
    expect(seen.links).toMatchObject([guidance])
    expect(JSON.stringify(seen)).not.toMatch(/Not for readers|Not here|Drafted title/)
    expect(await visitor.get('/related-links/versions')).toMatchObject({ status: 403 })
    expect(await visitor.get('/related-links?where[title][equals]=Drafted title')).toMatchObject({ status: 400 })
  })
})

test('the links of a page that is deleted for good go with it, and a link to it leads nowhere', async () => {
  const [page, theme] = [await aPage(payload), await aTheme(payload)]
  const { body } = await lin.post('/related-links', { pages: page.id, links: [] })
  const { id } = await linksOf(await aReport(payload), [to('pages', page), to('themes', theme)])
  expect(await pat.delete(`/pages/${page.id}`)).toMatchObject({ status: 200 })
  expect((await payload.count({ collection: 'related-links', where: { id: { equals: Number(body.doc?.id) } } })).totalDocs).toBe(0)
  const { links } = await payload.findByID({ collection: 'related-links', id, depth: 0 })
  expect(links?.flatMap(({ document }) => document ?? [])).toEqual([{ relationTo: 'themes', value: theme.id }])
})
