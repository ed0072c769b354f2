import { describe, expect, test } from '@jest/globals'

import { formatMoment, isoDayOf, momentInLondon } from '@/lib/dates'

describe('a time that an editor gives', () => {
  test.each([
    ['2027-01-15T17:30', '2027-01-15T17:30:00.000Z', 'in winter'],
    ['2027-07-01T17:30', '2027-07-01T16:30:00.000Z', 'in summer'],
    ['2027-03-28T00:59', '2027-03-28T00:59:00.000Z', 'just before the clocks go forward'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z', 'just after they went forward'],
    ['2027-10-31T00:59', '2027-10-30T23:59:00.000Z', 'just before the hour that comes twice'],
    ['2027-10-31T01:30', '2027-10-31T01:30:00.000Z', 'in the hour that comes twice: the second, so that nothing is early'],
    ['2027-10-31T02:00', '2027-10-31T02:00:00.000Z', 'just after it'],
  ])('%s is %s, %s', (local, moment) => expect(momentInLondon(local)).toBe(moment))

  test.each(['2027-03-28T01:00', '2027-03-28T01:30', '2027-03-28T01:59'])('%s never comes: the clocks go forward over it', (local) => expect(momentInLondon(local)).toBeNull())

  test.each(['', 'tomorrow', '2027-02-30T10:00', '2027-13-01T10:00', '2027-01-01'])('%j is not one', (local) => expect(momentInLondon(local)).toBeNull())

  test('is on the day that London has, when it is still the day before elsewhere', () => expect(isoDayOf('2027-06-30T23:30:00.000Z')).toBe('2027-07-01'))

  test('is read back in house style', () => expect(formatMoment('2027-07-01T16:30:00.000Z')).toBe('1 July 2027 at 5:30pm'))
})
