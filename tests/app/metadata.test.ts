import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Metadata } from 'next'

import { aNewsPost, anImage, aReport, aTheme } from '../support/content'
import { freshPayload } from '../support/database'
import { statusOf } from '../support/outcomes'

const payload = await freshPayload({ SITE_URL: 'https://example.org' })

const reports = await import('@/app/(site)/reports/page')
const news = await import('@/app/(site)/news/page')
const report = await import('@/app/(site)/reports/[slug]/page')
const post = await import('@/app/(site)/news/[slug]/page')
const theme = await import('@/app/(site)/themes/[slug]/page')
const online = await import('@/app/(site)/reports/[slug]/read-online/page')
const whole = await import('@/app/(site)/reports/[slug]/read-online/all/page')
const chapter = await import('@/app/(site)/reports/[slug]/read-online/[chapter]/page')

type Query = Record<string, string | string[] | undefined>

const list = (query: Query) => ({ searchParams: Promise.resolve(query) })
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) })
// Exactly as text: a URL object would come out as another address.
const canonical = ({ alternates }: Metadata) => alternates?.canonical
const images = ({ openGraph }: Metadata) => [openGraph?.images].flat() as { url: string; width: number; height: number; alt?: string }[]

beforeAll(async () => {
  await aTheme(payload, { title: 'Culture', slug: 'culture' })
  const picture = await anImage(payload)
  const four = ['One', 'Two', 'Three', 'All'].map((title) => ({ title }))
  await aReport(payload, { title: 'Honest conversations', slug: 'honest-conversations', chapters: four })
  await aReport(payload, { title: 'Short', slug: 'short', chapters: [{ title: 'One' }], seo: { image: picture.id } })
  await aReport(payload, { title: 'None', slug: 'none' })
  await aNewsPost(payload, { title: 'A story', slug: 'a-story', leadImage: picture.id })
})

describe('a search engine that finds a list at several addresses', () => {
  test('knows the one under which its filters are written', async () => {
    expect(canonical(await reports.generateMetadata(list({ year: '2022', theme: 'culture', page: '1', utm_source: 'x' })))).toBe('https://example.org/reports?theme=culture&year=2022')
    expect(canonical(await news.generateMetadata(list({ type: 'nothing' })))).toBe('https://example.org/news')
  })

  test('treats every page of it as a page of its own', async () => {
    const second = await reports.generateMetadata(list({ theme: 'culture', page: '2' }))
    expect(canonical(second)).toBe('https://example.org/reports?theme=culture&page=2')
    expect(second.title).toBe('Reports: page 2 – Foreword')
  })
})

describe('a feed reader', () => {
  test('finds the feeds of a list as it is filtered', async () => {
    const { alternates } = await news.generateMetadata(list({ theme: 'culture', page: '3' }))
    expect(alternates?.types).toEqual({
      'application/atom+xml': [{ title: 'News: Atom feed', url: 'https://example.org/news/feed.atom?theme=culture' }],
      'application/feed+json': [{ title: 'News: JSON Feed', url: 'https://example.org/news/feed.json?theme=culture' }],
    })
  })

  test('finds the reports and the news of a theme', async () => {
    const { alternates } = await theme.generateMetadata(at({ slug: 'culture' }))
    expect(JSON.stringify(alternates?.types)).toContain('https://example.org/reports/feed.atom?theme=culture')
    expect(JSON.stringify(alternates?.types)).toContain('https://example.org/news/feed.json?theme=culture')
  })
})

describe('somebody who shares a page', () => {
  test('shows the picture drawn from its title', async () => {
    const [image] = images(await report.generateMetadata(at({ slug: 'honest-conversations' })))
    expect(image).toMatchObject({ width: 1200, height: 630, alt: 'Honest conversations' })
    expect(image?.url).toBe('https://example.org/share/reports/honest-conversations.png')
  })

  test('shows the picture that an editor chose, cut to the right shape', async () => {
    for (const metadata of [await report.generateMetadata(at({ slug: 'short' })), await post.generateMetadata(at({ slug: 'a-story' }))]) {
      expect(images(metadata)[0]).toMatchObject({ width: 1200, height: 630 })
      expect(images(metadata)[0]?.url).toMatch(/^https:\/\/example\.org\/api\/images\/file\/.+\.jpe?g\?v=/)
    }
  })

  test('shows the picture of the site with a list', async () => {
    expect(images(await reports.generateMetadata(list({})))[0]?.url).toBe('https://example.org/share/site.png')
  })
})

describe('a reader of a list', () => {
  test.each(['0', '-1', '9999', 'abc', '1.5', '1e9', ' '])('is told that there is no page %s', async (page) => {
    expect(await statusOf(reports.default(list({ page })))).toBe(404)
  })

  test('gets the first page when no page is named', async () => {
    for (const page of [undefined, '', '1', ['1', '7']]) expect(await statusOf(news.default(list({ page })))).toBe(200)
  })

  test('never breaks it with a filter', async () => {
    for (const value of ['%00', "'", '\u0000', '😀', 'x'.repeat(5_000), '../..', '<script>']) {
      const query = { theme: value, organisation: value, type: value, year: value }
      expect([value, await statusOf(reports.default(list(query)))]).toEqual([value, 200])
    }
  })
})

describe('a reader of a report online', () => {
  test('reads a long one by chapters, each with a name and an address of its own', async () => {
    const params = at({ slug: 'honest-conversations', chapter: 'two' })
    expect(await statusOf(chapter.default(params))).toBe(200)
    const metadata = await chapter.generateMetadata(params)
    expect(metadata.title).toBe('Two: Honest conversations – Foreword')
    expect(canonical(metadata)).toBe('https://example.org/reports/honest-conversations/read-online/two')
  })

  test('reads a chapter called All beside all chapters', async () => {
    expect(await statusOf(chapter.default(at({ slug: 'honest-conversations', chapter: 'all-2' })))).toBe(200)
    expect(await statusOf(whole.default(at({ slug: 'honest-conversations' })))).toBe(200)
  })

  test('reads a short one on one page, also from the address of a chapter', async () => {
    expect(await statusOf(online.default(at({ slug: 'short' })))).toBe(200)
    expect(await statusOf(whole.default(at({ slug: 'short' })))).toBe('307 /reports/short/read-online')
    expect(await statusOf(chapter.default(at({ slug: 'short', chapter: 'one' })))).toBe('307 /reports/short/read-online#one')
  })

  test('is told where there is nothing to read', async () => {
    for (const page of [online, whole]) expect(await statusOf(page.default(at({ slug: 'none' })))).toBe(404)
    expect(await statusOf(chapter.default(at({ slug: 'honest-conversations', chapter: 'five' })))).toBe(404)
    expect(await statusOf(chapter.default(at({ slug: 'nothing', chapter: 'one' })))).toBe(404)
  })

  test('is led from an old address to the same chapter at the new one', async () => {
    const { id } = await aReport(payload, { slug: 'before', chapters: [{ title: 'One' }] })
    await payload.update({ collection: 'reports', id, data: { slug: 'after' } })
    expect(await statusOf(chapter.default(at({ slug: 'before', chapter: 'one' })))).toBe('308 /reports/after/read-online/one')
  })
})
