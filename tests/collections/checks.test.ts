import { beforeAll, describe, expect, test } from '@jest/globals'

import { bodyOf, figureOf, heading, linkTo, linkToAddress, paragraph, quoteOf } from '../support/bodies'
import { aFile, aNewsPost, anImage, aPage, aQuote, aReport, aTheme, draft, dueTomorrow, filledIn, minor, published } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { anAuthor, aPublisher } from '../support/people'
import { type Answer, aVisitor, type Caller, signIn } from '../support/rest'

const payload = await freshPayload()
const visitor = aVisitor(payload)
let ada: Caller, pat: Caller

beforeAll(async () => {
  ada = await signIn(payload, await anAuthor(payload))
  pat = await signIn(payload, await aPublisher(payload))
})

type Fault = { path: string; message: string }
type Refusal = { status?: number; data?: { errors: Fault[] } }

const faultsIn = ({ status, body }: Answer) => ({ status, faults: ((body.errors as { data?: { errors?: Fault[] } }[])?.[0]?.data?.errors ?? []).map(({ path, message }) => `${path}: ${message}`) })
const locally = (save: Promise<unknown>) => save.then(() => ({ status: 200, faults: [] as string[] }), ({ status, data }: Refusal) => ({ status, faults: (data?.errors ?? []).map(({ path, message }) => `${path}: ${message}`) }))

const faulty = { summary: 'TBC', body: bodyOf(heading('Too deep', 4)) }
const refused = { status: 400, faults: ['body: Make “Too deep” a heading of level 2: levels may not be skipped.', 'summary: “TBC” is left over. Write what belongs there, or take it out.'] }

describe('a document with faults', () => {
  const aFaultyDraft = async () => (await aReport(payload, { ...draft, ...faulty })).id
  const asOpened = async (id: number) => (await pat.get(`/reports/${id}?draft=true&depth=0`)).body

  /** An older version of a page, from before there were checks. */
  async function aVersionWithFaults() {
    const { id } = await aPage(payload)
    await payload.update({ collection: 'pages', id, draft: true, data: faulty })
    const { docs } = await payload.findVersions({ collection: 'pages', where: { parent: { equals: id } }, sort: '-createdAt', limit: 1, depth: 0 })
    await poolOf(payload).query("update _pages_v set version__status = 'published' where id = $1", [docs[0]?.id])
    await payload.update({ collection: 'pages', id, data: { ...published, summary: 'Mended.', body: bodyOf(paragraph('Mended.')) } })
    return Number(docs[0]?.id)
  }

  const doors: Record<string, () => Promise<{ status?: number; faults: string[] }>> = {
    'published in the admin': async () => {
      const id = await aFaultyDraft()
      return faultsIn(await pat.patch(`/reports/${id}`, { ...(await asOpened(id)), ...published }))
    },
    'published by REST': async () => faultsIn(await pat.patch(`/reports/${await aFaultyDraft()}`, published)),
    'published as a draft by REST': async () => faultsIn(await pat.patch(`/reports/${await aFaultyDraft()}?draft=true`, published)),
    'made and published at once': async () => {
      const { id: _, ...complete } = await asOpened((await aReport(payload, draft)).id)
      return faultsIn(await pat.post('/reports', { ...complete, ...faulty, ...published, slug: 'at-once' }))
    },
    'copied and published': async () => faultsIn(await pat.post(`/reports/${await aFaultyDraft()}/duplicate?draft=false`, published)),
    'restored from a version': async () => faultsIn(await pat.post(`/pages/versions/${await aVersionWithFaults()}`)),
    'published by the Local API': async () => locally(payload.update({ collection: 'reports', id: await aFaultyDraft(), data: published })),
    'made by the Local API': () => locally(aReport(payload, faulty)),
    'restored by the Local API': async () => locally(payload.restoreVersion({ collection: 'pages', id: String(await aVersionWithFaults()) })),
  }

  test.each(Object.keys(doors))('cannot be %s, and every field says why in the same words', async (door) => {
    const answer = await doors[door]?.()
    expect({ ...answer, faults: answer?.faults.sort() }).toEqual(refused)
  })

  test('cannot be published in bulk, and the others are', async () => {
    const [bad, good] = [await aFaultyDraft(), (await aReport(payload, draft)).id]
    const { body } = await pat.patch(`/reports?where[id][in]=${bad},${good}`, published)
    expect(body.docs).toMatchObject([{ id: good, _status: 'published' }])
    expect(body.errors).toMatchObject([{ id: bad, message: expect.stringMatching(/^“.+” cannot be published\. .*“TBC” is left over\./) }])
    expect((await visitor.get(`/reports/${bad}`)).status).toBe(404)
  })

  test('is saved as a draft by its author, again and again', async () => {
    const id = await aFaultyDraft()
    expect(await ada.patch(`/reports/${id}?draft=true`, { title: 'TBC' })).toMatchObject({ status: 200 })
    expect(faultsIn(await pat.patch(`/reports/${id}`, published)).status).toBe(400)
    expect(await ada.patch(`/reports/${id}?draft=true`, { title: 'Better' })).toMatchObject({ status: 200, body: { doc: { title: 'Better', summary: 'TBC' } } })
  })

  test('is withdrawn or thrown away like any other', async () => {
    const asItWasBefore = async () => {
      const { id } = await aReport(payload)
      await poolOf(payload).query("update reports set summary = 'TBC' where id = $1", [id])
      await poolOf(payload).query("update _reports_v set version_summary = 'TBC' where parent_id = $1", [id])
      return id
    }
    expect(await pat.patch(`/reports/${await asItWasBefore()}`, { ...published, withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } })).toMatchObject({ status: 200 })
    expect(await pat.patch(`/reports/${await asItWasBefore()}`, { deletedAt: new Date().toISOString() })).toMatchObject({ status: 200 })
    expect(faultsIn(await pat.patch(`/reports/${await asItWasBefore()}`, { ...published, title: 'Other words', ...minor, withdrawal: { on: '2026-01-01', reason: 'It is wrong.' } })).status).toBe(400)
  })
})

describe('what a document alone does not tell', () => {
  const publish = async (collection: 'reports' | 'news' | 'quotes', id: number) => faultsIn(await pat.patch(`/${collection}/${id}`, published))
  const fine = { status: 200, faults: [] }

  test('a PDF needs an accessible version, or the reason and date', async () => {
    const file = (await aFile(payload)).id
    const row = { file, title: 'The report', kind: 'full-report' as const, noAccessibleVersion: {} }
    const { id } = await aReport(payload, { ...draft, documents: [row] })
    expect(await publish('reports', id)).toEqual({ status: 400, faults: [expect.stringMatching(/^documents\.0\.noAccessibleVersion\.reason: .+ is a PDF/)] })
    await pat.patch(`/reports/${id}?draft=true`, { documents: filledIn([{ ...row, noAccessibleVersion: undefined }].map(({ noAccessibleVersion: _, ...rest }) => rest)) })
    expect(await publish('reports', id)).toEqual(fine)
    expect((await visitor.get(`/reports/${id}`)).body).not.toHaveProperty('documents.0.noAccessibleVersion')
  })

  test('a quote needs approval where the site asks for it, also among the words of a page', async () => {
    const quote = await aQuote(payload, { approval: { state: 'waiting' } })
    const post = await aNewsPost(payload, { ...draft, body: bodyOf(quoteOf(quote.id)) })
    await payload.updateGlobal({ slug: 'settings', data: { quotesNeedApproval: true } })
    expect(await publish('quotes', quote.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^approval\.state: /)] })
    expect(await publish('news', post.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^body: The quote “We were encouraged/)] })
    await payload.updateGlobal({ slug: 'settings', data: { quotesNeedApproval: false } })
    expect([await publish('quotes', quote.id), await publish('news', post.id)]).toEqual([fine, fine])
  })

  test('a file needs somebody to ask for another format', async () => {
    const { id } = await aReport(payload, draft)
    await payload.updateGlobal({ slug: 'settings', data: { accessibleFormats: { email: null } } })
    expect(await publish('reports', id)).toEqual({ status: 400, faults: [expect.stringMatching(/^documents\.0\.file: Readers have nobody to ask/)] })
    await payload.updateGlobal({ slug: 'settings', data: { accessibleFormats: { email: 'formats@example.org' } } })
    expect(await publish('reports', id)).toEqual(fine)
  })

  test('a file that was thrown away is not offered', async () => {
    const { id } = await aFile(payload)
    const post = await aNewsPost(payload, { ...draft, documents: [{ file: id, title: 'The report', kind: 'full-report' }] })
    await payload.update({ collection: 'files', id, data: { deletedAt: new Date().toISOString() } })
    expect(await publish('news', post.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^documents\.0\.file: This file has been deleted/)] })
  })

  test('an image is described in words, when it is saved and when it is shown', async () => {
    const { id } = await anImage(payload)
    expect(faultsIn(await pat.patch(`/images/${id}`, { decision: 'describes', alt: 'nurses.png' }))).toEqual({ status: 400, faults: ['alt: “nurses.png” is the name of a file. Describe what the image says instead.'] })
    await poolOf(payload).query("update images set decision = 'describes', alt = '…' where id = $1", [id])
    const post = await aNewsPost(payload, { ...draft, leadImage: id, body: bodyOf(figureOf(id)) })
    expect(await publish('news', post.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^leadImage: Open the image/), expect.stringMatching(/^body: Open the image/)] })
  })

  test('a link may lead only to what readers can open by then', async () => {
    const linking = async (...links: ReturnType<typeof linkTo>[]) => publish('news', (await aNewsPost(payload, { ...draft, body: bodyOf(paragraph(...links)) })).id)
    const unread = { status: 400, faults: [expect.stringMatching(/^body: Readers cannot open what “The whole story” links to/)] }
    const [hidden, later, live] = [await aPage(payload, draft), await aPage(payload, dueTomorrow), await aPage(payload)]
    for (const page of [hidden, later]) {
      expect(await linking(linkTo('pages', page.id))).toEqual(unread)
      expect(await linking(linkToAddress(`/${page.slug}`))).toEqual(unread)
    }
    expect(await linking(linkTo('pages', live.id), linkToAddress(`/${live.slug}`), linkToAddress('/reports'), linkToAddress('/never-was-there'))).toEqual(fine)
    const together = await aNewsPost(payload, { ...draft, body: bodyOf(paragraph(linkTo('pages', later.id))) })
    expect(faultsIn(await pat.patch(`/news/${together.id}`, dueTomorrow))).toEqual(fine)
  })

  test('a link may not lead to a draft by a short address, a page under it, or an address that it had before', async () => {
    const linking = async (address: string) => publish('news', (await aNewsPost(payload, { ...draft, body: bodyOf(paragraph(linkToAddress(address))) })).id)
    const unread = { status: 400, faults: [expect.stringMatching(/^body: Readers cannot open what/)] }
    const [hidden, live] = [await aReport(payload, draft), await aReport(payload)]
    await payload.create({ collection: 'redirects', data: { from: '/old/hidden', to: { relationTo: 'reports', value: hidden.id } } })
    for (const address of [`/r/${hidden.id}`, `/reports/${hidden.slug}/read-online`, '/old/hidden']) expect([address, await linking(address)]).toEqual([address, unread])
    for (const address of [`/r/${live.id}`, `/reports/${live.slug}/read-online`]) expect([address, await linking(address)]).toEqual([address, fine])
  })

  test('what a collection demands is said in the panel, and stops a schedule, also inside lists', async () => {
    const file = (await aFile(payload)).id
    const post = await aNewsPost(payload, draft)
    await ada.patch(`/news/${post.id}?draft=true`, { documents: filledIn([{ file, title: null, kind: 'data' }]) })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const schedule = async (collection: string, id: number) => faultsIn(await pat.patch(`/${collection}/${id}?draft=true`, { flow: { action: 'schedule', at } }))
    expect(await schedule('news', post.id)).toEqual({ status: 400, faults: ['documents.0.title: Fill in “Title” in row 1.'] })
    const quote = await aQuote(payload, draft)
    await ada.patch(`/quotes/${quote.id}?draft=true`, { saidOn: null, words: null })
    expect(await schedule('quotes', quote.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^words: Fill in/), 'saidOn: Fill in “Said on”.'] })
    const form = (await pat.get(`/quotes/${quote.id}?draft=true&depth=0`)).body
    expect((await pat.post('/quotes/findings', { id: quote.id, data: form })).body).toMatchObject({ findings: [{ path: 'words' }, { path: 'saidOn' }] })
  })

  test('documents that link to one another go live in a bundle', async () => {
    const one = await aNewsPost(payload, draft)
    const other = await aPage(payload, { ...draft, body: bodyOf(paragraph(linkTo('news', one.id))) })
    await payload.update({ collection: 'news', id: one.id, draft: true, data: { body: bodyOf(paragraph(linkTo('pages', other.id), linkTo('news', one.id))) } })
    expect((await publish('news', one.id)).status).toBe(400)
    const { body } = await ada.post('/bundles', { title: 'Launch', documents: [{ relationTo: 'news', value: one.id }, { relationTo: 'pages', value: other.id }] })
    expect(await pat.post(`/bundles/${body.doc?.id}/publish`)).toMatchObject({ status: 200 })
    expect([(await visitor.get(`/news/${one.id}`)).status, (await visitor.get(`/pages/${other.id}`)).status]).toEqual([200, 200])
  })
})

describe('a redirect', () => {
  const redirect = async (from: string, collection: 'pages' | 'themes', value: number) => faultsIn(await pat.post('/redirects', { from, to: { relationTo: collection, value } }))

  test('cannot lead to its own address', async () => {
    const page = await aPage(payload, draft)
    expect(await redirect(`/${page.slug}`, 'pages', page.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^to: This is the address of that very page/)] })
  })

  test('cannot lead in a circle, when it is made or when it is changed', async () => {
    const [page, theme, elsewhere] = [await aPage(payload, draft), await aTheme(payload, draft), await aPage(payload)]
    expect(await redirect(`/${page.slug}`, 'themes', theme.id)).toEqual({ status: 201, faults: [] })
    expect(await redirect(`/themes/${theme.slug}`, 'pages', page.id)).toEqual({ status: 400, faults: [expect.stringMatching(/^to: From there another redirect leads back/)] })
    expect(await redirect(`/themes/${theme.slug}`, 'pages', elsewhere.id)).toEqual({ status: 201, faults: [] })
    const { docs } = await payload.find({ collection: 'redirects', where: { from: { equals: `/themes/${theme.slug}` } }, depth: 0 })
    expect(faultsIn(await pat.patch(`/redirects/${docs[0]?.id}`, { to: { relationTo: 'pages', value: page.id } })).status).toBe(400)
    expect(await pat.patch(`/redirects/${docs[0]?.id}`, { from: '/elsewhere' })).toMatchObject({ status: 200 })
  })
})

describe('asking what would be found', () => {
  const ask = async (caller: Caller, question: unknown, collection = 'news') => caller.post(`/${collection}/findings`, question)

  test('staff hear of what they have not saved, in the words of a refusal', async () => {
    const { id } = await aNewsPost(payload)
    const form = { ...(await pat.get(`/news/${id}?depth=0`)).body, ...faulty }
    expect(await ask(ada, { id, data: form })).toMatchObject({ status: 200, body: { findings: [{ severity: 'error', path: 'body' }, { severity: 'error', path: 'summary', message: '“TBC” is left over. Write what belongs there, or take it out.' }] } })
    expect((await ask(ada, { id, data: { ...form, summary: 'Fine.', body: null } })).body).toEqual({ findings: [] })
  })

  test('staff hear of what a field itself refuses, before they publish and in the words of the refusal', async () => {
    const file = (await aFile(payload)).id
    const { id } = await aNewsPost(payload, draft)
    await ada.patch(`/news/${id}?draft=true`, { slug: 'Night team!', documents: filledIn([{ file, title: 'The report', kind: 'data', language: 'Welsh' }]) })
    const form = (await pat.get(`/news/${id}?draft=true&depth=0`)).body
    const found = ['slug: Mend “Slug”. Use small letters, numbers and single hyphens only, such as annual-report-2026.', 'documents.0.language: Mend “Language” in row 1. Give a language code, such as en, cy or pa.']
    const { body } = await ask(ada, { id, data: form })
    expect((body.findings as Fault[]).map(({ path, message }) => `${path}: ${message}`)).toEqual(found)
    expect(faultsIn(await pat.patch(`/news/${id}`, published))).toEqual({ status: 400, faults: found })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect(faultsIn(await pat.patch(`/news/${id}?draft=true`, { flow: { action: 'schedule', at } }))).toEqual({ status: 400, faults: found })
  })

  test('of an address of an organisation and the words of a quote as well', async () => {
    expect((await ask(ada, { data: { name: 'Us', summary: 'What we do.', kind: 'charity', address: 'mailto:us@example.org' } }, 'organisations')).body).toMatchObject({ findings: [{ path: 'address', message: expect.stringContaining('starting with https://') }] })
    const { id } = await aQuote(payload)
    const quote = (await pat.get(`/quotes/${id}?depth=0`)).body
    expect((await ask(ada, { id, data: { ...quote, words: '“Marked”' } }, 'quotes')).body).toMatchObject({ findings: [{ path: 'words', message: expect.stringContaining('Leave out the quotation marks') }] })
  })

  test('a new document has no id yet', async () => {
    expect((await ask(ada, { data: { title: 'New' } })).body).toMatchObject({ findings: [{ path: 'summary' }, { path: 'kind' }, { path: 'themes' }, { path: 'organisations' }] })
  })

  test('a visitor is told nothing', async () => {
    expect(await ask(visitor, { data: {} })).toMatchObject({ status: 401 })
  })

  test('what is not a question is refused with the reason', async () => {
    for (const question of [{}, { data: 'words' }, { id: 'x', data: {} }]) expect(await ask(pat, question)).toMatchObject({ status: 400, sentences: [expect.stringContaining('Send the document')] })
  })
})
