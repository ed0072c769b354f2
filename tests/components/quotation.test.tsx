import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { Quotation } from '@/components/quotation'

import { quotation } from './sample-content'

const said = (container: HTMLElement) => container.querySelector('blockquote') as HTMLElement

describe('a quotation', () => {
  it('a reader sees our marks around the words, and the marks inside them as they were said', () => {
    const { container } = render(<Quotation quotation={quotation({ words: 'It is not a “deliverable” to be ticked off.' })} />)
    expect(said(container).textContent).toBe('‘It is not a “deliverable” to be ticked off.’')
  })

  it('a screen reader hears who spoke outside the words that were spoken', () => {
    const { container } = render(<Quotation quotation={quotation()} />)
    expect(within(said(container)).queryByText('Bee Wee')).not.toBeInTheDocument()
    expect(within(screen.getByRole('figure')).getByText('Bee Wee')).toBeVisible()
  })

  it('a reader sees the role and the organisation as they were on that day', () => {
    const { container } = render(<Quotation quotation={quotation()} />)
    expect(container.querySelector('figcaption')).toHaveTextContent('National Clinical Director, Health Education England (now part of NHS England)')
  })

  it('a reader of a long quotation sees every paragraph opened and only the last one closed', () => {
    const { container } = render(<Quotation quotation={quotation({ words: 'First.\n\nSecond.' })} />)
    expect([...said(container).children].map(({ textContent }) => textContent)).toEqual(['‘First.', '‘Second.’'])
  })

  it('a reader can check where it was said, by a link whose words make sense alone', () => {
    render(<Quotation quotation={quotation({ source: 'https://example.org/speech' })} />)
    expect(screen.getByRole('link', { name: 'Source of the words of Bee Wee' })).toHaveAttribute('href', 'https://example.org/speech')
  })
})
