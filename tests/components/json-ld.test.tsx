import { describe, expect, it } from '@jest/globals'
import { render } from '@testing-library/react'

import { ReportPage } from '@/components/report-page'
import type { Report } from '@/lib/content'

import { document, healthEducationEngland, origin, quotation, report, settings, theHospice } from './sample-content'

const read = (changes: Partial<Report>) => {
  const { container } = render(<ReportPage report={report(changes)} settings={settings()} origin={origin} />)
  return [...container.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => JSON.parse(textContent ?? ''))
}

describe('facts for programs', () => {
  it('a title cannot end the element and run as script', () => {
    const { container } = render(<ReportPage report={report({ title: '</script><script>alert(1)</script>' })} settings={settings()} origin={origin} />)
    expect(container.querySelector('script')?.innerHTML).not.toContain('</script>')
    expect(container.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0)
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
