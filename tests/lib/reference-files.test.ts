import { describe, expect, it } from '@jest/globals'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

import type { Citation } from '@/lib/citations'
import { bibtex, ris } from '@/lib/reference-files'

const citation = (changes: Partial<Citation> = {}): Citation => ({
  key: 'honest-conversations-2022',
  title: 'Honest conversations',
  type: 'Evaluation',
  summary: 'What helps staff to talk with families.',
  authors: ['Department of Health and Social Care', 'NHS England'],
  publisher: 'Health Network Ltd',
  publishedAt: '2022-05-12T08:30:00Z',
  address: 'https://example.org/r/12',
  ...changes,
})

type Imported = { title: string; author: { literal?: string; family?: string }[]; issued: { 'date-parts': number[][] }; URL: string; publisher?: string; type: string }

/** What a reference manager has after importing the file. */
const imported = (file: string, format: '@bibtex/text' | '@ris/file'): Imported => {
  const [found] = plugins.input.chain(file, { forceType: format, generateGraph: false }) as Imported[]
  if (!found) throw new Error('Nothing was imported.')
  return found
}

const names = ({ author }: Imported) => author.map(({ literal, family }) => literal ?? family)

describe.each([
  ['BibTeX', bibtex, '@bibtex/text'],
  ['RIS', ris, '@ris/file'],
] as const)('somebody who imports the %s file', (_, write, format) => {
  it('has the title, the authors, the day and the address', () => {
    const found = imported(write(citation()), format)
    expect(found).toMatchObject({ type: 'report', title: 'Honest conversations', URL: 'https://example.org/r/12' })
    expect(found.issued['date-parts']).toEqual([[2022, 5, 12]])
  })

  it('has whole organisations as authors, none taken apart', () => {
    expect(names(imported(write(citation()), format))).toEqual(['Department of Health and Social Care', 'NHS England'])
  })

  it('has a title as it was written, whatever signs are in it', () => {
    const title = '50% of R&D: what costs $5_000 #1 ~ a {half} \\ x^2 – مرحبا 😀'
    expect(imported(write(citation({ title })), format).title).toBe(title)
  })

  it('is not hurt by a bracket that never closes', () => {
    const found = imported(write(citation({ title: 'A { that never closes' })), format)
    expect(found).toMatchObject({ title: 'A { that never closes', URL: 'https://example.org/r/12' })
  })
})
