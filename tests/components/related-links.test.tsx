import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { NewsPage } from '@/components/news-page'
import { RelatedLinks } from '@/components/related-links'
import { ReportPage } from '@/components/report-page'

import { card, newsPost, origin, report, settings } from './sample-content'

const ours = { ...card(), of: 'reports' as const }
const theirs = { ...card({ path: 'https://www.nice.org.uk/guidance/ng31', title: 'Care of dying adults', type: 'Guidance', publishedAt: null }), host: 'nice.org.uk', of: 'elsewhere' as const }

describe('related links', () => {
  it('a reader is told what they are, and whose page a link to another site opens', () => {
    render(<RelatedLinks links={[ours, theirs]} />)
    const region = screen.getByRole('region', { name: 'Related reports and links to other sites' })
    expect(within(region).getByRole('link', { name: 'Care of dying adults' })).toHaveAttribute('href', theirs.path)
    expect(within(region).getByText('nice.org.uk')).toBeVisible()
  })

  it('a reader sees no section where there is nothing', () => {
    const { container } = render(<RelatedLinks links={[]} />)
    expect(container).toBeEmptyDOMElement()
  })

  it('a reader of a report meets them after its words and before the news about it', () => {
    render(<ReportPage report={report({ related: [ours], news: [card({ path: '/news/out', title: 'It is out' })] })} settings={settings()} origin={origin} />)
    const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(names.indexOf('Related reports')).toBe(names.indexOf('News about this report') - 1)
  })

  it('a reader of a news post meets them after its themes', () => {
    render(<NewsPage post={newsPost({ related: [ours], themes: [card({ path: '/themes/culture', title: 'Culture' })] })} settings={settings()} origin={origin} />)
    const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(names.indexOf('Related reports')).toBe(names.indexOf('Themes') + 1)
  })
})
