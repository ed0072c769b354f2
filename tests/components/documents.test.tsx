import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { Documents } from '@/components/documents'
import type { DocumentLink, Settings } from '@/lib/content'

import { document, settings } from './sample-content'

type Given = { documents: DocumentLink[]; readOnline?: string | null; formats?: Settings['accessibleFormats'] }

const show = ({ documents, readOnline = null, formats = settings().accessibleFormats }: Given) =>
  render(<Documents title="Honest conversations" documents={documents} readOnline={readOnline} formats={formats} />)

const links = () => screen.getAllByRole('link').map((link) => link.textContent)

describe('documents', () => {
  it('a reader first finds reading online and the full report, each as one link', () => {
    const easyRead = document({ href: '/files/easy.pdf', title: 'Easy Read', kind: 'easy-read', bytes: 545_000, pages: 1 })
    show({ documents: [easyRead, document()], readOnline: '/reports/honest-conversations/read-online' })
    expect(links().slice(0, 3)).toEqual(['Read online (accessible version)', 'Download the full report (PDF, 2.4MB, 48 pages)', 'Easy Read (PDF, 545KB, 1 page)'])
  })

  it('a reader is offered the accessible version as a file where the report cannot be read online', () => {
    show({ documents: [document(), document({ href: '/files/a.docx', kind: 'accessible-version', format: 'Word', bytes: 90_400, pages: null })] })
    expect(links()[0]).toBe('Accessible version (Word, 90KB)')
  })

  it('a Welsh speaker hears the language of a translation, which is never offered as the full report', () => {
    show({ documents: [document({ title: 'Sgyrsiau gonest', language: 'cy' })] })
    expect(links()[0]).toBe('Sgyrsiau gonest (PDF, 2.4MB, 48 pages, in Welsh)')
  })

  it('a reader never meets the same file twice', () => {
    show({ documents: [document(), document({ href: '/files/a.docx', kind: 'accessible-version' })], readOnline: '/read' })
    const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('a reader who needs another format writes an email that already names the report, and knows when to expect an answer', () => {
    show({ documents: [document()] })
    expect(screen.getByRole('link', { name: 'Request an accessible format' })).toHaveAttribute(
      'href',
      'mailto:formats@example.org?subject=Accessible%20format%3A%20Honest%20conversations',
    )
    expect(screen.getByText(/We answer within five working days\./)).toBeVisible()
  })

  it('a reader is not asked to write to nobody', () => {
    show({ documents: [document()], formats: { email: null, answerTime: 'five working days' } })
    expect(screen.queryByText(/We answer within/)).not.toBeInTheDocument()
  })

  it('a reader of a report without any document sees no empty box', () => {
    const { container } = show({ documents: [] })
    expect(container).toBeEmptyDOMElement()
  })
})
