import { Feed } from 'feed'

import type { FeedEntry } from './content'
import type { FeedFormat } from './feed-addresses'
import { absolute } from './json-ld'
import { asMarkup, plainText } from './plain-text'

/** A list as a feed tells of it; every path is on this site. */
export type FeedList = {
  title: string
  path: string
  feeds: Record<FeedFormat, string>
  publisher: string
  entries: FeedEntry[]
}

/** A name for ever (RFC 4151): a page may move, and the site may get https. */
const nameOf = (thing: string, origin: string): string => `tag:${new URL(origin).hostname},2022:${thing}`

/** The folder of a page, such as reports. */
const folderOf = ({ path }: FeedEntry): string => path.slice(1, path.lastIndexOf('/'))

const newest = (entries: FeedEntry[]): Date => new Date(Math.max(0, ...entries.map(({ changedAt }) => Date.parse(changedAt))))

function feedOf({ title, path, feeds, publisher, entries }: FeedList, origin: string, titled: (text: string) => string): Feed {
  const feed = new Feed({
    id: nameOf(path, origin),
    title: plainText(title),
    link: absolute(path, origin),
    feedLinks: { atom: absolute(feeds.atom, origin), json: absolute(feeds.json, origin) },
    author: { name: plainText(publisher) },
    // An empty list has never changed; Atom wants a date all the same.
    updated: newest(entries),
    language: 'en-GB',
    generator: 'Foreword',
  })
  for (const entry of entries) {
    feed.addItem({
      id: nameOf(`${folderOf(entry)}/${entry.id}`, origin),
      title: titled(entry.title),
      description: asMarkup(entry.summary),
      link: absolute(entry.path, origin),
      published: new Date(entry.publishedAt),
      date: new Date(entry.changedAt),
    })
  }
  return feed
}

/** A list in one of the formats that feed readers take; `origin` is the site's address without a slash at its end. */
export const writeFeed = {
  // Atom titles are HTML here, those of JSON Feed are plain.
  atom: (list: FeedList, origin: string) => feedOf(list, origin, asMarkup).atom1(),
  json: (list: FeedList, origin: string) => feedOf(list, origin, plainText).json1(),
} as const satisfies Record<FeedFormat, (list: FeedList, origin: string) => string>
