import { expect, test } from '@jest/globals'

import { listedOn } from '@/lib/listed'

const many = Array.from({ length: 501 }, (_, n) => n)

test('somebody who goes through a long list sees each of it once', () => {
  const pages = Array.from({ length: 6 }, (_, n) => listedOn(many, n + 1, 100))
  expect(pages.flatMap(({ shown }) => shown)).toEqual(many)
  expect(pages.map(({ last }) => last)).toEqual([6, 6, 6, 6, 6, 6])
})

test('somebody who asks for more pages than there are sees the last one', () => {
  expect(listedOn(many, 99, 100)).toEqual({ shown: [500], page: 6, last: 6 })
  expect(listedOn([], 3, 100)).toEqual({ shown: [], page: 1, last: 1 })
})
