import type { Body, Card, DocumentLink, Listing, NamedOrganisation, NewsPost, OnlineReport, Picture, Quotation, Settings } from '@/lib/content'

// Content as the queries hand it to the components; each test changes what it is about.

export const origin = 'https://example.org'

export const healthEducationEngland: NamedOrganisation = {
  path: '/organisations/health-education-england',
  name: 'Health Education England',
  abbreviation: 'HEE',
  now: 'now part of NHS England',
}

export const theHospice: NamedOrganisation = { path: '/organisations/the-hospice', name: 'The Hospice', abbreviation: null, now: null }

export const settings = (changes: Partial<Settings> = {}): Settings => ({
  siteName: 'Health Network',
  tagline: 'Reports about better care',
  publisher: 'Health Network Ltd',
  navigation: [
    { label: 'Reports', path: '/reports' },
    { label: 'News', path: '/news' },
  ],
  footer: [{ label: 'Privacy', path: '/privacy' }],
  contactEmail: 'help@example.org',
  accessibleFormats: { email: 'formats@example.org', answerTime: 'five working days' },
  suggestRelated: true,
  ...changes,
})

export const paragraph = (text: string): Body[number] => ({ type: 'paragraph', children: [{ type: 'text', text }] })

export const heading = (text: string, level: 2 | 3 | 4 = 2): Body[number] => ({
  type: 'heading',
  level,
  id: text.toLowerCase().replaceAll(' ', '-'),
  text,
  children: [{ type: 'text', text }],
})

export const card = (changes: Partial<Card> = {}): Card => ({
  path: '/reports/honest-conversations',
  title: 'Honest conversations',
  summary: 'What helps staff to talk with families.',
  type: 'Report',
  publishedAt: '2022-05-12',
  ...changes,
})

export const listing = (items: Card[], changes: Partial<Listing> = {}): Listing => ({ items, page: 1, pages: 1, total: items.length, ...changes })

export const picture = (changes: Partial<Picture> = {}): Picture => ({
  url: '/images/nurses.webp',
  width: 1600,
  height: 1000,
  alt: 'Two nurses talk by a window',
  caption: null,
  credit: null,
  sources: [
    { url: '/images/nurses-800.webp', width: 800 },
    { url: '/images/nurses.webp', width: 1600 },
  ],
  ...changes,
})

export const document = (changes: Partial<DocumentLink> = {}): DocumentLink => ({
  href: '/files/report.pdf',
  title: 'Honest conversations',
  kind: 'full-report',
  format: 'PDF',
  bytes: 2_400_000,
  pages: 48,
  language: null,
  ...changes,
})

export const quotation = (changes: Partial<Quotation> = {}): Quotation => ({
  words: 'It is not a “deliverable” to be ticked off.',
  person: 'Bee Wee',
  role: 'National Clinical Director',
  organisation: healthEducationEngland,
  source: null,
  ...changes,
})

const seo = { title: '', description: '', image: null }

export const report = (changes: Partial<OnlineReport> = {}): OnlineReport => ({
  id: 12,
  path: '/reports/honest-conversations',
  title: 'Honest conversations',
  type: 'Report',
  summary: 'What helps staff to talk with families.',
  keyFindings: [],
  keyFigures: [],
  body: [],
  chapters: [],
  documents: [],
  commissionedBy: [],
  deliveredBy: [],
  with: [],
  people: [],
  themes: [],
  themesFound: [],
  publishedAt: '2022-05-12',
  updates: [],
  nextReview: null,
  withdrawal: null,
  supersededBy: null,
  licence: null,
  news: [],
  related: [],
  seo,
  ...changes,
})

export const newsPost = (changes: Partial<NewsPost> = {}): NewsPost => ({
  path: '/news/staff-share-what-helps',
  title: 'Staff share what helps',
  kind: 'News story',
  summary: 'A new report is out.',
  leadImage: null,
  body: [],
  documents: [],
  organisations: [],
  themes: [],
  reports: [],
  publishedAt: '2022-05-12',
  updates: [],
  withdrawal: null,
  related: [],
  seo,
  ...changes,
})
