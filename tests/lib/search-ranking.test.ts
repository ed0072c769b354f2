import { expect, test } from '@jest/globals'

import { deciding, enoughOf, weigh } from '@/lib/search-ranking'

const all = 100_000
const clue = (key: string, ...words: number[]) => ({ key, words, weight: 1 })
const having = new Map(Object.entries({ care: 90_000, staff: 40_000, bereavement: 900, hospice: 300 }))
const weighed = (...clues: ReturnType<typeof clue>[]) => weigh(clues, having, all)
const keys = (clues: { key: string }[]) => clues.map(({ key }) => key)

test('a reader who asks for rare words with common ones is answered from the texts of the rare ones', () => {
  const clues = weighed(clue('care', 0), clue('staff', 1), clue('bereavement', 2), clue('hospice', 3))
  expect(keys(deciding(clues))).toEqual(['bereavement', 'hospice'])
})

test('a reader who asks for common words alone is answered from the texts of all that may be enough', () => {
  expect(keys(deciding(weighed(clue('care', 0), clue('staff', 1))))).toEqual(['staff'])
  expect(keys(deciding(weighed(clue('care', 0))))).toEqual(['care'])
})

test('no text that has enough of what was asked has none of the deciding words', () => {
  const clues = weighed(clue('care', 0), clue('staff', 1), clue('bereavement', 2), clue('hospice', 3))
  const enough = enoughOf(clues)
  const decide = deciding(clues).reduce((bits, { words }) => bits | words.reduce((some, word) => some | (1 << word), 0), 0)
  for (let bits = 0; bits < 16; bits += 1) if (enough(bits)) expect(bits & decide).not.toBe(0)
})
