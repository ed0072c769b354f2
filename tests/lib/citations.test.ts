import { describe, expect, it } from '@jest/globals'

import { apa, citationOf, vancouver, type Citation, type Reference } from '@/lib/citations'

import { healthEducationEngland, report, settings, theHospice } from '../components/sample-content'

const origin = 'https://example.org'

const read = ({ before, title, after }: Reference) => `${before}${title}${after}`

const cited = (...changes: Parameters<typeof report>): Citation => citationOf(report({ publishedAt: '2022-05-12T08:30:00Z', ...changes[0] }), settings(), origin)

describe('an author who cites a report', () => {
  it('in APA style names the organisations that did the work, the day, the title and an address that lasts', () => {
    expect(read(apa(cited({ deliveredBy: [theHospice] })))).toBe('The Hospice. (2022, May 12). Honest conversations. Health Network Ltd. https://example.org/r/12')
  })

  it('in Vancouver style gets the same facts in the order of medical journals', () => {
    expect(vancouver(cited({ deliveredBy: [theHospice] }))).toBe(
      'The Hospice. Honest conversations [Internet]. Health Network Ltd; 2022 May 12 [cited: add the date you read it]. Available from: https://example.org/r/12',
    )
  })

  it('uses the name that an organisation had when the report came out', () => {
    expect(cited({ deliveredBy: [healthEducationEngland] }).authors).toEqual(['Health Education England'])
  })

  it('sees several authors joined as each style joins them', () => {
    const two = cited({ deliveredBy: [healthEducationEngland, theHospice] })
    expect(apa(two).before).toBe('Health Education England & The Hospice. (2022, May 12). ')
    expect(vancouver(two)).toMatch(/^Health Education England; The Hospice\. Honest conversations \[Internet\]/)
    expect(apa({ ...two, authors: ['A', 'B', 'C'] }).before).toMatch(/^A, B, & C\. /)
  })

  it('is not shown the same name as author and as publisher in APA style', () => {
    expect(read(apa(cited({ deliveredBy: [] })))).toBe('Health Network Ltd. (2022, May 12). Honest conversations. https://example.org/r/12')
  })

  it('learns what kind of document it is, where it is not a report', () => {
    expect(apa(cited({ type: 'Guide' })).after).toMatch(/^ \[Guide\]\. /)
  })

  it('sees no full stop after a question mark', () => {
    expect(read(apa(cited({ title: 'What helps?', deliveredBy: [theHospice] })))).toContain('What helps? Health Network Ltd.')
  })

  it('gets the day on which it was published in London', () => {
    expect(apa(cited({ publishedAt: '2022-06-30T23:30:00Z' })).before).toContain('(2022, July 1)')
  })
})
