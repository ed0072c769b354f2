import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseFeed } from '@rowanmanning/feed-parser'
import sharp from 'sharp'

import { aNewsPost, anOrganisation, aPage, aReport, aTheme, draft, published } from '../support/content'
import { freshPayload } from '../support/database'
import { outcome } from '../support/outcomes'
import { patiently } from '../support/patiently'

const payload = await freshPayload({ SITE_URL: 'https://example.org', SECURITY_CONTACT: 'mailto:security@example.org' })

const routes = {
  reportsAtom: await import('@/app/(site)/reports/feed.atom/route'),
  newsJson: await import('@/app/(site)/news/feed.json/route'),
  searchAtom: await import('@/app/(site)/search/feed.atom/route'),
  sitemapIndex: await import('@/app/(site)/sitemap.xml/route'),
  sitemap: await import('@/app/(site)/sitemap/[file]/route'),
  robots: await import('@/app/(site)/robots.txt/route'),
  security: await import('@/app/(site)/security.txt/route'),
  short: await import('@/app/(site)/r/[id]/route'),
  bib: await import('@/app/(site)/reports/[slug]/cite.bib/route'),
  ris: await import('@/app/(site)/reports/[slug]/cite.ris/route'),
  image: await import('@/app/(site)/share/[collection]/[file]/route'),
  siteImage: await import('@/app/(site)/share/site.png/route'),
}

/** What the feed of a search says, or null where it could not answer in time. */
const feedOfSearch = async (path: string) => {
  const response = await routes.searchAtom.GET(request(path))
  return response.status === 503 ? null : response.text()
}
const request = (path: string) => new Request(`https://example.org${path}`)
const params = <Values>(values: Values) => ({ params: Promise.resolve(values) })
const open = (id: string) => outcome(routes.short.GET(request(`/r/${id}`), params({ id })))
const draw = (collection: string, file: string) => outcome(routes.image.GET(request(`/share/${collection}/${file}`), params({ collection, file })))

let report: { id: number }

beforeAll(async () => {
  const culture = await aTheme(payload, { title: 'Culture & care', slug: 'culture' })
  const hospice = await anOrganisation(payload, { name: 'The Hospice' })
  report = await aReport(payload, { title: 'Honest conversations', slug: 'honest-conversations', themes: [culture.id], deliveredBy: [hospice.id], publishedAt: '2022-05-12T08:30:00.000Z' })
  await aReport(payload, { title: 'Another', slug: 'another', publishedAt: '2023-05-12T08:30:00.000Z' })
  await aNewsPost(payload, { title: 'A story', slug: 'a-story' })
  await aPage(payload, { title: 'About', slug: 'about' })
})

describe('somebody who follows a filtered list', () => {
  test('gets its documents, and the filters in its title', async () => {
    const response = await routes.reportsAtom.GET(request('/reports/feed.atom?theme=culture'))
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parseFeed(await response.text())
    expect(feed.title).toBe('Foreword: Reports about Culture & care')
    expect(feed.url).toBe('https://example.org/reports?theme=culture')
    expect(feed.items.map(({ url }) => url)).toEqual(['https://example.org/reports/honest-conversations'])
  })

  test('may follow a search: the reports and news that it finds, newest first', async () => {
    const feed = parseFeed(await patiently(() => feedOfSearch('/search/feed.atom?q=honest+another&page=3')))
    expect(feed.url).toBe('https://example.org/search?q=honest+another&sort=date')
    expect(feed.items.map(({ url }) => url)).toEqual(['https://example.org/reports/another', 'https://example.org/reports/honest-conversations'])
    expect(parseFeed(await (await routes.searchAtom.GET(request('/search/feed.atom'))).text()).items).toEqual([])
  })

  test('gets the whole list as JSON Feed', async () => {
    const response = await routes.newsJson.GET(request('/news/feed.json'))
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    expect(await response.json()).toMatchObject({ title: 'Foreword: News', items: [{ url: 'https://example.org/news/a-story', title: 'A story' }] })
  })

  test('is not troubled by filters that nobody can mean', async () => {
    const response = await routes.reportsAtom.GET(request('/reports/feed.atom?type=nothing&year=x&theme=%00&page=-1'))
    expect(parseFeed(await response.text()).items).toHaveLength(2)
  })
})

describe('a crawler', () => {
  test('finds every sitemap, and in it every page', async () => {
    expect(await (await routes.sitemapIndex.GET()).text()).toContain('<loc>https://example.org/sitemap/reports-1.xml</loc>')
    const { status, body } = await outcome(routes.sitemap.GET(request('/sitemap/reports-1.xml'), params({ file: 'reports-1.xml' })))
    expect(status).toBe(200)
    expect(body).toContain('<url><loc>https://example.org/reports/honest-conversations</loc><lastmod>2022-05-12T08:30:00.000Z</lastmod></url>')
  })

  test.each(['reports-2.xml', 'users-1.xml', 'people-1.xml', 'redirects-1.xml', 'reports.xml', 'nothing'])('is given no sitemap called %s', async (file) => {
    expect(await outcome(routes.sitemap.GET(request(`/sitemap/${file}`), params({ file })))).toMatchObject({ status: 404 })
  })

  test('is told where the sitemap is', async () => {
    expect(await routes.robots.GET().text()).toContain('https://example.org/sitemap.xml')
  })
})

test('somebody who found a weakness learns whom to tell', async () => {
  expect(await (await routes.security.GET()).text()).toMatch(/^Contact: mailto:security@example\.org\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/)
})

describe('the short address of a report', () => {
  test('leads to the report for ever', async () => {
    expect(await open(String(report.id))).toMatchObject({ status: 308, location: '/reports/honest-conversations' })
  })

  test('still leads to it after its other address has changed', async () => {
    const { id } = await aReport(payload, { slug: 'first-title' })
    await payload.update({ collection: 'reports', id, data: { slug: 'second-title' } })
    expect(await open(String(id))).toMatchObject({ status: 308, location: '/reports/second-title' })
  })

  test('leads nowhere while the report is not public', async () => {
    const { id } = await aReport(payload, draft)
    expect(await open(String(id))).toMatchObject({ status: 404 })
    await payload.update({ collection: 'reports', id, data: published })
    expect(await open(String(id))).toMatchObject({ status: 308 })
    await payload.update({ collection: 'reports', id, data: { deletedAt: new Date().toISOString() } })
    expect(await open(String(id))).toMatchObject({ status: 404 })
  })

  test.each(['0', '-1', '1.5', '1e3', '99999999999999', 'honest-conversations', "1' or 1=1", '01'])('does not exist as /r/%s', async (id) => {
    expect(await open(id)).toMatchObject({ status: 404 })
  })
})

describe('somebody who cites a report', () => {
  test('gets a file for each kind of reference manager', async () => {
    const slug = params({ slug: 'honest-conversations' })
    expect(await outcome(routes.bib.GET(request(''), slug))).toMatchObject({ status: 200, type: 'application/x-bibtex; charset=utf-8', body: expect.stringContaining('{{The Hospice') })
    expect(await outcome(routes.ris.GET(request(''), slug))).toMatchObject({ status: 200, type: 'application/x-research-info-systems; charset=utf-8', body: expect.stringContaining(`UR  - https://example.org/r/${report.id}`) })
  })

  test('is led from an old address to the file at the new one', async () => {
    const { id } = await aReport(payload, { slug: 'old-title' })
    await payload.update({ collection: 'reports', id, data: { slug: 'new-title' } })
    expect(await outcome(routes.ris.GET(request(''), params({ slug: 'old-title' })))).toMatchObject({ status: 308, location: '/reports/new-title/cite.ris' })
  })

  test('gets nothing for a report that does not exist', async () => {
    expect(await outcome(routes.bib.GET(request(''), params({ slug: 'no-such-report' })))).toMatchObject({ status: 404 })
  })
})

describe('somebody who shares a page', () => {
  const sizeOf = async (response: Response) => {
    const { format, width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    return { type: response.headers.get('content-type'), format, width, height }
  }
  const picture = { type: 'image/png', format: 'png', width: 1200, height: 630 }

  test('shows a picture with its title', async () => {
    const at = (collection: string, file: string) => routes.image.GET(request(''), params({ collection, file }))
    expect(await sizeOf(await at('reports', 'honest-conversations.png'))).toEqual(picture)
    expect(await sizeOf(await at('pages', 'about.png'))).toEqual(picture)
    expect(await sizeOf(await routes.siteImage.GET())).toEqual(picture)
  })

  test.each([
    ['reports', 'no-such-report.png'],
    ['reports', 'honest-conversations.jpg'],
    ['reports', '..png'],
    ['users', 'admin.png'],
    ['people', 'one.png'],
  ])('shows none for /share/%s/%s', async (collection, file) => {
    expect(await draw(collection, file)).toMatchObject({ status: 404 })
  })
})
