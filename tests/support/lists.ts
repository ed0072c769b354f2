import type { Payload } from 'payload'

import type { Listing } from '@/lib/content'
import { facetNames, type FacetName } from '@/lib/facets'
import { listTypes, type Listed, type ListFilters } from '@/lib/list-filters'
import type { Filter } from '@/lib/result-sentence'
import type { News, Report } from '@/payload-types'

const { listChoices } = await import('@/queries/choices')
const { matching } = await import('@/queries/matching')
const { newsCard, reportCard } = await import('@/queries/narrow')
const { listNews } = await import('@/queries/news')
const { listReports } = await import('@/queries/reports')

type Read = { listing: Listing; counts: Record<FacetName, Record<string, number>> }

const yearIn = (publishedAt: string | null | undefined): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric' }).format(new Date(publishedAt ?? ''))

/** Every choice that there is. */
const choicesOf = async (payload: Payload, collection: Listed): Promise<Record<FacetName, string[]>> => {
  const slugs = async (of: 'themes' | 'organisations') => (await payload.find({ collection: of, pagination: false, depth: 0, select: { slug: true }, overrideAccess: false })).docs.map(({ slug }) => slug)
  const { docs } = await payload.find({ collection, pagination: false, depth: 0, select: { publishedAt: true }, overrideAccess: false })
  const years = new Set(docs.map(({ publishedAt }) => yearIn(publishedAt)))
  return { theme: await slugs('themes'), organisation: await slugs('organisations'), type: Object.keys(listTypes[collection]), year: [...years] }
}

const filtersFor = (name: FacetName, value: string): Partial<ListFilters> => ({ [name]: name === 'year' ? Number(value) : value })

/** Every list that readers can come to by one choice, or by a theme and a type, and all pages of the whole one. */
export async function listsOf(payload: Payload, collection: Listed): Promise<ListFilters[]> {
  const choices = await choicesOf(payload, collection)
  const single = facetNames.flatMap((name) => choices[name].map((value) => filtersFor(name, value)))
  const pairs = choices.theme.flatMap((theme) => choices.type.map((type) => ({ theme, type })))
  const { totalDocs } = await payload.count({ collection, overrideAccess: false })
  const pages = Array.from({ length: Math.ceil(totalDocs / 5) + 1 }, (_, before) => ({ page: before + 1, limit: 5 }))
  return [...pages, ...[{}, ...single, ...pairs].map((filters) => ({ ...filters, page: 1, limit: 20 }))]
}

const countsIn = (filters: Filter[]): Read['counts'] =>
  Object.fromEntries(filters.map(({ name, options }) => [name, Object.fromEntries(options.flatMap(({ value, count }) => (count ? [[value, count]] : [])))])) as Read['counts']

/** A list and what can be chosen on it, as its page reads them. */
export async function readInOneStatement(collection: Listed, filters: ListFilters): Promise<Read> {
  const listing = await (collection === 'news' ? listNews(filters) : listReports(filters))
  return { listing, counts: countsIn(await listChoices(collection, filters)) }
}

const slugsOf = (of: (number | { slug: string })[] | null | undefined): string[] => (of ?? []).flatMap((one) => (typeof one === 'object' ? one.slug : []))

/** What a document can be found by, as Payload gives it. */
function facetsOf(doc: News | Report): Record<FacetName, string[]> {
  const organisations = 'kind' in doc ? slugsOf(doc.organisations) : [...slugsOf(doc.commissionedBy), ...slugsOf(doc.deliveredBy), ...slugsOf(doc.with)]
  return { theme: slugsOf(doc.themes), organisation: organisations, type: ['kind' in doc ? doc.kind : doc.type], year: [yearIn(doc.publishedAt)] }
}

const known = new Map<string, Promise<(News | Report)[]>>()
/** All documents that match, each question asked once: the same come up with many lists. */
function allMatching(payload: Payload, collection: Listed, { theme, organisation, type, year }: Partial<ListFilters>): Promise<(News | Report)[]> {
  const where = matching(collection, { theme, organisation, type, year, page: 1, limit: 1 })
  const key = JSON.stringify([collection, where])
  const docs = known.get(key) ?? payload.find({ collection, where, depth: 1, pagination: false, overrideAccess: false }).then((found) => found.docs)
  known.set(key, docs)
  return docs
}

/** How many documents each choice would show, if it were made beside the others. */
async function countsOf(payload: Payload, collection: Listed, filters: ListFilters, name: FacetName): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const doc of await allMatching(payload, collection, { ...filters, [name]: undefined })) for (const value of new Set(facetsOf(doc)[name])) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** The same by Payload's own queries for visitors, its choices counted from all that matches them. */
export async function readAsPayloadDoes(payload: Payload, collection: Listed, filters: ListFilters): Promise<Read> {
  const { page, limit } = filters
  const { docs, totalDocs, totalPages } = await payload.find({ collection, where: matching(collection, filters), sort: ['-publishedAt', '-id'], page, limit, depth: 1, overrideAccess: false })
  const items = docs.map((doc) => (collection === 'news' ? newsCard(doc as News) : reportCard(doc as Report)))
  const counts = {} as Read['counts']
  for (const name of facetNames) counts[name] = await countsOf(payload, collection, filters, name)
  return { listing: { items, page, pages: Math.max(1, totalPages), total: totalDocs }, counts }
}
