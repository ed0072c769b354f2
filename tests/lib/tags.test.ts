import { describe, expect, it } from '@jest/globals'

import { readChange, writeChange } from '@/lib/changes'
import { documentTag, pathIn, queryTags, valueTag } from '@/lib/tags'

describe('a page that asks', () => {
  it('for one document by its slug is told only of changes to documents with that slug', () => {
    expect(queryTags('news', { slug: { equals: 'a-story' } })).toEqual(['news?slug=a-story'])
  })

  it('for everything is told of every change', () => {
    expect(queryTags('news', undefined)).toEqual(['news'])
    expect(queryTags('news', { and: [] })).toEqual(['news'])
  })

  it('for one document by its id is told of changes to it, also when it was not there', () => {
    expect(queryTags('reports', { id: { equals: 12 } })).toEqual(['reports:12'])
  })

  it('by a field of related documents is told of every change, because no save names such a field', () => {
    expect(queryTags('reports', { 'themes.slug': { equals: 'culture' } })).toEqual(['reports'])
  })

  it('with several conditions is told of changes that meet the first exact one', () => {
    expect(queryTags('news', { and: [{ publishedAt: { less_than: '2026-01-01' } }, { themes: { equals: 3 } }, { kind: { equals: 'blog' } }] })).toEqual(['news?themes=3'])
  })

  it('with alternatives is told of changes that meet any of them', () => {
    expect(queryTags('reports', { or: [{ deliveredBy: { equals: 1 } }, { with: { equals: 1 } }] })).toEqual(['reports?deliveredBy=1', 'reports?with=1'])
  })

  it('with an alternative that nothing narrows is told of every change', () => {
    expect(queryTags('reports', { or: [{ deliveredBy: { equals: 1 } }, { title: { like: 'care' } }] })).toEqual(['reports'])
  })
})

describe('a document’s page', () => {
  it.each([['news', '/news/a-story'], ['reports', '/reports/a-story'], ['pages', '/a-story']])('of the %s is known by its slug', (collection, path) => {
    expect(pathIn(valueTag(collection, 'slug', 'a-story'))).toBe(path)
  })

  it('is known by nothing else, and people have none', () => {
    expect([documentTag('news', 1), 'news', valueTag('news', 'kind', 'blog'), valueTag('people', 'slug', 'ada')].map(pathIn)).toEqual([null, null, null, null])
  })
})

describe('a change', () => {
  it('comes out of a notice as it went in', () => {
    const change = { tags: ['news', 'news:1'], gone: true }
    expect(writeChange(change).map(readChange)).toEqual([change])
  })

  it('of many documents is told in notices that Postgres takes, none lost', () => {
    const tags = Array.from({ length: 3_000 }, (_, id) => `organisations?formerNames=${id}`)
    const notices = writeChange({ tags, gone: false })
    expect(Math.max(...notices.map((notice) => Buffer.byteLength(notice)))).toBeLessThan(8_000)
    expect(notices.flatMap((notice) => readChange(notice).tags)).toEqual(tags)
  })
})
