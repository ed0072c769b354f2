import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { CardList } from '@/components/card-list'

import { card, picture } from './sample-content'

describe('cards', () => {
  it('a screen reader hears one link in a card, in the words of the page behind it', () => {
    render(<CardList cards={[card({ title: 'Honest conversations', picture: picture() })]} level={3} />)
    const [link, ...others] = screen.getAllByRole('link')
    expect(link).toHaveTextContent('Honest conversations')
    expect(link).toHaveAttribute('href', '/reports/honest-conversations')
    expect(link?.parentElement).toBe(screen.getByRole('heading', { level: 3 }))
    expect(others).toEqual([])
  })

  it('a screen reader is not told of the picture, because the heading says it all', () => {
    const { container } = render(<CardList cards={[card({ picture: picture() })]} level={3} />)
    expect(container.querySelector('img')).toHaveAttribute('alt', '')
  })

  it('a reader sees the whole summary', () => {
    const summary = 'A very long summary. '.repeat(30).trim()
    render(<CardList cards={[card({ summary })]} level={3} />)
    expect(screen.getByText(summary)).toBeVisible()
  })

  it('a reader sees the type and date of a page that has them', () => {
    render(<CardList cards={[card({ type: 'Guide', publishedAt: '2018-08-06' })]} level={2} />)
    expect(screen.getByRole('article')).toHaveTextContent('Guide 6 August 2018')
  })
})
