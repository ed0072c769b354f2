import { describe, expect, it } from '@jest/globals'

import { formatDate, formatTime, startOfYear, yearOf } from '@/lib/dates'
import { describeFile, formatBytes } from '@/lib/file-sizes'

describe('a reader sees', () => {
  it.each([
    ['2018-08-06T12:00:00Z', '6 August 2018'],
    ['2026-06-30T23:30:00Z', '1 July 2026'],
    ['2026-12-31T23:30:00Z', '31 December 2026'],
  ])('the date of %s in London as %s', (iso, words) => expect(formatDate(iso)).toBe(words))

  it.each([
    ['2026-01-05T17:30:00Z', '5:30pm'],
    ['2026-07-05T16:30:00Z', '5:30pm'],
    ['2026-01-05T09:00:00Z', '9am'],
    ['2026-01-05T12:00:00Z', 'midday'],
    ['2026-07-04T23:00:00Z', 'midnight'],
  ])('the time of %s in London as %s', (iso, words) => expect(formatTime(iso)).toBe(words))

  it.each([
    [1, '1KB'],
    [545_499, '545KB'],
    [999_499, '999KB'],
    [999_999, '1MB'],
    [2_400_000, '2.4MB'],
    [12_346_000, '12.35MB'],
  ])('a file of %d bytes as %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words))

  it('type, size and pages of a file together', () => {
    expect(describeFile({ format: 'PDF', bytes: 2_400_000, pages: 48 })).toBe('PDF, 2.4MB, 48 pages')
    expect(describeFile({ format: 'CSV', bytes: 900, pages: null })).toBe('CSV, 1KB')
  })
})

it('a year begins at midnight in London', () => {
  expect(startOfYear(2022)).toBe('2022-01-01T00:00:00.000Z')
  expect(yearOf('2021-12-31T23:59:59Z')).toBe(2021)
})
