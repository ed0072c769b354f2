import type { Body, Chapter, DocumentLink, NamedOrganisation, NewsPost, Organisation, Quotation, Report, Settings } from './content'
import { licenceAddress } from './licences'
import { chapterPath, shortPath } from './report-addresses'
import { words } from './words'

/**
 * What search engines and other programs read about a page, in the vocabulary of schema.org.
 * `origin` is the site's address without a slash at its end. Nothing here is not also on the page.
 */

export type Thing = { [property: string]: string | number | Thing | Thing[] | string[] | undefined }

export type Crumb = { label: string; path: string }

const context = 'https://schema.org'

/** The way to the pages below a report's own. */
export const reportCrumbs = ({ title, path }: { title: string; path: string }): Crumb[] => [
  { label: words.home, path: '/' },
  { label: words.reports, path: '/reports' },
  { label: title, path },
]

/** An address of ours made absolute; other sites' addresses stay as they are. */
export const absolute = (address: string, origin: string): string => (address.startsWith('/') ? `${origin}${address}` : address)

const organisation = ({ name, path }: NamedOrganisation, origin: string): Thing => ({ '@type': 'Organization', name, url: absolute(path, origin) })

const organisations = (list: NamedOrganisation[], origin: string): Thing[] | undefined =>
  list.length > 0 ? list.map((one) => organisation(one, origin)) : undefined

const publisher = ({ publisher: name, siteName }: Settings, origin: string): Thing => ({ '@type': 'Organization', name: name ?? siteName, url: `${origin}/` })

const file = ({ href, title, format, pages, language }: DocumentLink, origin: string): Thing => ({
  '@type': 'DigitalDocument',
  name: title,
  url: absolute(href, origin),
  fileFormat: format,
  inLanguage: language ?? 'en-GB',
  ...(pages ? { numberOfPages: pages } : {}),
})

const quotation = ({ words, person, role, organisation: employer, source }: Quotation, origin: string): Thing => ({
  '@type': 'Quotation',
  text: words,
  creator: { '@type': 'Person', name: person, jobTitle: role, worksFor: organisation(employer, origin) },
  ...(source ? { citation: absolute(source, origin) } : {}),
})

const quotations = (body: Body, origin: string): Thing[] => body.flatMap((block) => (block.type === 'quote' ? [quotation(block.quotation, origin)] : []))

const some = (things: Thing[]): Thing[] | undefined => (things.length > 0 ? things : undefined)

/** The way to a page from the home page, for search results. */
export const breadcrumbJsonLd = (crumbs: Crumb[], origin: string): Thing => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, path }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: absolute(path, origin) })),
})

/** A report with its files, people, organisations and quotations. */
export const reportJsonLd = (report: Report, settings: Settings, origin: string): Thing => ({
  '@context': context,
  '@type': 'Report',
  name: report.title,
  headline: report.title,
  description: report.summary,
  url: absolute(report.path, origin),
  identifier: absolute(shortPath(report.id), origin),
  inLanguage: 'en-GB',
  datePublished: report.publishedAt,
  dateModified: report.updates[0]?.on ?? report.publishedAt,
  license: report.licence ? (licenceAddress(report.licence) ?? report.licence) : undefined,
  publisher: publisher(settings, origin),
  author: organisations(report.deliveredBy, origin),
  funder: organisations(report.commissionedBy, origin),
  contributor: some([...(organisations(report.with, origin) ?? []), ...report.people.map(({ name }) => ({ '@type': 'Person', name }))]),
  about: some(report.themes.map(({ title, path }) => ({ '@type': 'Thing', name: title, url: absolute(path, origin) }))),
  associatedMedia: some(report.documents.map((document) => file(document, origin))),
  hasPart: some(quotations(report.body, origin)),
})

/** A chapter of a report that is read online; positions count from 1. */
export const chapterJsonLd = ({ title, path, publishedAt }: Report, chapter: Chapter, position: number, origin: string): Thing => ({
  '@context': context,
  '@type': 'Chapter',
  name: chapter.title,
  position,
  url: absolute(chapterPath(path, chapter.id), origin),
  inLanguage: 'en-GB',
  datePublished: publishedAt,
  isPartOf: { '@type': 'Report', name: title, url: absolute(path, origin) },
  hasPart: some(quotations(chapter.body, origin)),
})

/** A news post with the report that it announces. */
export const newsJsonLd = (post: NewsPost, settings: Settings, origin: string): Thing => ({
  '@context': context,
  '@type': 'NewsArticle',
  headline: post.title,
  description: post.summary,
  url: absolute(post.path, origin),
  inLanguage: 'en-GB',
  datePublished: post.publishedAt,
  dateModified: post.updates[0]?.on ?? post.publishedAt,
  image: post.leadImage ? absolute(post.leadImage.url, origin) : undefined,
  publisher: publisher(settings, origin),
  author: organisations(post.organisations, origin) ?? [publisher(settings, origin)],
  about: some(post.reports.map(({ title, path }) => ({ '@type': 'Report', name: title, url: absolute(path, origin) }))),
  associatedMedia: some(post.documents.map((document) => file(document, origin))),
  hasPart: some(quotations(post.body, origin)),
})

/** An organisation with the names it has had. */
export const organisationJsonLd = ({ name, abbreviation, summary, address, path, formerNames, closedOn }: Organisation, origin: string): Thing => ({
  '@context': context,
  '@type': 'Organization',
  name,
  description: summary,
  url: address ?? absolute(path, origin),
  alternateName: [...(abbreviation ? [abbreviation] : []), ...formerNames.map((former) => former.name)],
  dissolutionDate: closedOn?.slice(0, 10),
})
