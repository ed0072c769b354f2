import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { Body } from '@/components/body'
import { Chapter } from '@/components/chapter'
import type { Cell } from '@/lib/content'

import { document, heading, paragraph, picture } from './sample-content'

const cell = (text: string, header = false): Cell => ({ header, children: [{ type: 'text', text }], columns: 1, rows: 1 })

describe('the words of a page', () => {
  it('a reader can be sent to a heading', () => {
    render(<Body body={[heading('Why this matters')]} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Why this matters' })).toHaveAttribute('id', 'why-this-matters')
  })

  it('a screen reader hears a list within the item that it belongs to', () => {
    render(
      <Body
        body={[
          {
            type: 'list',
            ordered: true,
            items: [{ children: [{ type: 'text', text: 'Culture' }], list: { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: 'to learn' }], list: null }] } }],
          },
        ]}
      />,
    )
    const [culture] = screen.getAllByRole('listitem')
    expect(within(culture as HTMLElement).getByRole('list')).toHaveTextContent('to learn')
  })

  it('a screen reader hears which column and row a number belongs to', () => {
    render(
      <Body
        body={[
          {
            type: 'table',
            rows: [
              [cell('Setting', true), cell('Staff', true)],
              [cell('Hospices', true), cell('18')],
            ],
          },
        ]}
      />,
    )
    expect(screen.getByRole('columnheader', { name: 'Staff' })).toHaveAttribute('scope', 'col')
    expect(screen.getByRole('rowheader', { name: 'Hospices' })).toHaveAttribute('scope', 'row')
  })

  it('somebody without a mouse can scroll a wide table, and hears what it is', () => {
    render(<Body body={[{ type: 'table', rows: [[cell('Setting', true), cell('Staff', true)], [cell('Hospices'), cell('18')]] }]} />)
    expect(screen.getByRole('group', { name: 'Table: Setting, Staff' })).toHaveAttribute('tabindex', '0')
  })

  it('a screen reader hears what a figure counts together with the figure', () => {
    render(<Body body={[{ type: 'key-figures', figures: [{ value: 'over 200', label: 'staff who took part' }] }]} />)
    expect(screen.getByText('staff who took part', { selector: 'dt' }).nextElementSibling).toHaveTextContent('over 200')
  })

  it('a reader sees whose picture it is, and a phone loads the smaller copy', () => {
    render(<Body body={[{ type: 'figure', picture: picture({ caption: 'After a shift.', credit: 'A. Hall' }) }]} />)
    const image = screen.getByRole('img', { name: 'Two nurses talk by a window' })
    expect(image).toHaveAttribute('srcset', '/images/nurses-800.webp 800w, /images/nurses.webp 1600w')
    expect(image).toHaveAttribute('loading', 'lazy')
    expect(screen.getByRole('figure')).toHaveTextContent('After a shift. Credit: A. Hall')
  })

  it('a screen reader passes over a picture that an editor called decorative', () => {
    render(<Body body={[{ type: 'figure', picture: picture({ alt: '' }) }]} />)
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
  })

  it('a reader finds each file among the words as one link with its type and size', () => {
    render(<Body body={[{ type: 'documents', title: 'The report', documents: [document()] }]} />)
    expect(within(screen.getByRole('list', { name: 'The report' })).getByRole('link')).toHaveTextContent('Honest conversations (PDF, 2.4MB, 48 pages)')
  })

  it('a link opens in the reader’s own tab', () => {
    render(<Body body={[{ type: 'paragraph', children: [{ type: 'link', href: 'https://example.org', children: [{ type: 'text', text: 'The framework', bold: true }] }] }]} />)
    expect(screen.getByRole('link', { name: 'The framework' })).not.toHaveAttribute('target')
  })
})

describe('chapters on one page', () => {
  it.each([2, 3] as const)('a screen reader hears the sections of a chapter below it, also where they were written at level %i', (level) => {
    render(<Chapter chapter={{ title: 'Culture', id: 'culture', body: [heading('What helps', level), paragraph('Trust.')] }} position={1} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Culture' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'What helps' })).toBeVisible()
  })

  it('a reader is sent to the right chapter where two have a section of the same name', () => {
    const body = [heading('Questions for teams')]
    render(
      <>
        <Chapter chapter={{ title: 'Culture', id: 'culture', body }} position={1} />
        <Chapter chapter={{ title: 'Communication', id: 'communication', body }} position={2} />
      </>,
    )
    expect(screen.getAllByRole('heading', { name: 'Questions for teams' }).map(({ id }) => id)).toEqual(['culture-questions-for-teams', 'communication-questions-for-teams'])
  })
})
