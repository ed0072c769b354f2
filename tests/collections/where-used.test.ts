import { describe, expect, test } from '@jest/globals'
import { createLocalReq, type TypedUser } from 'payload'

import { documentsShowing } from '@/admin/documents-showing'

import { bodyOf, linkTo, linkToAddress, paragraph, quoteOf } from '../support/bodies'
import { aFile, aNewsPost, anOrganisation, aPerson, aQuote, aReport, aTheme, draft } from '../support/content'
import { freshPayload } from '../support/database'
import { anAuthor } from '../support/people'
import { aVisitor, signIn } from '../support/rest'

const SITE_URL = 'https://www.example.org'
const payload = await freshPayload({ SITE_URL })
const ada = await anAuthor(payload)

async function uses(collection: string, id: number, user: TypedUser | null = ada) {
  const found = await documentsShowing(await createLocalReq(user ? { user } : {}, payload), collection, id)
  return found.map(({ title, showing, trashed }) => [title, trashed ? 'trashed' : showing])
}

describe('an editor who looks at something that others show', () => {
  test('sees that nothing shows it', async () => {
    expect(await uses('themes', (await aTheme(payload)).id)).toEqual([])
  })

  test('sees every kind of document that shows it, live or as a draft', async () => {
    const { id } = await aTheme(payload)
    await aReport(payload, { title: 'A live report', themes: [id] })
    await aNewsPost(payload, { ...draft, title: 'A post in the making', themes: [id] })
    expect(await uses('themes', id)).toEqual([['A live report', 'live'], ['A post in the making', 'draft']])
  })

  test('sees where the newest draft differs from what is live', async () => {
    const [kept, added, dropped] = [await aTheme(payload), await aTheme(payload), await aTheme(payload)]
    const { id } = await aReport(payload, { title: 'A report', themes: [kept.id, dropped.id] })
    await payload.update({ collection: 'reports', id, draft: true, data: { themes: [kept.id, added.id] } })
    expect(await uses('themes', kept.id)).toEqual([['A report', 'live and draft']])
    expect(await uses('themes', added.id)).toEqual([['A report', 'draft']])
    expect(await uses('themes', dropped.id)).toEqual([['A report', 'live, not in draft']])
  })

  test('sees a document once that shows it twice, and not one that shows something else', async () => {
    const quote = await aQuote(payload)
    await aQuote(payload)
    await aReport(payload, { title: 'It quotes', body: bodyOf(quoteOf(quote.id), paragraph('Words.'), quoteOf(quote.id)) })
    expect(await uses('quotes', quote.id)).toEqual([['It quotes', 'live']])
  })

  test('sees that what shows it is in the trash', async () => {
    const file = await aFile(payload)
    const { id } = await aReport(payload, { title: 'Thrown away', documents: [{ file: file.id, title: 'The report', kind: 'full-report' }] })
    await payload.update({ collection: 'reports', id, data: { deletedAt: new Date().toISOString() } })
    expect(await uses('files', file.id)).toEqual([['Thrown away', 'trashed']])
  })

  test('sees what links to a page: in its words, and among its related links', async () => {
    const { id } = await aReport(payload)
    await aNewsPost(payload, { title: 'It links there', body: bodyOf(paragraph('Read ', linkTo('reports', id))) })
    const below = await aReport(payload, { title: 'It is linked below' })
    await payload.create({ collection: 'related-links', data: { reports: below.id, links: [{ document: { relationTo: 'reports', value: id } }] } })
    expect(await uses('reports', id)).toEqual([['It links there', 'live'], ['It is linked below', 'related links']])
  })

  test('sees what links to a page by an address that was typed, in any spelling, and by one that it had before', async () => {
    const { id, slug } = await aReport(payload)
    const addresses = [`/reports/${slug}`, `${SITE_URL}/reports/${slug}/#findings`, `/r/${id}`]
    for (const [number, address] of addresses.entries()) await aNewsPost(payload, { title: `By address ${number}`, body: bodyOf(paragraph(linkToAddress(address))) })
    await payload.update({ collection: 'reports', id, data: { slug: `${slug}-moved`, _status: 'published' } })
    await aNewsPost(payload, { title: 'By its old address', body: bodyOf(paragraph(linkToAddress(`/reports/${slug}`), linkToAddress('/never-was-there'), linkToAddress('https://elsewhere.example.com/reports'))) })
    expect(await uses('reports', id)).toEqual(['By its old address', 'By address 2', 'By address 1', 'By address 0'].map((title) => [title, 'live']))
    const { body } = await (await signIn(payload, ada)).get(`/reports/${id}/consequences`)
    expect(body.shownBy).toMatchObject([{ title: 'By its old address' }, { title: 'By address 2' }, { title: 'By address 1' }, { title: 'By address 0' }])
  })

  test('sees the people and quotes that name an organisation', async () => {
    const { id } = await anOrganisation(payload)
    await aPerson(payload, { name: 'Bee Wee', roles: [{ role: 'Director', organisation: id }] })
    await aQuote(payload, { words: 'It helped.', organisation: id })
    expect(await uses('organisations', id)).toEqual(expect.arrayContaining([['Bee Wee', 'live'], ['It helped.', 'live']]))
  })
})

test('whoever takes a page from its readers is told beforehand what links to it, in words or below them', async () => {
  const { id } = await aReport(payload)
  const inWords = await aNewsPost(payload, { title: 'It says so', body: bodyOf(paragraph(linkTo('reports', id))) })
  const below = await aReport(payload, { title: 'Linked below' })
  const drafted = await aReport(payload, { ...draft, title: 'Not public yet' })
  for (const page of [below, drafted]) await payload.create({ collection: 'related-links', data: { reports: page.id, links: [{ document: { relationTo: 'reports', value: id } }] } })
  const { body } = await (await signIn(payload, ada)).get(`/reports/${id}/consequences`)
  expect(body.shownBy).toEqual([{ title: 'It says so', path: `/news/${inWords.slug}` }, { title: 'Linked below', path: `/reports/${below.slug}` }])
  expect((await aVisitor(payload).get(`/reports/${id}/consequences`)).status).toBe(401)
})

test('a visitor learns nothing of where something is used', async () => {
  const { id } = await aTheme(payload)
  await aReport(payload, { themes: [id] })
  expect(await uses('themes', id, null)).toEqual([])
})
