import type { RequestListener } from 'node:http'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { queuedForCheck } from '@/lib/outside-links'

import { bodyOf, linkToAddress, paragraph } from '../support/bodies'
import { aNewsPost, anOrganisation, aPage, aQuote, aReport, draft, minor } from '../support/content'
import { freshPayload, poolOf } from '../support/database'
import { Outside } from '../support/outside'
import { aLinksEditor, anAuthor, aPublisher } from '../support/people'
import { aVisitor, type Caller, signIn } from '../support/rest'
import { whileHeld } from '../support/taking-turns'

const payload = await freshPayload()
const { checkLink, checkQueuedLinks } = await import('@/collections/hooks/check-links')
const { internet } = await import('@/lib/outside-fetch')
const outside = new Outside()
// No test leaves this machine, not even to ask for a name.
Object.assign(internet, { resolve: outside.resolve, connect: outside.connect })
let lin: Caller
let pat: Caller

beforeAll(async () => {
  lin = await signIn(payload, await aLinksEditor(payload))
  pat = await signIn(payload, await aPublisher(payload))
})
afterAll(() => outside.close())

const uses = async (address: string) => (await poolOf(payload).query<{ place: string }>("select collection || ':' || document_id as place from outside_uses where address = $1 order by 1", [address])).rows.map(({ place }) => place)
const known = async (address: string) => (await poolOf(payload).query('select health, sentence, better, title, since, checked_at, due_at > now() as rests from outside_links where address = $1', [address])).rows[0] as Record<string, unknown> | undefined
const aLink = (address: string) => bodyOf(paragraph('Read ', linkToAddress(address, 'the guide on care')))
const everythingIsDue = () => poolOf(payload).query('update outside_links set due_at = now()')
const to = (address: string) => ({ address, title: 'Elsewhere', kind: 'guidance' })
const toOurs = (relationTo: string, { id }: { id: number }) => ({ document: { relationTo, value: id } })
const linksOn = async (report: { id: number }, links: unknown[]) => (await lin.post('/related-links?depth=0', { reports: report.id, links })).body.doc as { id: number; updatedAt: string; links: Record<string, unknown>[] }
const now = async ({ id }: { id: number }) => (await lin.get(`/related-links/${id}?depth=0`)).body.links as Record<string, unknown>[]

/** Nothing else is in use, for whatever a test counts. */
const onlyTheseWait = (like: string) => poolOf(payload).query('delete from outside_uses where address not like $1', [like])

describe('an address of another site is known', () => {
  test('where it stands in words, as an organisation’s own, as a source, and among related links', async () => {
    const address = 'https://www.example.org/known'
    const report = await aReport(payload, { body: aLink(address) })
    const organisation = await anOrganisation(payload, { address })
    const quote = await aQuote(payload, { source: { address } })
    const { id } = await linksOn(report, [to(address)])
    expect(await uses(address)).toEqual([`organisations:${organisation.id}`, `quotes:${quote.id}`, `related-links:${id}`, `reports:${report.id}`])
  })

  test('only while visitors can read it there', async () => {
    const address = 'https://www.example.org/while-public'
    const post = await aNewsPost(payload, { ...draft, body: aLink(address) })
    expect(await uses(address)).toEqual([])
    await pat.patch(`/news/${post.id}`, { _status: 'published', flow: { reason: 'Nobody else is in.' } })
    expect(await uses(address)).toEqual([`news:${post.id}`])
    await payload.update({ collection: 'news', id: post.id, data: { body: aLink('https://www.example.org/another'), ...draft }, draft: true })
    expect(await uses(address)).toEqual([`news:${post.id}`])
    await payload.update({ collection: 'news', id: post.id, data: { deletedAt: new Date().toISOString() } })
    expect(await uses(address)).toEqual([])
  })

  test('also in the chapters of a report, until they are changed or the report is taken back', async () => {
    const [first, second] = ['https://www.example.org/chapter-1', 'https://www.example.org/chapter-2']
    const report = await aReport(payload, { body: aLink(first), chapters: [{ title: 'One', body: aLink(first) }, { title: 'Two', body: aLink(second) }] })
    expect([await uses(first), await uses(second)]).toEqual([[`reports:${report.id}`], [`reports:${report.id}`]])
    await pat.patch(`/reports/${report.id}`, { chapters: [{ title: 'One', body: bodyOf(paragraph('Nothing.')) }], _status: 'published', ...minor })
    expect([await uses(first), await uses(second)]).toEqual([[`reports:${report.id}`], []])
    await pat.patch(`/reports/${report.id}`, { body: bodyOf(paragraph('Nothing.')), chapters: [{ title: 'One', body: aLink(second) }], _status: 'published', ...minor })
    expect([await uses(first), await uses(second)]).toEqual([[], [`reports:${report.id}`]])
    await pat.patch(`/reports/${report.id}`, { _status: 'draft' })
    expect(await uses(second)).toEqual([])
  })

  test('until it is taken out of the related links', async () => {
    const address = 'https://www.example.org/taken-out'
    const { id, updatedAt } = await linksOn(await aReport(payload), [to(address)])
    await lin.patch(`/related-links/${id}`, { links: [], updatedAt })
    expect(await uses(address)).toEqual([])
  })
})

describe('the link checker', () => {
  test('visits what is new and what is due, one page of a site at a time, and forgets what nobody links to any more', async () => {
    await outside.put('busy.example.org', { http: (request, response) => void response.writeHead(request.url === '/one' ? 200 : 404).end() })
    await outside.put('other.example.org', { http: (_, response) => void response.end() })
    const { id, updatedAt } = await linksOn(await aReport(payload), ['http://busy.example.org/one', 'http://busy.example.org/two', 'http://other.example.org/'].map(to))
    await poolOf(payload).query("delete from outside_uses where collection <> 'related-links' or document_id <> $1", [id])
    await poolOf(payload).query('delete from outside_links')
    expect(await checkQueuedLinks(payload, outside)).toBe(2)
    expect(await checkQueuedLinks(payload, outside)).toBe(1)
    expect(await checkQueuedLinks(payload, outside)).toBe(0)
    expect(await known('http://busy.example.org/one')).toMatchObject({ health: 'good', rests: true })
    expect(await known('http://busy.example.org/two')).toMatchObject({ health: 'missing', rests: true })
    await lin.patch(`/related-links/${id}`, { links: [to('http://other.example.org/')], updatedAt })
    await everythingIsDue()
    expect(await checkQueuedLinks(payload, outside)).toBe(1)
    expect(await known('http://busy.example.org/two')).toBeUndefined()
  })

  test('keeps since when an address does as it does', async () => {
    let status = 200
    await outside.put('changing.example.org', { http: (_, response) => void response.writeHead(status).end() })
    const address = 'http://changing.example.org/'
    await checkLink(payload, address, outside)
    const { since } = (await known(address)) ?? {}
    await checkLink(payload, address, outside)
    expect(await known(address)).toMatchObject({ health: 'good', since })
    status = 410
    await checkLink(payload, address, outside)
    const later = await known(address)
    expect(later).toMatchObject({ health: 'missing' })
    expect(later?.since).not.toEqual(since)
  })

  test('visits nothing that only a draft or a page that is not due yet leads to, in words or among its links', async () => {
    await outside.put('early.example.org', { http: (_, response) => void response.end() })
    const address = (name: string) => `http://early.example.org/${name}`
    const [unwritten, embargoed] = [await aReport(payload, draft), await aReport(payload, { body: aLink(address('words')), _status: 'published', publishedAt: '2999-01-01T00:00:00.000Z' })]
    await linksOn(unwritten, [to(address('of-draft'))])
    await linksOn(embargoed, [to(address('of-embargoed'))])
    await onlyTheseWait('http://early.example.org/%')
    expect(await checkQueuedLinks(payload, outside)).toBe(0)
    expect((await poolOf(payload).query(queuedForCheck)).rows).toEqual([])
    await poolOf(payload).query('update reports set published_at = now() where id = $1', [embargoed.id])
    const seen = [address('of-embargoed'), address('words')]
    expect((await poolOf(payload).query<{ address: string }>(queuedForCheck)).rows.map((row) => row.address).sort()).toEqual(seen)
    expect([await checkQueuedLinks(payload, outside), await checkQueuedLinks(payload, outside), await checkQueuedLinks(payload, outside)]).toEqual([1, 1, 0])
    expect(await known(address('of-draft'))).toBeUndefined()
  })

  test.each([
    ['no name can be looked up', 'nameless', undefined],
    ['nothing answers', 'silent', {}],
  ])('blames nobody when %s, until something else can be reached', async (_, name, site) => {
    const addresses = [`http://${name}-1.example.org/`, `http://${name}-2.example.org/`]
    for (const address of addresses) if (site) await outside.put(new URL(address).host, site)
    await outside.put(`${name}-well.example.org`, { http: (_request, response) => void response.end() })
    const well = `http://${name}-well.example.org/`
    await linksOn(await aReport(payload), [...addresses, well].map(to))
    await onlyTheseWait(`http://${name}-%`)
    await poolOf(payload).query('delete from outside_links')
    await poolOf(payload).query("insert into outside_links (address, due_at) values ($1, now() + interval '1 day')", [well])
    expect(await checkQueuedLinks(payload, outside)).toBe(0)
    expect(await known(addresses[0]!)).toMatchObject({ health: null, rests: true })
    await checkLink(payload, well, outside)
    await poolOf(payload).query('update outside_links set due_at = now() where address <> $1', [well])
    expect(await checkQueuedLinks(payload, outside)).toBe(2)
    expect(await known(addresses[0]!)).toMatchObject({ health: 'failing', rests: true })
  })

  test('keeps how the others do when one cannot be kept, and says so to whoever asks for that one', async () => {
    await outside.put('each-kept.example.org', { http: (_, response) => void response.end() })
    await outside.put('each-refused.example.org', { http: (_, response) => void response.end() })
    const [kept, refused] = ['http://each-kept.example.org/', 'http://each-refused.example.org/']
    await linksOn(await aReport(payload), [refused, kept].map(to))
    await onlyTheseWait('http://each-%')
    await poolOf(payload).query('delete from outside_links')
    await poolOf(payload).query("alter table outside_links add constraint refuses check (health is null or address <> 'http://each-refused.example.org/')")
    expect(await checkQueuedLinks(payload, outside)).toBe(1)
    expect(await known(kept)).toMatchObject({ health: 'good' })
    expect(await lin.post('/related-links/check', { address: refused })).toMatchObject({ status: 400, sentences: [expect.stringContaining('could not be found out')] })
    await poolOf(payload).query('alter table outside_links drop constraint refuses')
  })

  test('visits at once what a links editor asks for, if something links to it', async () => {
    const address = 'https://nip.example.org/'
    await outside.put('nip.example.org', {}, ['10.0.0.1'])
    await linksOn(await aReport(payload), [to(address)])
    expect(await lin.post('/related-links/check', { address })).toMatchObject({ status: 200, body: { health: 'failing' } })
    expect(await lin.post('/related-links/check', { address: 'https://nobody.example.org/' })).toMatchObject({ status: 400, sentences: ['Nothing links to this address any more.'] })
  })

  test('looks up what a page calls itself, but not what an error or a sign-in page does', async () => {
    const page = (title: string, status = 200): RequestListener => (_, response) => void response.writeHead(status, { 'content-type': 'text/html' }).end(`<title>${title}</title>`)
    await outside.put('titles.example.org', { http: (request, response) => (({ '/guide': page('Care of dying adults'), '/gone': page('Oh dear', 404), '/soft': page('Page not found') })[request.url ?? ''] ?? page('', 404))(request, response) })
    const titleOf = async (path: string) => (await lin.post('/related-links/look-up', { address: `http://titles.example.org${path}` })).body
    expect([await titleOf('/guide'), await titleOf('/gone'), await titleOf('/soft')]).toEqual([{ title: 'Care of dying adults' }, { title: null }, { title: null }])
  })

  test.each(['check', 'look-up', 'replace'])('is not at the service of authors or visitors (%s)', async (what) => {
    const ann = await signIn(payload, await anAuthor(payload))
    const asked = { address: 'https://www.example.org/', from: 'https://www.example.org/', to: 'https://www.example.org/2', apply: true }
    expect(await ann.post(`/related-links/${what}`, asked)).toMatchObject({ status: 403 })
    expect(await aVisitor(payload).post(`/related-links/${what}`, asked)).toMatchObject({ status: 401 })
  })

  test.each(['http://169.254.169.254/latest', 'http://localhost:3000/', '/reports', 'file:///etc/passwd', 'no address'])('looks up no title at %s', async (address) => {
    expect(await lin.post('/related-links/look-up', { address })).toMatchObject({ status: 400, sentences: [expect.stringMatching(/\.$/)] })
  })
})

describe('a links editor replaces one address by another', () => {
  const [from, there] = ['https://www.example.org/old', 'https://www.example.org/new']

  test('everywhere among related links, after seeing where, and is told in whose words it stands', async () => {
    const [one, two] = [await aReport(payload, { title: 'The first to change' }), await aReport(payload, { title: 'The second to change', body: aLink(from) })]
    const records = [await linksOn(one, [to(from), toOurs('reports', two)]), await linksOn(two, [to('https://www.example.org/stays'), to(from)])]
    const foreseen = { pages: [{ id: records[0]?.id, title: 'The first to change', takenOut: false }, { id: records[1]?.id, title: 'The second to change', takenOut: false }], drafts: [], words: [{ collection: 'reports', id: two.id, title: 'The second to change' }] }
    expect((await lin.post('/related-links/replace', { from, to: there, apply: false })).body).toEqual(foreseen)
    expect(await now(records[0]!)).toMatchObject([{ address: from }, {}])
    expect((await lin.post('/related-links/replace', { from, to: there, apply: true })).body).toEqual(foreseen)
    expect(await now(records[0]!)).toMatchObject([{ address: there, title: 'Elsewhere' }, toOurs('reports', two)])
    expect(await now(records[1]!)).toMatchObject([{ address: 'https://www.example.org/stays' }, { address: there }])
    expect((await payload.findByID({ collection: 'reports', id: two.id })).body).toEqual(two.body)
  })

  test('and whoever may write the words gets drafts with it, built on the newest, which readers see once they are published', async () => {
    const [old, better] = ['https://www.example.org/in-words', 'https://www.example.org/moved']
    const report = await aReport(payload, { title: 'Has it in its words', body: aLink(old) })
    const quote = await aQuote(payload, { source: { address: old } })
    await payload.update({ collection: 'reports', id: report.id, draft: true, data: { ...draft, summary: 'What a colleague writes.' } })
    const scheduled = await aReport(payload, { title: 'Waits for its day', body: aLink(old) })
    await pat.patch(`/reports/${scheduled.id}?draft=true`, { summary: 'For tomorrow.', ...draft })
    await pat.patch(`/reports/${scheduled.id}?draft=true`, { flow: { ...minor.flow, action: 'schedule', at: new Date(Date.now() + 3_600_000).toISOString() } })
    const documents = [{ collection: 'quotes', id: quote.id }, { collection: 'reports', id: report.id }, { collection: 'reports', id: scheduled.id }]
    expect((await pat.post('/related-links/replace', { from: old, to: better, apply: false })).body).toMatchObject({ pages: [], words: [], drafts: documents.map((one) => ({ ...one, why: null })) })

    const { body } = await pat.post('/related-links/replace', { from: old, to: better, apply: true })
    expect(body).toMatchObject({ drafts: documents.map((one) => (one.id === scheduled.id && one.collection === 'reports' ? { ...one, why: expect.stringMatching(/\.$/) } : { ...one, why: null })) })
    const seen = async (caller: Caller, path: string) => JSON.stringify((await caller.get(path)).body)
    const newest = await seen(pat, `/reports/${report.id}?draft=true&depth=0`)
    expect([newest.includes(better), newest.includes(old), newest.includes('What a colleague writes.')]).toEqual([true, false, true])
    expect((await pat.get(`/quotes/${quote.id}?draft=true&depth=0`)).body).toMatchObject({ _status: 'draft', source: { address: better } })
    expect(await seen(aVisitor(payload), `/reports/${report.id}?depth=0`)).toContain(old)
    expect(await seen(pat, `/reports/${scheduled.id}?draft=true&depth=0`)).toContain(old)
  })

  test('by a page of ours, also where it is linked to already, or would link to itself', async () => {
    const target = await aPage(payload)
    const old = 'https://www.example.org/becomes-ours'
    const [plain, twice] = [await aReport(payload, { title: 'A plain one' }), await aReport(payload, { title: 'Has it twice' })]
    const records = [await linksOn(plain, [to(old)]), await linksOn(twice, [toOurs('pages', target), to(old)])]
    const { body } = await lin.post('/related-links/replace', { from: old, to: `/${target.slug}`, apply: true })
    expect(body.pages).toMatchObject([{ title: 'A plain one', takenOut: false }, { title: 'Has it twice', takenOut: true }])
    expect(await now(records[0]!)).toMatchObject([toOurs('pages', target)])
    expect(await now(records[1]!)).toHaveLength(1)
  })

  test.each([
    ['the same address', from, 'lead to the same place'],
    ['an address inside a network', 'http://10.0.0.1/', 'Readers cannot reach 10.0.0.1.'],
    ['an address that nobody can read', '/reports/%zz', 'There is no page of ours at the new address.'],
    ['a page of ours that is not there', '/reports/nowhere', 'There is no page of ours at the new address.'],
  ])('but not by %s', async (_, instead, sentence) => {
    expect(await lin.post('/related-links/replace', { from, to: instead, apply: true })).toMatchObject({ status: 400, sentences: [expect.stringContaining(sentence)] })
  })

  test('without what a colleague saves in the meantime being lost: then nothing is replaced', async () => {
    const old = 'https://www.example.org/meanwhile'
    const [one, two] = [await linksOn(await aReport(payload, { title: 'A waits its turn' }), [to(old)]), await linksOn(await aReport(payload, { title: 'B is saved meanwhile' }), [to(old)])]
    const { replacing } = await whileHeld(payload, `related-links:${one.id}`, async (inLine) => {
      const replacing = lin.post('/related-links/replace', { from: old, to: 'https://www.example.org/too-late', apply: true })
      await inLine(1)
      await pat.patch(`/related-links/${two.id}`, { links: [to(old), to('https://www.example.org/by-pat')], updatedAt: two.updatedAt })
      return { replacing }
    })
    expect(await replacing).toMatchObject({ status: 409 })
    expect(await now(one)).toMatchObject([{ address: old }])
    expect(await now(two)).toMatchObject([{ address: old }, { address: 'https://www.example.org/by-pat' }])
  })

  test('also on pages with a link to what was deleted for good, which goes with it', async () => {
    const [old, instead] = ['https://www.example.org/beside-dead', 'https://www.example.org/beside-dead-2']
    const doomed = await aPage(payload)
    const record = await linksOn(await aReport(payload), [toOurs('pages', doomed), to(old)])
    await pat.delete(`/pages/${doomed.id}`)
    expect(await lin.post('/related-links/replace', { from: old, to: instead, apply: true })).toMatchObject({ status: 200 })
    expect(await now(record)).toMatchObject([{ address: instead }])
  })

  test('everywhere or nowhere', async () => {
    const old = 'https://www.example.org/all-or-nothing'
    const [one, two] = [await linksOn(await aReport(payload, { title: 'A goes first' }), [to(old)]), await linksOn(await aReport(payload, { title: 'B cannot' }), [to(old)])]
    // What was kept before a rule was made stricter cannot be saved any more.
    await poolOf(payload).query("update related_links_links set title = '' where _parent_id = $1", [two.id])
    expect(await lin.post('/related-links/replace', { from: old, to: 'https://www.example.org/never', apply: true })).toMatchObject({ status: 400 })
    expect(await now(one)).toMatchObject([{ address: old }])
  })
})

test('a report that is saved again keeps its related links', async () => {
  const report = await aReport(payload)
  const record = await linksOn(report, [to('https://www.example.org/kept')])
  await pat.patch(`/reports/${report.id}`, { title: 'With another title', _status: 'published', ...minor })
  expect(await now(record)).toHaveLength(1)
})
