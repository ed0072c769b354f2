import { describe, expect, it } from '@jest/globals'
import { XMLParser } from 'fast-xml-parser'

import { readSitemapName, sitemapPath, sitemapSize, writeSitemap, writeSitemapIndex } from '@/lib/sitemaps'

const origin = 'https://example.org'

const parse = (xml: string) => new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' || name === 'sitemap', parseTagValue: false }).parse(xml) as Record<string, Record<string, unknown>>

describe('a search engine', () => {
  it('reads the address and last change of every page, and no change where none is known', async () => {
    const { urlset } = parse(
      await writeSitemap(
        [
          { path: '/reports/honest-conversations', changedAt: '2022-06-03T00:00:00.000Z' },
          { path: '/', changedAt: null },
        ],
        origin,
      ),
    )
    expect(urlset?.['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    expect(urlset?.url).toEqual([{ loc: 'https://example.org/reports/honest-conversations', lastmod: '2022-06-03T00:00:00.000Z' }, { loc: 'https://example.org/' }])
  })

  it('finds every part from the index', async () => {
    const { sitemapindex } = parse(await writeSitemapIndex([sitemapPath('reports', 1), sitemapPath('reports', 2)], origin))
    expect(sitemapindex?.sitemap).toEqual([{ loc: 'https://example.org/sitemap/reports-1.xml' }, { loc: 'https://example.org/sitemap/reports-2.xml' }])
  })

  it('is never given more pages at once than it takes', () => {
    expect(sitemapSize).toBeLessThan(50_000)
  })
})

describe('the name of a part', () => {
  it('leads back to its collection and number', () => {
    expect(readSitemapName('reports-12.xml')).toEqual({ collection: 'reports', part: 12 })
  })

  it('is none when somebody made it up', () => {
    for (const name of ['reports.xml', 'reports-0.xml', 'reports-01.xml', 'reports--1.xml', 'reports-1', 'Reports-1.xml', 'reports-999999.xml', '']) expect(readSitemapName(name)).toBeNull()
  })
})
