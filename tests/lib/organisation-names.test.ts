import { describe, expect, it } from '@jest/globals'

import { nameOn } from '@/lib/organisation-names'

const network = {
  name: 'Health Innovation Network',
  formerNames: [{ name: 'AHSN Network', abbreviation: 'AHSN', until: '2023-09-30T12:00:00.000Z' }],
}
const england = {
  name: 'NHS England',
  formerNames: [
    { name: 'NHS England and NHS Improvement', until: '2022-06-30' },
    { name: 'NHS England', until: '2019-03-31' },
  ],
}
const education = { name: 'Health Education England', abbreviation: 'HEE', closedOn: '2023-03-31', successor: { name: 'NHS England' } }

describe('a reader of a page', () => {
  it('sees the name an organisation had on that day, and what it is called now', () => {
    expect(nameOn(network, '2022-05-12')).toEqual({ name: 'AHSN Network', abbreviation: 'AHSN', now: 'now Health Innovation Network' })
  })

  it('from the last day of a name still sees that name', () => {
    expect(nameOn(network, '2023-09-30T18:00:00.000Z').name).toBe('AHSN Network')
  })

  it('from the day after sees the new name alone', () => {
    expect(nameOn(network, '2023-10-01')).toEqual({ name: 'Health Innovation Network', abbreviation: null, now: null })
  })

  it('sees the right one of several former names, in whatever order they were entered', () => {
    expect(nameOn(england, '2022-05-12')).toMatchObject({ name: 'NHS England and NHS Improvement', now: 'now NHS England' })
    expect(nameOn(england, '2018-01-01')).toMatchObject({ name: 'NHS England', now: null })
  })

  it('sees what an organisation became part of', () => {
    expect(nameOn(education, '2022-05-12')).toEqual({ name: 'Health Education England', abbreviation: 'HEE', now: 'now part of NHS England' })
  })

  it('sees that an organisation closed with nobody to take over', () => {
    expect(nameOn({ name: 'A pilot', closedOn: '2020-01-01' }, '2019-06-01').now).toBe('now closed')
  })
})
