import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'

import { EditablePage } from '@/components/editable-page'
import { HomePage } from '@/components/home-page'
import { ListingPage } from '@/components/listing-page'
import { NewsPage } from '@/components/news-page'
import { NotFoundMessage } from '@/components/not-found-message'
import { ReportChapterPage } from '@/components/report-chapter-page'
import { ReportChaptersPage } from '@/components/report-chapters-page'
import { ReportContentsPage } from '@/components/report-contents-page'
import { ReportPage } from '@/components/report-page'
import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { SkipLink } from '@/components/skip-link'
import { findChapter, type ChapterInPlace } from '@/lib/chapters'
import type { Body } from '@/lib/content'

import { card, document, healthEducationEngland, heading, listing, newsPost, origin, paragraph, picture, quotation, report, settings } from './sample-content'

const themes = [card({ path: '/themes/culture', title: 'Culture', type: null, publishedAt: null })]

const body: Body = [
  heading('Why'),
  paragraph('Because.'),
  { type: 'quote', quotation: quotation({ source: 'https://example.org/speech' }) },
  heading('How'),
  { type: 'figure', picture: picture({ caption: 'After a shift.' }) },
  heading('What'),
  { type: 'documents', title: 'Files', documents: [document({ href: '/files/other.pdf' })] },
]

const fullReport = report({
  body,
  documents: [document()],
  chapters: [
    { title: 'Culture', id: 'culture', body },
    { title: 'Care', id: 'care', body },
  ],
  keyFindings: ['Kindness matters.'],
  keyFigures: [{ value: '2', label: 'Fellows' }],
  themes,
  themesFound: themes,
  commissionedBy: [healthEducationEngland],
  updates: [{ on: '2022-06-03', note: 'Added a chapter.' }],
  withdrawal: { on: '2025-02-01', reason: 'Counted twice.' },
  supersededBy: card({ path: '/reports/second' }),
  news: [card({ path: '/news/one', title: 'One' })],
  licence: 'Open Government Licence v3.0',
})

const filters = [{ name: 'theme', label: 'Theme', value: 'culture', reads: 'about', options: [{ value: 'culture', label: 'Culture' }] }]

const pages: [string, ReactNode][] = [
  ['home page', <HomePage key="" settings={settings()} reports={[card(), card({ path: '/reports/b' })]} news={[card({ path: '/news/a', picture: picture() })]} themes={themes} />],
  ['home page of an empty site', <HomePage key="" settings={settings()} reports={[]} news={[]} themes={[]} />],
  ['report', <ReportPage key="" report={fullReport} settings={settings()} origin={origin} />],
  ['bare report', <ReportPage key="" report={report()} settings={settings()} origin={origin} />],
  ['report read online', <ReportChaptersPage key="" report={fullReport} settings={settings()} origin={origin} />],
  ['contents of a long report', <ReportContentsPage key="" report={fullReport} settings={settings()} origin={origin} />],
  ['chapter', <ReportChapterPage key="" report={fullReport} place={findChapter(fullReport.chapters, 'care') as ChapterInPlace} settings={settings()} origin={origin} />],
  ['news post', <NewsPage key="" post={newsPost({ body, leadImage: picture(), reports: [card()], themes })} settings={settings()} origin={origin} />],
  [
    'list',
    <ListingPage key="" title="Reports" path="/reports" noun={{ one: 'report', many: 'reports' }} listing={listing([card()], { page: 2, pages: 9 })} filters={filters} addressOf={String} origin={origin} />,
  ],
  ['page', <EditablePage key="" page={{ path: '/about', title: 'About', summary: 'Who we are.', body, related: [], seo: { title: '', description: '', image: null } }} settings={settings()} origin={origin} />],
  ['wrong address', <NotFoundMessage key="" links={settings().navigation} />],
]

// jsdom applies no stylesheet and draws nothing: the browser tests ask these.
const needsDrawing = { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } }

describe('every page', () => {
  it.each(pages)('somebody with a screen reader meets no barrier that axe can find: %s', async (_, page) => {
    const { container } = render(
      <>
        <SkipLink />
        <SiteHeader settings={settings()} />
        <main id="main">{page}</main>
        <SiteFooter settings={settings()} />
      </>,
    )
    const { violations } = await axe.run(container, { rules: needsDrawing })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
