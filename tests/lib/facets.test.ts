import { describe, expect, it } from '@jest/globals'

import { type Chosen, countChoices, type FacetName, type Facets } from '@/lib/facets'

const document = (changes: Partial<Facets>): Facets => ({ theme: [], organisation: [], type: ['report'], year: ['2022'], ...changes })

const documents = [
  document({ theme: ['culture', 'medicines'], organisation: ['nhs-england'], year: ['2022'] }),
  document({ theme: ['culture'], organisation: ['the-hospice'], year: ['2023'] }),
  document({ theme: ['medicines'], organisation: ['nhs-england'], type: ['guide'], year: ['2023'] }),
]

const noChoice = { theme: undefined, organisation: undefined, type: undefined, year: undefined }
const counted = (chosen: Partial<Chosen>, name: FacetName) => Object.fromEntries(countChoices(documents, { ...noChoice, ...chosen })[name])

describe('a reader who narrows a list', () => {
  it('sees beside every choice how many documents there are', () => {
    expect(counted({}, 'theme')).toEqual({ culture: 2, medicines: 2 })
    expect(counted({}, 'type')).toEqual({ report: 2, guide: 1 })
  })

  it('sees how many remain with the other filters that are set', () => {
    expect(counted({ organisation: 'nhs-england' }, 'theme')).toEqual({ culture: 1, medicines: 2 })
    expect(counted({ organisation: 'nhs-england', year: '2023' }, 'theme')).toEqual({ medicines: 1 })
  })

  it('sees what another choice of the same filter would show instead', () => {
    expect(counted({ year: '2022' }, 'year')).toEqual({ 2022: 1, 2023: 2 })
    expect(counted({ year: '2022', theme: 'culture' }, 'year')).toEqual({ 2022: 1, 2023: 1 })
  })

  it('is offered nothing that would lead to an empty list', () => {
    expect(counted({ theme: 'no-such-theme' }, 'organisation')).toEqual({})
  })

  it('never sees a document counted twice', () => {
    expect(Object.fromEntries(countChoices([document({ organisation: ['nhs-england', 'nhs-england'] })], noChoice).organisation)).toEqual({ 'nhs-england': 1 })
  })
})
