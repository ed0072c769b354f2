import { Readable } from 'node:stream'

import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'

/** A page and when it last changed in a way that readers are told of, where that is known. */
export type SitemapEntry = { path: string; changedAt: string | null }

/** How many pages one sitemap names: far fewer than the 50,000 of the protocol, so that each is made at once. */
export const sitemapSize = 2_000

/** Where a part of the sitemap is, such as `/sitemap/reports-1.xml`; parts are counted from 1. */
export const sitemapPath = (collection: string, part: number): string => `/sitemap/${collection}-${part}.xml`

/** The collection and part of such a file, or null for any other name. */
export function readSitemapName(file: string): { collection: string; part: number } | null {
  const [, collection = '', part = ''] = /^([a-z]+(?:-[a-z]+)*)-([1-9]\d{0,4})\.xml$/.exec(file) ?? []
  return collection ? { collection, part: Number(part) } : null
}

const plain = { news: false, xhtml: false, image: false, video: false }

/** One sitemap as XML; `origin` is the site's address without a slash at its end. */
export async function writeSitemap(entries: SitemapEntry[], origin: string): Promise<string> {
  const urls = entries.map(({ path, changedAt }) => ({ url: path, ...(changedAt ? { lastmod: changedAt } : {}) }))
  return String(await streamToPromise(Readable.from(urls).pipe(new SitemapStream({ hostname: origin, xmlns: plain }))))
}

/** The sitemap that names all the others, as XML. */
export async function writeSitemapIndex(paths: string[], origin: string): Promise<string> {
  return String(await streamToPromise(Readable.from(paths.map((path) => ({ url: `${origin}${path}` }))).pipe(new SitemapIndexStream())))
}
