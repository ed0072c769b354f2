import { describe, expect, it } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'

import { ReportPage } from '@/components/report-page'

import { origin, report, settings, theHospice } from './sample-content'

const cite = () => {
  render(<ReportPage report={report({ deliveredBy: [theHospice] })} settings={settings()} origin={origin} />)
  return screen.getByRole('region', { name: 'How to cite this report' })
}

const named = (region: HTMLElement, name: string) => within(region).getByText(name, { selector: 'dt' }).nextElementSibling as HTMLElement

describe('how to cite a report', () => {
  it('an author copies the reference in the style of the journal', () => {
    const region = cite()
    expect(named(region, 'APA')).toHaveTextContent('The Hospice. (2022, May 12). Honest conversations. Health Network Ltd. https://example.org/r/12')
    expect(named(region, 'Vancouver')).toHaveTextContent('The Hospice. Honest conversations [Internet]. Health Network Ltd; 2022 May 12')
    expect(named(region, 'BibTeX')).toHaveTextContent('@techreport{honest-conversations-2022,')
  })

  it('an author sees the title of the report set apart', () => {
    expect(within(named(cite(), 'APA')).getByText('Honest conversations').tagName).toBe('CITE')
  })

  it('an author fetches the reference for a reference manager, under a name to recognise', () => {
    const link = within(cite()).getByRole('link', { name: 'Download the reference as RIS' })
    expect(link).toHaveAttribute('href', '/reports/honest-conversations/cite.ris')
    expect(link).toHaveAttribute('download', 'honest-conversations-2022.ris')
  })

  it('an author gets an address that will not change', () => {
    expect(named(cite(), 'Permanent address')).toHaveTextContent('https://example.org/r/12')
  })

  it('somebody with a keyboard can scroll the long lines', () => {
    expect(within(cite()).getByRole('region', { name: 'BibTeX' })).toHaveAttribute('tabindex', '0')
  })
})
