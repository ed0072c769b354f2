import type { RelatedLink } from './related'
import type { DocumentKind } from './vocabulary'

/**
 * Content as pages show it: what the queries hand to the components, with every relation already
 * narrowed, every date an ISO string, and everything a visitor may not see already left out.
 */

export type Link = { label: string; path: string }

/** An organisation as it was called on a document's date; `now` says what it is called or part of today, where that differs. */
export type NamedOrganisation = { path: string; name: string; abbreviation: string | null; now: string | null }

export type Picture = {
  url: string
  width: number
  height: number
  /** Empty when the image is decorative or described in the text. */
  alt: string
  caption: string | null
  credit: string | null
  /** Smaller copies, narrowest first, the whole picture last. */
  sources: { url: string; width: number }[]
}

export type Quotation = {
  words: string
  person: string
  role: string
  organisation: NamedOrganisation
  source: string | null
}

export type DocumentLink = {
  href: string
  title: string
  kind: DocumentKind | null
  /** The format's name, such as PDF. */
  format: string
  bytes: number
  pages: number | null
  /** The language code, where it is not English. */
  language: string | null
}

export type KeyFigure = { value: string; label: string }

export type Update = { on: string; note: string }

/** A report, news post or other document as it appears in lists. */
export type Card = {
  path: string
  title: string
  summary: string
  /** What it is, such as Report or Press release; null where the list says so already. */
  type: string | null
  publishedAt: string | null
  picture?: Picture | null
  /** Whose page it is, such as nice.org.uk, where it is not one of ours. */
  host?: string
}

/** A report or news post as feeds tell of it. */
export type FeedEntry = {
  path: string
  title: string
  summary: string
  id: number
  publishedAt: string
  /** The last change that readers are told of. */
  changedAt: string
}

/** One page of a list; `pages` is at least 1. */
export type Listing = { items: Card[]; page: number; pages: number; total: number }

export type Text = { type: 'text'; text: string; bold?: true; italic?: true }
export type InlineLink = { type: 'link'; href: string; children: Text[] }
export type Inline = Text | InlineLink | { type: 'line-break' }

export type ListItem = { children: Inline[]; list: List | null }
export type List = { type: 'list'; ordered: boolean; items: ListItem[] }
export type Cell = { header: boolean; children: Inline[]; columns: number; rows: number }

export type Block =
  | { type: 'heading'; level: 2 | 3 | 4; id: string; text: string; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | List
  | { type: 'table'; rows: Cell[][] }
  | { type: 'quote'; quotation: Quotation }
  | { type: 'figure'; picture: Picture }
  | { type: 'key-figures'; figures: KeyFigure[] }
  | { type: 'callout'; title: string; text: string }
  | { type: 'documents'; title: string | null; documents: DocumentLink[] }

export type Body = Block[]

export type Withdrawal = { on: string; reason: string }

export type Person = { name: string; roles: { role: string; organisation: NamedOrganisation; from: string | null; until: string | null }[] }

export type Chapter = { title: string; id: string; body: Body }

export type Seo = { title: string; description: string; image: Picture | null }

/** How what an editor previews differs from what readers see; `livePath` is where they see it, `due` when they will. */
export type Preview = { state: 'form' | 'draft' | 'changed' | 'waiting' | 'live'; livePath: string | null; due: string | null }

export type Report = {
  id: number
  path: string
  title: string
  type: string
  summary: string
  keyFindings: string[]
  keyFigures: KeyFigure[]
  body: Body
  /** Its chapters by name, for reading online. */
  chapters: Omit<Chapter, 'body'>[]
  documents: DocumentLink[]
  commissionedBy: NamedOrganisation[]
  deliveredBy: NamedOrganisation[]
  with: NamedOrganisation[]
  people: Person[]
  themes: Card[]
  themesFound: Card[]
  publishedAt: string
  updates: Update[]
  nextReview: string | null
  withdrawal: Withdrawal | null
  supersededBy: Card | null
  licence: string | null
  news: Card[]
  related: RelatedLink[]
  seo: Seo
}

/** A report with its chapters to read. */
export type OnlineReport = Omit<Report, 'chapters'> & { chapters: Chapter[] }

export type NewsPost = {
  path: string
  title: string
  kind: string
  summary: string
  leadImage: Picture | null
  body: Body
  documents: DocumentLink[]
  organisations: NamedOrganisation[]
  themes: Card[]
  reports: Card[]
  publishedAt: string
  updates: Update[]
  withdrawal: Withdrawal | null
  related: RelatedLink[]
  seo: Seo
}

export type Theme = { path: string; title: string; summary: string; body: Body; reports: Listing; news: Listing; related: RelatedLink[] }

export type Organisation = {
  path: string
  name: string
  abbreviation: string | null
  kind: string
  summary: string
  address: string | null
  body: Body
  logo: Picture | null
  formerNames: { name: string; until: string }[]
  closedOn: string | null
  succeededBy: Link | null
  reports: Listing
  news: Listing
}

export type EditablePage = { path: string; title: string; summary: string; body: Body; related: RelatedLink[]; seo: Seo }

export type Settings = {
  siteName: string
  tagline: string | null
  publisher: string | null
  navigation: Link[]
  footer: Link[]
  contactEmail: string | null
  accessibleFormats: { email: string | null; answerTime: string }
  suggestRelated: boolean
}
