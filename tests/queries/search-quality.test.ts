import { beforeAll, describe, expect, test } from '@jest/globals'

import { ndcg } from '@/bench/ndcg'
import { marked } from '@/bench/search-queries.mjs'
import { readSearch } from '@/lib/search-filters'
import { seedDemo } from '@/seed/demo'

import { freshPayload } from '../support/database'
import { patiently } from '../support/patiently'

const payload = await freshPayload()
const { search } = await import('@/queries/search')

beforeAll(() => seedDemo(payload, () => {}), 300_000)

const pathsFor = async (q: string) => (await patiently(() => search(readSearch({ q })))).results.map(({ path }) => path)

describe('a reader of the demo content', () => {
  test('is shown what was meant, as well as when this was last measured', async () => {
    const scores: number[] = []
    for (const question of marked) scores.push(ndcg(question, await pathsFor(question.q)))
    expect(marked.length).toBeGreaterThanOrEqual(40)
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThan(0.88)
    // No page says workforce; an editor may say that it stands for staff.
    expect(marked.filter((_, n) => scores[n] === 0).map(({ q }) => q)).toEqual(['workforce'])
  })
})
