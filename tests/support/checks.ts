import { findingsFor } from '@/checks/all'
import type { CheckedDocument, Facts, Finding } from '@/checks/check'
import type { PublicCollection } from '@/lib/urls'

import { bodyOf, paragraph } from './bodies'

/** A site with one PDF, one picture and one quote, all in order. */
export const facts = (changes: Partial<Facts> = {}): Facts => ({
  files: new Map([[1, { filename: 'report.pdf', format: 'PDF', bytes: 545_000, createdAt: '2022-05-12T08:00:00.000Z' }]]),
  images: new Map([[1, { filename: 'nurses.png', decision: 'describes', alt: 'Two nurses talk in a corridor.' }]]),
  quotes: new Map([[1, { words: 'We were encouraged to see so many positive examples', person: 1, role: 'Patient Safety Director', organisation: 1, approval: { state: 'approved' } }]]),
  settings: { quotesNeedApproval: true, accessibleFormatsEmail: 'formats@example.org' },
  hidden: new Set(),
  demands: [],
  refused: [],
  siteUrl: 'https://www.example.org',
  ...changes,
})

/** A document of each collection that may be published. */
export const ready: Record<PublicCollection, Record<string, unknown>> = {
  reports: {
    title: 'Learning from staff reflections',
    summary: 'What staff told us, and what helped.',
    type: 'report',
    themes: [1],
    deliveredBy: [1],
    documents: [{ file: 1, title: 'The report', kind: 'full-report', noAccessibleVersion: { reason: 'All of it is on this page.', on: '2022-05-12T12:00:00.000Z' } }],
    publishedAt: '2022-05-12T08:00:00.000Z',
    body: bodyOf(paragraph('What staff told us.')),
  },
  news: { title: 'The report is out', summary: 'What staff told us, and what helped.', kind: 'blog', themes: [1], organisations: [1] },
  themes: { title: 'Culture', summary: 'How people work together.' },
  organisations: { name: 'Health Innovation Network', kind: 'charity', summary: 'Spreads good ideas.' },
  pages: { title: 'About us', summary: 'Who we are.' },
  people: { name: 'Cheryl Crocker' },
  quotes: { words: 'We were encouraged.', person: 1, role: 'Patient Safety Director', organisation: 1, approval: { state: 'approved' } },
}

/** What is found in a document that is in order but for these changes. */
export const findingsOf = (collection: PublicCollection, changes: CheckedDocument['data'], site?: Partial<Facts>): Finding[] =>
  findingsFor({ collection, data: { ...ready[collection], ...changes } }, facts(site))
