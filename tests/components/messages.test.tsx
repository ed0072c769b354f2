import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'

import { BrokenMessage } from '@/components/broken-message'
import { GoneMessage } from '@/components/gone-message'
import { NotFoundMessage } from '@/components/not-found-message'

import { settings } from './sample-content'

describe('pages that are not there', () => {
  it('a reader with a wrong address is shown where to look', () => {
    render(<NotFoundMessage links={settings().navigation} contactEmail="help@example.org" />)
    expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Reports' })).toHaveAttribute('href', '/reports')
    expect(screen.getByRole('link', { name: 'If you need help, email help@example.org' })).toBeVisible()
  })

  it('a reader of a removed page is told why and what to read instead', () => {
    render(<GoneMessage reason="It named a patient." instead={{ label: 'Honest conversations', path: '/reports/honest-conversations' }} />)
    expect(screen.getByText('It named a patient.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Honest conversations' })).toBeVisible()
  })

  it('a reader is told what to do while the site is broken, even when nothing about the site is known', () => {
    render(<BrokenMessage />)
    expect(screen.getByText(/try again in a few minutes/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/')
  })
})
