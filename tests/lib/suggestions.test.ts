import { describe, expect, test } from '@jest/globals'

import { linksIn } from '@/lib/body-links'
import { relatedHeading } from '@/lib/related'
import { type Neighbour, reasonFor, suggest, weighClues, type WeighedClue, weighTerms } from '@/lib/suggestions'

const clue = (kind: WeighedClue['kind'], label: string, weight = 0.6): WeighedClue => ({ kind, label, keys: [`${kind}:${label}`], weight })
const neighbour = (id: number, clues: WeighedClue[], changes: Partial<Neighbour> = {}): Neighbour => ({ collection: 'news', id, publishedAt: '2022-05-12T12:00:00', clues, said: [], ...changes })

describe('what is suggested to an editor', () => {
  test('comes with the reason in words, what says most first', () => {
    expect(reasonFor({ clues: [clue('person', 'Bee Wee', 0.5), clue('theme', 'Culture', 0.9)], said: [] })).toBe('Same theme: Culture; also quotes or names Bee Wee')
    const term = { term: 'hospic', written: 'hospices', weight: 0.4 }
    expect(reasonFor({ clues: [clue('theme', 'Culture'), clue('theme', 'Communication', 0.7)], said: [{ term, impact: 1 }] })).toBe('Same themes: Communication and Culture; similar words: hospices')
  })

  test('is not what has too little in common, nor what only shares what everybody has', () => {
    expect(suggest([neighbour(1, [clue('organisation', 'The network', 0.1)])])).toEqual([])
    const [everywhere, rare] = weighClues([clue('theme', 'Everywhere'), clue('theme', 'Rare')], [60, 3], 100)
    expect(everywhere?.weight).toBe(0)
    expect(rare?.weight).toBeGreaterThan(0.3)
  })

  test('is first what shares the rarer thing, and of equals the newer', () => {
    const [common, rare] = weighClues([clue('theme', 'Common'), clue('theme', 'Rare')], [200, 2], 1000)
    const shares = (one: WeighedClue | undefined) => (one ? [one, clue('person', 'Bee Wee')] : [])
    const found = suggest([neighbour(1, shares(common)), neighbour(2, shares(rare)), neighbour(3, shares(rare), { publishedAt: '2023-01-01T12:00:00' })])
    expect(found.map(({ id }) => id)).toEqual([3, 2, 1])
  })

  test('is compared by words that say something, not by those that everybody or nobody else uses', () => {
    const word = (written: string, having: number) => ({ term: written, written, impact: 1.5, having })
    expect(weighTerms([word('bereavement', 5), word('staff', 900), word('xylophone', 1), word('your', 12), word('2019', 8)], 1000).map(({ written }) => written)).toEqual(['bereavement'])
  })
})

describe('a reader', () => {
  test.each([
    [['reports'], 'Related reports'],
    [['news', 'reports'], 'Related reports and news'],
    [['elsewhere', 'news', 'pages'], 'Related news, pages and links to other sites'],
  ] as const)('is told by the heading what the related links are', (kinds, heading) => {
    expect(relatedHeading(kinds.map((of) => ({ of })))).toBe(heading)
  })
})

test('every link in the words of a body is known, wherever it stands and without its place on the page', () => {
  const link = (href: string) => ({ type: 'link' as const, href, children: [] })
  expect(
    linksIn([
      { type: 'paragraph', children: [link('/reports/one#culture')] },
      { type: 'list', ordered: false, items: [{ children: [link('/two')], list: { type: 'list', ordered: false, items: [{ children: [link('/three')], list: null }] } }] },
      { type: 'table', rows: [[{ header: false, columns: 1, rows: 1, children: [link('https://example.org/')] }]] },
    ]),
  ).toEqual(['/reports/one', '/two', '/three', 'https://example.org/'])
})
