import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'

import { NewsPage } from '@/components/news-page'
import { ReportPage } from '@/components/report-page'
import type { NewsPost, OnlineReport } from '@/lib/content'

import { card, document, healthEducationEngland, newsPost, origin, picture, quotation, report, settings, theHospice } from './sample-content'

const read = (changes: Partial<OnlineReport>) => {
  const { container } = render(<ReportPage report={report(changes)} settings={settings()} origin={origin} />)
  return [...container.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => JSON.parse(textContent ?? ''))
}

describe('facts for programs', () => {
  it('a title cannot end the element and run as script', () => {
    const { container } = render(<ReportPage report={report({ title: '</script><script>alert(1)</script>' })} settings={settings()} origin={origin} />)
    expect(container.querySelector('script')?.innerHTML).not.toContain('</script>')
    expect(container.querySelectorAll('script:not([type="application/ld+json"], [src])')).toHaveLength(0)
  })

  it('a program reads the title exactly as a person does', () => {
    const [facts] = read({ title: 'Care & <kindness>' })
    expect(facts.name).toBe('Care & <kindness>')
  })

  it('a program learns who asked for a report and who did the work', () => {
    const [facts] = read({ commissionedBy: [healthEducationEngland], deliveredBy: [theHospice] })
    expect(facts.funder).toEqual([{ '@type': 'Organization', name: 'Health Education England', url: 'https://example.org/organisations/health-education-england' }])
    expect(facts.author).toEqual([{ '@type': 'Organization', name: 'The Hospice', url: 'https://example.org/organisations/the-hospice' }])
  })

  it('a program finds every file and quotation', () => {
    const [facts] = read({ documents: [document()], body: [{ type: 'quote', quotation: quotation() }] })
    expect(facts.associatedMedia).toMatchObject([{ '@type': 'DigitalDocument', url: 'https://example.org/files/report.pdf', numberOfPages: 48 }])
    expect(facts.hasPart).toMatchObject([{ '@type': 'Quotation', creator: { name: 'Bee Wee', jobTitle: 'National Clinical Director' } }])
  })

  it('a search engine shows the way to the page', () => {
    const [, crumbs] = read({})
    expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual(['Home', 'Reports', 'Honest conversations'])
  })
})

describe('the facts of a report', () => {
  it('are those on its page', () => {
    const theme = card({ path: '/themes/culture', title: 'Culture' })
    const [facts] = read({
      updates: [{ on: '2022-06-03', note: 'Added a chapter.' }],
      with: [theHospice],
      people: [{ name: 'Ann Hall', roles: [] }],
      themes: [theme],
      licence: 'Open Government Licence v3.0',
    })
    expect(facts).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: 'Honest conversations',
      description: 'What helps staff to talk with families.',
      url: 'https://example.org/reports/honest-conversations',
      identifier: 'https://example.org/r/12',
      datePublished: '2022-05-12',
      dateModified: '2022-06-03',
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      publisher: { '@type': 'Organization', name: 'Health Network Ltd', url: 'https://example.org/' },
      contributor: [
        { '@type': 'Organization', name: 'The Hospice' },
        { '@type': 'Person', name: 'Ann Hall' },
      ],
      about: [{ '@type': 'Thing', name: 'Culture', url: 'https://example.org/themes/culture' }],
    })
  })

  it('say nothing of what the report does not have', () => {
    const [facts] = read({})
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['license']))
    expect(JSON.stringify(facts)).not.toMatch(/null|undefined|\[\]/)
  })
})

describe('the facts of a news post', () => {
  const readPost = (changes: Partial<NewsPost>) => {
    const { container } = render(<NewsPage post={newsPost(changes)} settings={settings()} origin={origin} />)
    return [...container.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => JSON.parse(textContent ?? ''))
  }

  it('are those on its page', () => {
    const [facts, crumbs] = readPost({
      leadImage: picture(),
      organisations: [theHospice],
      reports: [card()],
      documents: [document()],
      updates: [{ on: '2022-06-03', note: 'Corrected a name.' }],
      body: [{ type: 'quote', quotation: quotation() }],
    })
    expect(facts).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Staff share what helps',
      description: 'A new report is out.',
      url: 'https://example.org/news/staff-share-what-helps',
      datePublished: '2022-05-12',
      dateModified: '2022-06-03',
      image: 'https://example.org/images/nurses.webp',
      author: [{ '@type': 'Organization', name: 'The Hospice' }],
      about: [{ '@type': 'Report', name: 'Honest conversations', url: 'https://example.org/reports/honest-conversations' }],
      associatedMedia: [{ '@type': 'DigitalDocument', url: 'https://example.org/files/report.pdf' }],
      hasPart: [{ '@type': 'Quotation', text: quotation().words }],
    })
    expect(crumbs.itemListElement.map(({ item }: { item: string }) => item)).toEqual(['https://example.org/', 'https://example.org/news', 'https://example.org/news/staff-share-what-helps'])
  })

  it('keep a title that tries to end the element, and run nothing', () => {
    const title = '</script><script>alert(1)</script> <!-- \u2028'
    const [facts] = readPost({ title })
    expect(facts.headline).toBe(title)
    expect(window.document.querySelectorAll('script:not([type="application/ld+json"], [src])')).toHaveLength(0)
  })
})
