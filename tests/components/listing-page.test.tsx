import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { ListingPage } from '@/components/listing-page'
import type { Listing } from '@/lib/content'
import { feedLinks } from '@/lib/feed-addresses'
import type { Filter } from '@/lib/result-sentence'

import { card, listing, origin } from './sample-content'

const theme = (value = ''): Filter => ({ name: 'theme', label: 'Theme', value, reads: 'about', options: [{ value: 'culture', label: 'Culture' }] })
const year = (value = ''): Filter => ({ name: 'year', label: 'Year', value, reads: 'from', options: [{ value: '2022', label: '2022' }] })

const show = (list: Listing, filters: Filter[] = []) =>
  render(
    <ListingPage
      title="Reports"
      path="/reports"
      noun={{ one: 'report', many: 'reports' }}
      listing={list}
      filters={filters}
      addressOf={(page) => `/reports?theme=culture&page=${page}`}
      origin={origin}
    />,
  )

describe('a list', () => {
  it('a reader hears the filters read back as a sentence', () => {
    show(listing([card()], { total: 1204, page: 2, pages: 61 }), [theme('culture'), year('2022')])
    expect(screen.getByText('1,204 reports about Culture, from 2022, page 2 of 61')).toBeVisible()
  })

  it('a reader of a list of one is not told of one reports', () => {
    show(listing([card()]))
    expect(screen.getByText('1 report')).toBeVisible()
  })

  it('a reader’s choices become an address to share', () => {
    show(listing([card()]), [theme('culture')])
    const form = screen.getByRole('form', { name: 'Filter' })
    expect(form).toHaveAttribute('action', '/reports')
    expect(form).toHaveAttribute('method', 'get')
    expect(within(form).getByRole('combobox', { name: 'Theme' })).toHaveValue('culture')
  })

  it('a reader sees beside each choice how much it holds', () => {
    show(listing([card()]), [{ ...theme('culture'), options: [{ value: 'culture', label: 'Culture', count: 1204 }] }])
    expect(screen.getByRole('option', { name: 'Culture (1,204)' })).toBeVisible()
    expect(screen.getByText('1 report about Culture')).toBeVisible()
  })

  it('a reader can follow the list as it is filtered', () => {
    render(<ListingPage title="Reports" path="/reports" noun={{ one: 'report', many: 'reports' }} listing={listing([card()])} addressOf={String} feeds={feedLinks('/reports', { theme: 'culture' })} origin={origin} />)
    expect(screen.getByRole('link', { name: 'Atom feed' })).toHaveAttribute('href', '/reports/feed.atom?theme=culture')
    expect(screen.getByRole('link', { name: 'JSON Feed' })).toHaveAttribute('href', '/reports/feed.json?theme=culture')
  })

  it('a reader whose filters match nothing is shown the way out', () => {
    show(listing([]), [theme('culture')])
    expect(screen.getByRole('heading', { name: 'No reports match these filters' })).toBeVisible()
    expect(screen.getAllByRole('link', { name: 'Clear all filters' })[0]).toHaveAttribute('href', '/reports')
  })

  it('a reader of an empty site is not told to clear filters that are not set', () => {
    show(listing([]), [theme()])
    expect(screen.getByRole('heading', { name: 'There are no reports yet' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Clear all filters' })).not.toBeInTheDocument()
  })
})

describe('the pages of a list', () => {
  it('a reader in the middle of a long list reaches the first, the last and the nearest pages', () => {
    show(listing([card()], { page: 7, pages: 12, total: 240 }))
    const pages = screen.getByRole('navigation', { name: 'Pages' })
    expect(within(pages).getAllByRole('link').map((link) => link.textContent)).toEqual(['Previous page', '1', '6', '7', '8', '12', 'Next page'])
    expect(within(pages).getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/reports?theme=culture&page=8')
  })

  it('a screen reader hears which page is being read', () => {
    show(listing([card()], { page: 2, pages: 3, total: 60 }))
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  })

  it('a reader is never offered a gap that hides a single page', () => {
    show(listing([card()], { page: 4, pages: 12, total: 240 }))
    const pages = screen.getByRole('navigation', { name: 'Pages' })
    expect(within(pages).getAllByRole('link', { name: /^Page/ }).map((link) => link.textContent)).toEqual(['1', '2', '3', '4', '5', '12'])
  })

  it('a reader of a list that fits on one page sees no page links', () => {
    show(listing([card()]))
    expect(screen.queryByRole('navigation', { name: 'Pages' })).not.toBeInTheDocument()
  })
})
