import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { ReportChapterPage } from '@/components/report-chapter-page'
import { ReportChaptersPage } from '@/components/report-chapters-page'
import { ReportContentsPage } from '@/components/report-contents-page'
import { findChapter, type ChapterInPlace } from '@/lib/chapters'
import type { Chapter, OnlineReport } from '@/lib/content'

import { card, heading, origin, paragraph, report, settings } from './sample-content'

const chapter = (title: string): Chapter => ({ title, id: title.toLowerCase(), body: [heading('What helps', 3), paragraph('Trust.')] })

const long = (changes: Partial<OnlineReport> = {}) => report({ title: 'Honest conversations', chapters: ['Introduction', 'Culture', 'Care', 'Wellbeing'].map(chapter), ...changes })

const show = (id: string, changes: Partial<OnlineReport> = {}) => {
  const shown = long(changes)
  return render(<ReportChapterPage report={shown} place={findChapter(shown.chapters, id) as ChapterInPlace} settings={settings()} origin={origin} />)
}

const linksIn = (name: string) => within(screen.getByRole('navigation', { name })).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])

describe('the front of a long report', () => {
  it('a reader finds its numbered chapters, each at an address of its own', () => {
    render(<ReportContentsPage report={long()} settings={settings()} origin={origin} />)
    expect(within(screen.getByRole('navigation', { name: 'Contents' })).getByRole('list').tagName).toBe('OL')
    expect(linksIn('Contents')[1]).toEqual(['Culture', '/reports/honest-conversations/read-online/culture'])
  })

  it('a reader can read or print all of it at once', () => {
    render(<ReportContentsPage report={long()} settings={settings()} origin={origin} />)
    expect(screen.getByRole('link', { name: 'Read or print all chapters on one page' })).toHaveAttribute('href', '/reports/honest-conversations/read-online/all')
  })
})

describe('a chapter', () => {
  it('a screen reader hears its name as the heading of the page, of which report it is a chapter, and sections right below it', () => {
    show('culture')
    const main = screen.getByRole('heading', { level: 1, name: 'Culture' })
    expect(main.previousElementSibling).toHaveTextContent('Honest conversations: chapter 2 of 4')
    expect(screen.getByRole('heading', { level: 2, name: 'What helps' })).toHaveAttribute('id', 'culture-what-helps')
  })

  it('a reader in the middle can go on, back, and up', () => {
    show('culture')
    expect(linksIn('Chapters')).toEqual([
      ['Previous chapter: Introduction', '/reports/honest-conversations/read-online/introduction'],
      ['Next chapter: Care', '/reports/honest-conversations/read-online/care'],
    ])
    expect(linksIn('Breadcrumb').slice(2)).toEqual([
      ['Honest conversations', '/reports/honest-conversations'],
      ['Online version', '/reports/honest-conversations/read-online'],
    ])
  })

  it('a reader of the first and of the last one is not sent beyond', () => {
    const { unmount } = show('introduction')
    expect(linksIn('Chapters')).toHaveLength(1)
    unmount()
    show('wellbeing')
    expect(linksIn('Chapters')).toEqual([['Previous chapter: Care', '/reports/honest-conversations/read-online/care']])
  })

  it('a screen reader hears which chapter is being read', () => {
    show('care')
    expect(within(screen.getByRole('navigation', { name: 'Contents' })).getByRole('link', { name: 'Care' })).toHaveAttribute('aria-current', 'page')
  })

  it('a reader of a report that no longer holds is told so in every chapter', () => {
    show('care', { withdrawal: { on: '2025-02-01', reason: 'Counted twice.' }, supersededBy: card({ path: '/reports/second', title: 'Second edition' }) })
    expect(screen.getByRole('region', { name: 'Withdrawn' })).toHaveTextContent('Counted twice.')
    expect(screen.getByRole('link', { name: 'Second edition' })).toBeVisible()
  })

  it('a program learns of which report it is a part', () => {
    const { container } = show('culture')
    const [facts] = [...container.querySelectorAll('script')].map(({ textContent }) => JSON.parse(textContent ?? ''))
    expect(facts).toMatchObject({ '@type': 'Chapter', name: 'Culture', position: 2, isPartOf: { '@type': 'Report', url: 'https://example.org/reports/honest-conversations' } })
  })

  it('a reader of a print-out finds the chapter’s address on it', () => {
    const { container } = show('culture')
    expect(container.querySelector('.print-ending')).toHaveTextContent('https://example.org/reports/honest-conversations/read-online/culture')
  })
})

describe('all chapters on one page', () => {
  it('a reader finds every chapter in order, and the way back to the contents', () => {
    render(<ReportChaptersPage report={long()} settings={settings()} at="/reports/honest-conversations/read-online/all" origin={origin} />)
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Contents', 'Introduction', 'Culture', 'Care', 'Wellbeing'])
    expect(linksIn('Breadcrumb').at(-1)).toEqual(['Online version', '/reports/honest-conversations/read-online'])
  })
})
