import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { SearchPage } from '@/components/search-page'
import { readSearch } from '@/lib/search-filters'
import type { SearchAnswer, SearchResult } from '@/lib/search-results'

const result: SearchResult = { path: '/reports/one', title: 'One', type: 'Report', publishedAt: '2022-05-12T09:00:00.000Z', passage: [{ text: 'On ', marked: false }, { text: 'grief', marked: true }], file: null }
const answer = (more: Partial<SearchAnswer> = {}): SearchAnswer => ({ results: [result], page: 1, pages: 1, total: 1, capped: false, repaired: null, filters: [], ...more })
const show = (given: SearchAnswer | null | undefined, asked: Record<string, string> = { q: 'grief' }) => render(<SearchPage asked={readSearch(asked)} answer={given} />)

/** What is said of the results; the box has a place of its own for what it says. */
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent).filter(Boolean)

describe('a page of results', () => {
  it('tells a reader how much was found', () => {
    show(answer({ total: 1204, pages: 61 }))
    expect(said()).toEqual(['1,204 results, page 1 of 61'])
  })

  it('shows markup in a title, a passage or a question as the text that it is', () => {
    const evil = '<script>alert(1)</script>'
    const { container } = show(answer({ results: [{ ...result, title: evil, passage: [{ text: evil, marked: true }] }], repaired: evil }), { q: evil })
    expect(screen.getByRole('link', { name: evil })).toBeVisible()
    expect([...container.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual(['/assets/suggest.js'])
    expect(container.querySelector('mark')).toHaveTextContent(evil)
  })

  it('says of a file what a reader must know before fetching it', () => {
    show(answer({ results: [{ ...result, file: { path: '/api/files/file/a.pdf?v=1#page=3', title: 'The full report', page: 3, format: 'PDF', bytes: 2_400_000, pages: 48 } }] }))
    expect(screen.getByRole('link', { name: 'The full report, page 3 (PDF, 2.4MB, 48 pages)' })).toHaveAttribute('href', '/api/files/file/a.pdf?v=1#page=3')
  })

  it('says which words were repaired, and leads to what was typed', () => {
    show(answer({ repaired: 'bereavement' }), { q: 'berevement' })
    expect(screen.getByText('bereavement')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Search instead for “berevement”' })).toHaveAttribute('href', '/search?q=berevement&words=as-typed')
  })

  it('says of many results that they are the best, and of a choice how much it holds at least', () => {
    show(answer({ total: 500, pages: 25, capped: true, filters: [{ name: 'type', label: 'Type', value: '', reads: 'of the type', over: true, options: [{ value: 'guide', label: 'Guide', count: 320 }] }] }))
    expect(said()).toEqual(['There are many results. These are the best: 500 results, page 1 of 25'])
    expect(screen.getByRole('option', { name: 'Guide (320+)' })).toBeVisible()
  })

  it('says what to do next where nothing was found', () => {
    show(answer({ results: [], total: 0 }))
    expect(screen.getByRole('heading', { name: 'Nothing was found for “grief”' })).toBeVisible()
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('says when it took too long, and offers no list of nothing', () => {
    show(null)
    expect(said()).toEqual(['This took too long to answer. Try fewer words.'])
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('is a plain form whose answer is an address', () => {
    show(undefined, {})
    const form = screen.getByRole('search')
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/search', 'get'])
    expect(within(form).getByLabelText('Search this site')).toHaveAttribute('name', 'q')
  })
})
