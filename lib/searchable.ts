import type { News, Organisation, Page, Person, Report, Theme } from '@/payload-types'

import { type Abbreviation, abbreviationOf, abbreviationsIn } from './abbreviations'
import { nameOn } from './organisation-names'
import { bodyPieces, figurePieces, readable, seen } from './search-pieces'
import { type AddressedCollection, pathTo } from './urls'

/** What search knows of one document, in the words that a visitor sees on its page. */
export type Searchable = {
  path: string
  title: string
  /** Other names of an organisation, short and former ones. */
  names: string[]
  summary: string
  /** The value of its kind, such as guide or press-release, or the collection where there are no kinds. */
  type: string
  publishedAt: string
  themes: string[]
  organisations: string[]
  /** The kinds of file that it has, such as easy-read. */
  files: string[]
  /** What it calls its files, by their ids, where it gives them a title of its own. */
  fileTitles: Record<string, string>
  /** Everything else, in pieces of about a paragraph. */
  pieces: string[]
  abbreviations: Abbreviation[]
}

type Documents = { reports: Report; news: News; themes: Theme; organisations: Organisation; pages: Page }

type Row = { title?: string | null }

const titles = (rows: unknown): string[] => seen<Row>(rows).map(({ title }) => title ?? '')
const slugs = (...values: unknown[]): string[] => [...new Set(values.flatMap((value) => seen<{ slug: string }>(value).map(({ slug }) => slug)))]

function printedName(organisation: Organisation, date: string): string {
  const [successor] = seen<Organisation>(organisation.succeededBy)
  const { name, abbreviation, now } = nameOn({ ...organisation, successor: successor ?? null }, date)
  return `${name}${abbreviation ? ` (${abbreviation})` : ''}${now ? `, ${now}` : ''}`
}

const names = (label: string, organisations: unknown, date: string): string => {
  const printed = seen<Organisation>(organisations).map((organisation) => printedName(organisation, date))
  return printed.length > 0 ? `${label} ${printed.join('; ')}` : ''
}

function peoplePiece({ name, roles }: Person): string {
  const held = (roles ?? []).flatMap(({ role, organisation }) => seen<Organisation>(organisation).map((where) => `${role}, ${where.name}`))
  return [name, ...held].join('; ')
}

/** The kinds of those files that a visitor may have. */
const fileKinds = (documents: unknown): string[] => [...new Set(seen<{ kind: string; file: unknown }>(documents).flatMap(({ kind, file }) => (seen(file).length > 0 ? [kind] : [])))]

const titlesOfFiles = (documents: unknown): Record<string, string> =>
  Object.fromEntries(seen<{ title?: string | null; file: unknown }>(documents).flatMap(({ title, file }) => (title ? seen<{ id: number }>(file).map(({ id }) => [String(id), title]) : [])))

const shortForms = (organisations: unknown): Abbreviation[] =>
  seen<Organisation>(organisations).flatMap(({ name, abbreviation, formerNames }) => [
    // A draft may have no name yet.
    ...abbreviationOf(name ?? '', abbreviation),
    ...(formerNames ?? []).flatMap((former) => abbreviationOf(former.name ?? '', former.abbreviation)),
  ])

type Own = Pick<Searchable, 'type' | 'themes' | 'organisations' | 'pieces'> & { named?: unknown; documents?: unknown; names?: string[] }

const read = {
  reports: (report): Own => {
    const date = report.publishedAt ?? ''
    return {
      type: report.type,
      themes: slugs(report.themes),
      organisations: slugs(report.commissionedBy, report.deliveredBy, report.with),
      named: [report.commissionedBy, report.deliveredBy, report.with].flat(),
      documents: report.documents,
      pieces: [
        ...(report.keyFindings ?? []).map(({ finding }) => finding),
        ...figurePieces(report.keyFigures),
        ...bodyPieces(report.body),
        ...(report.chapters ?? []).flatMap(({ title, body }) => [title, ...bodyPieces(body)]),
        ...titles(report.documents),
        names('Commissioned by', report.commissionedBy, date),
        names('Delivered by', report.deliveredBy, date),
        names('With', report.with, date),
        ...seen<Person>(report.people).map(peoplePiece),
        [...titles(report.themes), ...titles(report.themesFound)].join('; '),
      ],
    }
  },
  news: (post): Own => ({
    type: post.kind,
    themes: slugs(post.themes),
    organisations: slugs(post.organisations),
    named: post.organisations,
    documents: post.documents,
    pieces: [...bodyPieces(post.body), ...titles(post.documents), names('From', post.organisations, post.publishedAt ?? ''), titles(post.themes).join('; ')],
  }),
  themes: (theme): Own => ({ type: 'themes', themes: [theme.slug], organisations: [], pieces: bodyPieces(theme.body) }),
  organisations: (organisation): Own => ({
    type: 'organisations',
    themes: [],
    organisations: [organisation.slug],
    named: organisation,
    names: readable([organisation.abbreviation, ...(organisation.formerNames ?? []).flatMap(({ name, abbreviation }) => [name, abbreviation])]),
    pieces: [
      organisation.abbreviation ?? '',
      ...(organisation.formerNames ?? []).map(({ name, abbreviation }) => `Earlier name: ${name}${abbreviation ? ` (${abbreviation})` : ''}`),
      ...seen<Organisation>(organisation.succeededBy).map(({ name }) => `Its work continues with ${name}`),
      ...bodyPieces(organisation.body),
    ],
  }),
  pages: (page): Own => ({ type: 'pages', themes: [], organisations: [], pieces: bodyPieces(page.body) }),
} satisfies { [Slug in AddressedCollection]: (document: Documents[Slug]) => Own }

/** Says whether readers are told not to rely on it: it keeps its address, but search does not lead to it. */
const isWithdrawn = (document: object): boolean => {
  const { withdrawal } = document as { withdrawal?: { on?: string | null; reason?: string | null } | null }
  return Boolean(withdrawal?.on && withdrawal.reason)
}

/** A document in the words that whoever read it for us may see. */
export function described(collection: AddressedCollection, document: object): Searchable {
  const { slug, title, name, summary, publishedAt } = document as Record<string, string | undefined>
  const { named, documents, pieces, names = [], ...own } = (read[collection] as (document: object) => Own)(document)
  const texts = readable(pieces)
  const [heading = '', lede = ''] = [title ?? name, summary].map((text) => readable([text])[0])
  return {
    path: pathTo(collection, slug ?? ''),
    title: heading,
    summary: lede,
    publishedAt: publishedAt ?? '',
    ...own,
    names,
    files: fileKinds(documents),
    fileTitles: titlesOfFiles(documents),
    pieces: texts,
    abbreviations: [...shortForms(named), ...[lede, ...texts].flatMap(abbreviationsIn)],
  }
}

/** The same of what search leads readers to, from what a visitor may read of it; null for one that was withdrawn. */
export const searchable = (collection: AddressedCollection, document: object): Searchable | null => (isWithdrawn(document) ? null : described(collection, document))
