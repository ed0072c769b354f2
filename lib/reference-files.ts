import type { Citation } from './citations'
import { dayOf } from './dates'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts those too, and one alone would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const tex = (text: string): string => text.replace(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`)

/** Kept as it is: capitals stay capitals, and an organisation is not taken for a first and a last name. */
const kept = (text: string): string => `{${tex(text)}}`

/** A citation as a BibTeX entry. */
export function bibtex({ key, title, type, authors, publisher, publishedAt, address }: Citation): string {
  const { year, month, day } = dayOf(publishedAt)
  const fields = [
    `author = {${authors.map(kept).join(' and ')}}`,
    `title = {${kept(title)}}`,
    `type = {${tex(type)}}`,
    `institution = {${kept(publisher)}}`,
    `year = {${year}}`,
    `month = ${months[month - 1]}`,
    `day = {${day}}`,
    `url = {${address}}`,
  ]
  return `@techreport{${key},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A citation in the RIS format of EndNote, Zotero, Mendeley and others. */
export function ris({ key, title, type, summary, authors, publisher, publishedAt, address }: Citation): string {
  const { year, month, day } = dayOf(publishedAt)
  const lines = [
    ['TY', 'RPRT'],
    ['ID', key],
    ...authors.map((author) => ['AU', author]),
    ['TI', title],
    ['M3', type],
    ['PB', publisher],
    ['PY', String(year)],
    ['DA', `${year}/${twoDigits(month)}/${twoDigits(day)}/`],
    ['AB', summary],
    ['LA', 'en'],
    ['UR', address],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** Each kind of file that a reference manager takes: its media type and how a citation is written in it. */
export const referenceFiles = {
  bib: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
} as const satisfies Record<string, { type: string; write: (citation: Citation) => string }>

export type ReferenceFormat = keyof typeof referenceFiles
