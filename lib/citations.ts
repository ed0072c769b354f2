import type { Report, Settings } from './content'
import { dayOf } from './dates'
import { absolute } from './json-ld'
import { plainText } from './plain-text'
import { shortPath } from './report-addresses'
import { slugIn } from './urls'
import { words } from './words'

/** What others need to cite a report. Its authors are organisations, under the names they had when it came out. */
export type Citation = {
  /** A name that no other report of the site has, for reference managers. */
  key: string
  title: string
  type: string
  summary: string
  authors: string[]
  publisher: string
  publishedAt: string
  /** The full permanent address. */
  address: string
}

/** A reference in three parts, for a style that sets its title in italics. */
export type Reference = { before: string; title: string; after: string }

/** How to cite a report; `origin` is the site's address without a slash at its end. */
export function citationOf({ id, path, title, type, summary, deliveredBy, publishedAt }: Report, settings: Settings, origin: string): Citation {
  const publisher = settings.publisher ?? settings.siteName
  return {
    key: `${slugIn(path)}-${dayOf(publishedAt).year}`,
    title: plainText(title),
    type,
    summary: plainText(summary),
    authors: deliveredBy.length > 0 ? deliveredBy.map(({ name }) => plainText(name)) : [plainText(publisher)],
    publisher: plainText(publisher),
    publishedAt,
    address: absolute(shortPath(id), origin),
  }
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const monthOf = (month: number): string => months[month - 1] ?? ''

/** Ends a sentence, unless its own words do. */
const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** Two authors have no comma between them, more have one before the last. */
const listed = (authors: string[]): string =>
  authors.length > 2 ? `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}` : authors.join(' & ')

/** In the style of the American Psychological Association, 7th edition. */
export function apa({ title, type, authors, publisher, publishedAt, address }: Citation): Reference {
  const { year, month, day } = dayOf(publishedAt)
  const kind = type === 'Report' ? '' : ` [${type}]`
  // A publisher who is the only author is not named twice.
  const by = authors.length === 1 && authors[0] === publisher ? '' : ` ${stop(publisher)}`
  return { before: `${stop(listed(authors))} (${year}, ${monthOf(month)} ${day}). `, title, after: `${kind ? stop(kind) : stop(title).slice(title.length)}${by} ${address}` }
}

/** In the Vancouver style of medical journals. */
export function vancouver({ title, authors, publisher, publishedAt, address }: Citation): string {
  const { year, month, day } = dayOf(publishedAt)
  const date = `${year} ${monthOf(month).slice(0, 3)} ${day}`
  return `${stop(authors.join('; '))} ${title} [Internet]. ${publisher}; ${date} [${words.citedOn}]. Available from: ${address}`
}
