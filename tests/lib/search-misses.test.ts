import { expect, test } from '@jest/globals'

import { keptOfMiss, missIn, missTag } from '@/lib/search-misses'

test('a reader’s words are kept in small letters, and no more than 80 characters of them', () => {
  expect(keptOfMiss('  Home   BIRTHS ')).toBe('home births')
  expect(keptOfMiss('word '.repeat(50))).toHaveLength(79)
})

test.each(['ada@example.org', 'call 07700 900123', 'born 1 2 1984', 'NHS number 943 476 5919', '٠٧٧٠٠'])('a reader who types %s leaves nothing behind', (question) => {
  expect(keptOfMiss(question)).toBeNull()
})

test('a page says by its tags for which words nothing was found', () => {
  expect(missIn(new Set(['reports', missTag('home births')]))).toBe('home births')
  expect(missIn(new Set(['reports', 'search']))).toBeNull()
})
