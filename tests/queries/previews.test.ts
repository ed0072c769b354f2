import { beforeAll, describe, expect, test } from '@jest/globals'
import { createLocalReq, logoutOperation, type TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'

import { collectingReads } from '@/lib/reads'
import { addressedCollections } from '@/lib/urls'

import { bodyOf, linkTo, paragraph, quoteOf } from '../support/bodies'
import { aNewsPost, anOrganisation, aPage, aQuote, aReport, aTheme, draft, dueTomorrow } from '../support/content'
import { freshPayload } from '../support/database'
import { aLinksEditor, anAuthor, password } from '../support/people'

const payload = await freshPayload()
const { getNewsPost } = await import('@/queries/news')
const { getPreview, getSignedIn } = await import('@/queries/previews')
const { getReport } = await import('@/queries/reports')
const { shown } = await import('@/app/(site)/preview/shown')

let author: TypedUser
let linksEditor: TypedUser
beforeAll(async () => {
  author = await anAuthor(payload)
  linksEditor = await aLinksEditor(payload)
})

const tokenOf = async ({ email }: TypedUser) => (await payload.login({ collection: 'users', data: { email: String(email), password } })).token ?? ''
const withCookie = (cookie: string) => new Headers({ cookie, 'sec-fetch-site': 'same-origin' })
const words = async (collection: keyof typeof shown, id: number) => renderToStaticMarkup((await shown[collection]({ id, user: author })).page)

describe('who is signed in', () => {
  test('is a member of staff with the cookie or the token of a session', async () => {
    const token = await tokenOf(author)
    expect(await getSignedIn(withCookie(`foreword-token=${token}`))).toMatchObject({ id: author.id })
    expect(await getSignedIn(new Headers({ authorization: `JWT ${token}` }))).toMatchObject({ id: author.id })
  })

  test('is nobody with no cookie, a forged one, or the one of Next’s draft mode', async () => {
    const [head, , signature] = (await tokenOf(author)).split('.')
    const forged = Buffer.from(JSON.stringify({ id: author.id, collection: 'users', role: 'administrator', exp: 9_999_999_999 })).toString('base64url')
    for (const cookie of ['', 'foreword-token=nonsense', `foreword-token=${head}.${forged}.${signature}`, '__prerender_bypass=1']) expect(await getSignedIn(withCookie(cookie))).toBeNull()
  })

  test('is nobody once they have signed out, though the cookie has not expired', async () => {
    const cookie = `foreword-token=${await tokenOf(author)}`
    const user = await getSignedIn(withCookie(cookie))
    await logoutOperation({ collection: payload.collections.users, req: await createLocalReq({ user: user ?? undefined }, payload) })
    expect(await getSignedIn(withCookie(cookie))).toBeNull()
  })
})

describe('somebody who previews a report', () => {
  test('reads the newest draft, while visitors at the same moment read what is published', async () => {
    const { id, slug } = await aReport(payload, { title: 'As published' })
    await payload.update({ collection: 'reports', id, draft: true, data: { title: 'As drafted', slug: 'elsewhere' } })
    const titles = await Promise.all(Array.from({ length: 20 }, async (_, turn) => (await collectingReads(new Set(), () => getReport(turn % 2 ? slug : { id, user: turn % 4 ? author : linksEditor })))?.title))
    expect(titles).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 'As published' : 'As drafted')))
  })

  test('sees what it refers to as drafts too: themes, organisations, quotes and links', async () => {
    const theme = await aTheme(payload, { ...draft, title: 'A theme to be' })
    const organisation = await anOrganisation(payload, { name: 'Known before' })
    await payload.update({ collection: 'organisations', id: organisation.id, draft: true, data: { name: 'Known from now' } })
    const quote = await aQuote(payload, { ...draft, words: 'Not yet approved' })
    const post = await aNewsPost(payload, { ...draft, slug: 'linked-draft' })
    const { id } = await aReport(payload, { ...draft, themes: [theme.id], deliveredBy: [organisation.id], body: bodyOf(quoteOf(quote.id), paragraph(linkTo('news', post.id))) })
    const page = await words('reports', id)
    for (const expected of ['A theme to be', 'Known from now', 'Not yet approved', 'href="/news/linked-draft"']) expect(page).toContain(expected)
  })

  test('sees of other documents only what readers see, because these lists are made when it is published', async () => {
    const { id } = await aReport(payload, draft)
    await aNewsPost(payload, { reports: [id], title: 'News for everybody' })
    await aNewsPost(payload, { ...draft, reports: [id], title: 'News for nobody yet' })
    expect((await getReport({ id, user: author }))?.news.map(({ title }) => title)).toEqual(['News for everybody'])
  })

  test('sees what is in their form before it is saved, and of what it refers to the drafts', async () => {
    const theme = await aTheme(payload, { title: 'A theme as published' })
    await payload.update({ collection: 'themes', id: theme.id, draft: true, data: { title: 'A theme as drafted' } })
    const { id, slug } = await aReport(payload, { title: 'As saved' })
    // As the admin sends it: rows that are not there are counted.
    const unsaved = { id: 0, title: 'As written', themes: [theme.id], documents: 0, updates: 0, chapters: [{ title: 'A part' }], body: bodyOf(paragraph('Words in the form.')) }
    const form = { id, user: author, unsaved }
    const page = renderToStaticMarkup((await shown.reports(form)).page)
    for (const expected of ['As written', 'A theme as drafted', 'Words in the form.']) expect(page).toContain(expected)
    expect(await getPreview('reports', form)).toMatchObject({ state: 'form', livePath: `/reports/${slug}` })
    expect((await getReport({ id, user: author }))?.title).toBe('As saved')
    expect((await getReport(slug))?.title).toBe('As saved')
  })

  test('finds nothing in the trash', async () => {
    const { id } = await aReport(payload, draft)
    await payload.update({ collection: 'reports', id, data: { deletedAt: new Date().toISOString() } })
    expect(await getReport({ id, user: author })).toBeNull()
    expect(await getPreview('reports', { id, user: author })).toBeNull()
  })
})

describe('a draft with hardly anything in it', () => {
  test.each(addressedCollections)('of %s has a page', async (collection) => {
    const { id } = await payload.create({ collection, draft: true, data: {} })
    expect(await words(collection, id)).toContain('<h1>Untitled</h1>')
  })

  test('has a page when its rows have only been added, and when it refers to such drafts', async () => {
    const organisation = await payload.create({ collection: 'organisations', draft: true, data: { formerNames: [{}, {}] as never } })
    const quote = await payload.create({ collection: 'quotes', draft: true, data: { organisation: organisation.id } })
    const report = await payload.create({
      collection: 'reports',
      draft: true,
      data: { type: null, keyFindings: [{}], keyFigures: [{}, {}], chapters: [{}, {}], documents: [{}], updates: [{}, {}], deliveredBy: [organisation.id], body: bodyOf(quoteOf(quote.id)) } as never,
    })
    const post = await payload.create({ collection: 'news', draft: true, data: { reports: [report.id], updates: [{}, {}] as never } })
    expect(await words('organisations', organisation.id)).toContain('Untitled')
    expect(await words('reports', report.id)).toContain('Untitled')
    expect(await words('news', post.id)).toContain('Untitled')
  })

  test('is filled in for the preview alone', async () => {
    const { id } = await payload.create({ collection: 'news', draft: true, data: {} })
    expect((await getNewsPost({ id, user: author }))?.title).toBe('Untitled')
    expect(await payload.findByID({ collection: 'news', id, draft: true })).not.toMatchObject({ title: 'Untitled' })
  })
})

describe('the line above a preview', () => {
  const stateOf = (id: number) => getPreview('pages', { id, user: author })

  test('says how it differs from what readers see', async () => {
    const [hidden, live, changed, waiting] = [await aPage(payload, draft), await aPage(payload), await aPage(payload, { slug: 'changed' }), await aPage(payload, dueTomorrow)]
    await payload.update({ collection: 'pages', id: changed.id, draft: true, data: { title: 'Other words', slug: 'other' } })
    expect(await stateOf(hidden.id)).toEqual({ state: 'draft', livePath: null, due: null })
    expect(await stateOf(live.id)).toMatchObject({ state: 'live' })
    expect(await stateOf(changed.id)).toEqual({ state: 'changed', livePath: '/changed', due: null })
    expect(await stateOf(waiting.id)).toEqual({ state: 'waiting', livePath: null, due: dueTomorrow.publishedAt })
  })
})
