import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { SiteHeader } from '@/components/site-header'

import { settings } from './sample-content'

describe('the header', () => {
  it('a screen reader hears which page is being read', () => {
    render(<SiteHeader settings={settings()} current="/reports" />)
    expect(screen.getByRole('link', { name: 'Reports' })).toHaveAttribute('aria-current', 'page')
    expect(screen.getByRole('link', { name: 'News' })).not.toHaveAttribute('aria-current')
  })

  it('a reader of a report sees that it belongs to the reports', () => {
    render(<SiteHeader settings={settings()} current="/reports/honest-conversations" />)
    expect(screen.getByRole('link', { name: 'Reports' })).toHaveAttribute('aria-current', 'true')
  })

  it('a reader gets home by the name of the site', () => {
    render(<SiteHeader settings={settings()} />)
    expect(screen.getByRole('link', { name: 'Health Network home' })).toHaveAttribute('href', '/')
  })
})
