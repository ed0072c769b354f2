import { describe, expect, it } from '@jest/globals'
import { parseFeed } from '@rowanmanning/feed-parser'

import type { FeedEntry } from '@/lib/content'
import { feedLinks } from '@/lib/feed-addresses'
import { writeFeed, type FeedList } from '@/lib/feeds'

const origin = 'https://example.org'

const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  path: '/reports/honest-conversations',
  title: 'Honest conversations',
  summary: 'What helps staff to talk with families.',
  id: 12,
  publishedAt: '2022-05-12T08:30:00.000Z',
  changedAt: '2022-06-03T00:00:00.000Z',
  ...changes,
})

const list = (entries: FeedEntry[]): FeedList => ({
  title: 'Health Network: Reports about Culture',
  path: '/reports?theme=culture&year=2022',
  feeds: { atom: '/reports/feed.atom?theme=culture&year=2022', json: '/reports/feed.json?theme=culture&year=2022' },
  publisher: 'Health Network Ltd',
  entries,
})

type JsonFeed = { version: string; title: string; home_page_url: string; feed_url: string; items: Record<string, string>[] }

const json = (entries: FeedEntry[]) => JSON.parse(writeFeed.json(list(entries), origin)) as JsonFeed

describe('somebody who follows a list with an Atom reader', () => {
  it('is told of every document: its title, address, dates and summary', () => {
    const { items } = parseFeed(writeFeed.atom(list([entry()]), origin))
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      title: 'Honest conversations',
      url: 'https://example.org/reports/honest-conversations',
      description: 'What helps staff to talk with families.',
      published: new Date('2022-05-12T08:30:00.000Z'),
      updated: new Date('2022-06-03T00:00:00.000Z'),
    })
  })

  it('learns whose list it is, where its page and the feed itself are, and when it last changed', () => {
    const feed = parseFeed(writeFeed.atom(list([entry(), entry({ id: 13, changedAt: '2023-01-01T00:00:00.000Z' })]), origin))
    expect(feed).toMatchObject({
      title: 'Health Network: Reports about Culture',
      url: 'https://example.org/reports?theme=culture&year=2022',
      self: 'https://example.org/reports/feed.atom?theme=culture&year=2022',
      updated: new Date('2023-01-01T00:00:00.000Z'),
    })
    expect(feed.authors[0]?.name).toBe('Health Network Ltd')
  })

  it('does not see a document twice when its address changes or the site gets https', () => {
    const idOf = (path: string, at: string) => parseFeed(writeFeed.atom(list([entry({ path })]), at)).items[0]?.id
    expect(idOf('/reports/new-address', 'https://example.org')).toBe(idOf('/reports/honest-conversations', 'http://example.org:3000'))
  })

  it('sees a title as it was written, whatever signs are in it', () => {
    const title = 'Care & <b>kindness</b> ]]> &amp; 😀 مرحبا'
    const { items } = parseFeed(writeFeed.atom(list([entry({ title, summary: title })]), origin))
    expect(items[0]?.title).toBe(title)
  })

  it('gets a feed that an XML parser takes, also when somebody pasted control characters', () => {
    const xml = writeFeed.atom(list([entry({ title: 'Care\u0000\u0007\u000b\uffff\ud800 here', summary: 'Two\u2028lines' })]), origin)
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/)
    expect(parseFeed(xml).items[0]?.title).toBe('Care here')
  })

  it('can follow a list before anything is in it', () => {
    expect(parseFeed(writeFeed.atom(list([]), origin)).items).toEqual([])
  })
})

describe('somebody who follows a list with a JSON Feed reader', () => {
  it('is told the same', () => {
    const feed = json([entry()])
    expect(feed).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: 'Health Network: Reports about Culture',
      home_page_url: 'https://example.org/reports?theme=culture&year=2022',
      feed_url: 'https://example.org/reports/feed.json?theme=culture&year=2022',
    })
    expect(feed.items).toMatchObject([
      {
        id: 'tag:example.org,2022:reports/12',
        url: 'https://example.org/reports/honest-conversations',
        title: 'Honest conversations',
        content_html: 'What helps staff to talk with families.',
        date_published: '2022-05-12T08:30:00.000Z',
        date_modified: '2022-06-03T00:00:00.000Z',
      },
    ])
  })

  it('sees titles as plain words and summaries as HTML, as the format wants them', () => {
    const [item] = json([entry({ title: 'Care & <kindness>', summary: 'Care & <kindness>' })]).items
    expect(item).toMatchObject({ title: 'Care & <kindness>', content_html: 'Care &amp; &lt;kindness&gt;' })
  })
})

describe('a list', () => {
  it('offers its feeds with the filters that are set, and without a page', () => {
    expect(feedLinks('/news', { theme: 'culture', page: 3, limit: 20 })).toEqual([
      { label: 'Atom feed', path: '/news/feed.atom?theme=culture' },
      { label: 'JSON Feed', path: '/news/feed.json?theme=culture' },
    ])
  })
})
