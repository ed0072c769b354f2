import { describe, expect, test } from '@jest/globals'

import { slugFrom, uniqueSlugs } from '@/lib/slugs'

describe('a slug', () => {
  test.each([
    ['Learning from staff reflections', 'learning-from-staff-reflections'],
    ['  A&E: what’s next?  ', 'a-e-whats-next'],
    ["Clinician's view", 'clinicians-view'],
    ['Šárka’s café, naïve façade', 'sarkas-cafe-naive-facade'],
    ['½ price – 25% off', '1-2-price-25-off'],
    ['Report 2026/27', 'report-2026-27'],
    ['--already--a--slug--', 'already-a-slug'],
    ['ＦＵＬＬ width', 'full-width'],
  ])('of "%s" is %s', (text, slug) => {
    expect(slugFrom(text)).toBe(slug)
  })

  test.each(['', '   ', '…!?', '日本語'])('of "%s", which has no letter it could use, is empty', (text) => {
    expect(slugFrom(text)).toBe('')
  })

  test('is cut between words, not inside one', () => {
    const slug = slugFrom('Supporting people at the end of life with honest conversations between patients families and staff everywhere')
    expect(slug).toBe('supporting-people-at-the-end-of-life-with-honest-conversations-between-patients')
    expect(slug.length).toBeLessThanOrEqual(80)
  })

  test('of one endless word is cut inside it', () => {
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80))
  })

  test('is the slug of itself', () => {
    const slug = slugFrom('Of Mice, Men & the A–Z of £5 notes')
    expect(slugFrom(slug)).toBe(slug)
  })
})

describe('slugs on one page', () => {
  test('the second heading of the same words gets a number', () => {
    const slugOf = uniqueSlugs()
    expect(['Results', 'Results', 'results!', 'Other'].map(slugOf)).toEqual(['results', 'results-2', 'results-3', 'other'])
  })

  test('a heading without letters still gets one', () => {
    const slugOf = uniqueSlugs()
    expect([slugOf('…'), slugOf('?')]).toEqual(['section', 'section-2'])
  })
})
