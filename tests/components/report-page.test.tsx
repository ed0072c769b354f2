import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { ReportPage } from '@/components/report-page'
import type { OnlineReport } from '@/lib/content'

import { card, healthEducationEngland, heading, origin, paragraph, report, settings, theHospice } from './sample-content'

const show = (changes: Partial<OnlineReport>) => render(<ReportPage report={report(changes)} settings={settings()} origin={origin} />)

const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling as HTMLElement

describe('who made a report', () => {
  it('a reader sees the name the organisation had on that day, and what became of it', () => {
    show({ commissionedBy: [healthEducationEngland] })
    expect(fact('Commissioned by')).toHaveTextContent('Health Education England (now part of NHS England)')
  })

  it('a reader sees no bracket beside a name that has not changed', () => {
    show({ deliveredBy: [theHospice] })
    expect(fact('Delivered by').textContent).toBe('The Hospice')
  })

  it('a reader sees organisations in the editor’s order', () => {
    show({ with: [theHospice, healthEducationEngland] })
    expect(within(fact('With')).getAllByRole('link').map((link) => link.textContent)).toEqual(['The Hospice', 'Health Education England'])
  })

  it('a reader sees the role that a person held when the report came out', () => {
    const nurse = { role: 'Nurse', organisation: theHospice, from: '2010-01-01', until: '2020-12-31' }
    const director = { role: 'Director', organisation: theHospice, from: '2021-01-01', until: '2023-12-31' }
    const retired = { role: 'Adviser', organisation: theHospice, from: '2024-01-01', until: null }
    show({ publishedAt: '2022-05-12', people: [{ name: 'Ann Hall', roles: [nurse, director, retired] }] })
    expect(fact('People')).toHaveTextContent('Ann Hall, Director, The Hospice')
  })

  it('a reader of a report without partners is not shown an empty heading for them', () => {
    show({ commissionedBy: [theHospice], with: [] })
    expect(screen.queryByText('With', { selector: 'dt' })).not.toBeInTheDocument()
  })
})

describe('when a report appeared and changed', () => {
  it('a reader of a report that never changed is told only when it was published', () => {
    show({ publishedAt: '2022-05-12', updates: [] })
    expect(fact('Published')).toHaveTextContent('12 May 2022')
    expect(screen.queryByText('Last updated')).not.toBeInTheDocument()
  })

  it('a reader reaches the history of a report from the date of its last change', () => {
    show({ updates: [{ on: '2022-06-03', note: 'Added a chapter.' }] })
    expect(fact('Last updated')).toHaveTextContent('3 June 2022')
    expect(within(fact('Last updated')).getByRole('link', { name: 'See all updates' })).toHaveAttribute('href', '#updates')
    expect(screen.getByRole('heading', { name: 'Updates to this page' })).toHaveAttribute('id', 'updates')
  })

  it('a reader sees every update, newest first, down to the publication', () => {
    show({
      publishedAt: '2022-05-12',
      updates: [
        { on: '2023-04-03', note: 'Corrected a table.' },
        { on: '2022-06-03', note: 'Added a chapter.' },
      ],
    })
    const items = within(screen.getByRole('region', { name: 'Updates to this page' })).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual(['3 April 2023Corrected a table.', '3 June 2022Added a chapter.', '12 May 2022First published.'])
  })
})

describe('a report that no longer holds', () => {
  it('a reader learns that it was withdrawn, when and why, before its documents', () => {
    show({ withdrawal: { on: '2025-02-01', reason: 'Two sites were counted twice.' }, chapters: [{ title: 'One', id: 'one', body: [] }] })
    const notice = screen.getByRole('region', { name: 'Withdrawn' })
    expect(notice).toHaveTextContent('1 February 2025')
    expect(notice).toHaveTextContent('Two sites were counted twice.')
    expect(notice.compareDocumentPosition(screen.getByRole('region', { name: 'Read or download' }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('a reader of an older report is sent to the newer one by its title', () => {
    show({ supersededBy: card({ title: 'Honest conversations, second edition', path: '/reports/second' }) })
    expect(screen.getByRole('link', { name: 'Honest conversations, second edition' })).toHaveAttribute('href', '/reports/second')
  })
})

describe('finding the way in a report', () => {
  it('a screen reader hears one main heading, with the type before it', () => {
    show({ type: 'Evaluation', body: [heading('Why'), paragraph('Because.')] })
    const main = screen.getByRole('heading', { level: 1 })
    expect(main).toHaveTextContent('Honest conversations')
    expect(main.previousElementSibling).toHaveTextContent('Evaluation')
  })

  it('a reader of a long report jumps to its sections', () => {
    show({ body: [heading('Why'), heading('How'), heading('Detail', 3), heading('What')] })
    const contents = screen.getByRole('navigation', { name: 'On this page' })
    expect(within(contents).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#why', '#how', '#what'])
  })

  it('a reader who follows the link to the updates does not end at a heading of the same name', () => {
    show({ body: [heading('Updates'), heading('How'), heading('What')], updates: [{ on: '2022-06-03', note: 'Added a chapter.' }] })
    expect(document.querySelector('#updates')).toHaveTextContent('Updates to this page')
    expect(screen.getByRole('link', { name: 'Updates' })).toHaveAttribute('href', `#${screen.getByRole('heading', { name: 'Updates' }).id}`)
  })

  it('a reader of a short report is spared a list of contents', () => {
    show({ body: [heading('Why'), heading('How')] })
    expect(screen.queryByRole('navigation', { name: 'On this page' })).not.toBeInTheDocument()
  })

  it('a reader sees the key figures once, where the editor put them', () => {
    const figures = [{ value: 'over 200', label: 'staff' }]
    show({ keyFigures: figures, body: [{ type: 'key-figures', figures }] })
    expect(screen.getAllByText('over 200')).toHaveLength(1)
  })

  it('a reader meets the key findings before the text', () => {
    show({ keyFindings: ['Kindness matters.'], body: [paragraph('The text.')] })
    expect(screen.getByText('Kindness matters.').compareDocumentPosition(screen.getByText('The text.'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('a reader of a bare report is shown no empty sections', () => {
    show({})
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Honest conversations', 'How to cite this report', 'Share this page'])
  })

  it('a reader of a print-out finds the page’s address on it', () => {
    const { container } = show({})
    expect(container.querySelector('.print-ending')).toHaveTextContent('https://example.org/reports/honest-conversations')
  })
})
