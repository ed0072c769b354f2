import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { NewsPage } from '@/components/news-page'
import type { NewsPost } from '@/lib/content'

import { card, document, healthEducationEngland, newsPost, origin, picture, settings, theHospice } from './sample-content'

const show = (changes: Partial<NewsPost>) => render(<NewsPage post={newsPost(changes)} settings={settings()} origin={origin} />)

describe('a news post', () => {
  it('a reader sees whom it is from, under the names of that day', () => {
    show({ organisations: [theHospice, healthEducationEngland] })
    expect(screen.getByText('From', { selector: 'dt' }).nextElementSibling?.textContent).toBe('The HospiceHealth Education England (now part of NHS England)')
  })

  it('a reader finds the report that it announces as a card', () => {
    show({ reports: [card({ title: 'Honest conversations' })] })
    const announced = screen.getByRole('region', { name: 'The report in this story' })
    expect(within(announced).getByRole('link', { name: 'Honest conversations' })).toHaveAttribute('href', '/reports/honest-conversations')
  })

  it('a reader sees the files once, where the editor put them', () => {
    show({ documents: [document()], body: [{ type: 'documents', title: null, documents: [document()] }] })
    expect(screen.getAllByRole('link', { name: /PDF/ })).toHaveLength(1)
  })

  it('a reader finds the files also where the editor did not place them', () => {
    show({ documents: [document()] })
    expect(within(screen.getByRole('region', { name: 'Documents' })).getByRole('link', { name: /PDF/ })).toBeVisible()
  })

  it('the first picture is there at once, with its credit', () => {
    show({ leadImage: picture({ credit: 'A. Hall' }) })
    expect(screen.getByRole('img')).not.toHaveAttribute('loading', 'lazy')
    expect(screen.getByText('Credit: A. Hall')).toBeVisible()
  })

  it('a reader learns that it was withdrawn', () => {
    show({ withdrawal: { on: '2023-01-09', reason: 'The programme has ended.' } })
    expect(screen.getByRole('region', { name: 'Withdrawn' })).toHaveTextContent('9 January 2023')
  })

  it('a reader passes it on by email without any third party', () => {
    show({ title: 'Staff & families' })
    expect(screen.getByRole('link', { name: 'Share this page by email' })).toHaveAttribute(
      'href',
      'mailto:?subject=Staff%20%26%20families&body=Staff%20%26%20families%0Ahttps%3A%2F%2Fexample.org%2Fnews%2Fstaff-share-what-helps',
    )
  })
})
