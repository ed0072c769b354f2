import { describe, expect, it } from '@jest/globals'

import { listAddress, readFilters } from '@/lib/list-filters'

describe('what a reader asks of a list', () => {
  it('is read from the address', () => {
    expect(readFilters('reports', { theme: 'culture', organisation: 'nhs-england', type: 'guide', year: '2022', page: '2' })).toEqual({
      theme: 'culture',
      organisation: 'nhs-england',
      type: 'guide',
      year: 2022,
      page: 2,
      limit: 20,
    })
  })

  it('is a page that exists, or nothing at all', () => {
    for (const page of ['0', '-1', 'abc', '1.5', '99999999999', 'NaN', 'Infinity']) expect([page, readFilters('news', { page })]).toEqual([page, null])
  })

  it('does not break on filters that nobody can mean', () => {
    const odd = { theme: "'; drop table reports", organisation: '../admin', type: 'no-such-type', year: '20x2' }
    expect(readFilters('reports', odd)).toMatchObject({ page: 1 })
    expect(readFilters('reports', odd)?.theme ?? readFilters('reports', odd)?.type).toBeUndefined()
  })

  it('may be a type of the one list but not of the other', () => {
    expect(readFilters('news', { type: 'blog' })?.type).toBe('blog')
    expect(readFilters('reports', { type: 'blog' })?.type).toBeUndefined()
  })

  it('given twice counts once', () => {
    expect(readFilters('reports', { theme: ['culture', 'medicines'] })?.theme).toBe('culture')
  })

  it('makes an address to share, without what is not set and without a first page', () => {
    expect(listAddress('/reports', { year: 2022, theme: 'culture' }, 1)).toBe('/reports?theme=culture&year=2022')
    expect(listAddress('/reports', {}, 3)).toBe('/reports?page=3')
  })
})
