import { describe, expect, it } from '@jest/globals'

import { changed, rebase, same } from '@/lib/overtaken'

const words = (text: string) => ({ root: { children: [{ type: 'text', text }] } })

describe('putting what an editor changed into a colleague’s version', () => {
  it('keeps what only the colleague changed, and what only the editor changed', () => {
    const seen = { title: 'Before', summary: 'Before.', type: 'report' }
    const mine = { ...seen, title: 'Mine' }
    const theirs = { ...seen, summary: 'Theirs.' }
    expect(rebase(seen, mine, theirs)).toEqual({ title: 'Mine', summary: 'Theirs.', type: 'report' })
  })

  it('keeps the editor’s words where both changed them', () => {
    expect(rebase({ title: 'Before' }, { title: 'Mine' }, { title: 'Theirs' })).toEqual({ title: 'Mine' })
  })

  it('looks into groups, and takes rich text, lists and relations as one', () => {
    const seen = { seo: { title: 'A', description: 'B' }, body: words('A'), themes: [1], to: { relationTo: 'news', value: 1 } }
    const mine = { ...seen, seo: { title: 'Mine', description: 'B' }, body: words('Mine'), themes: [1, 2], to: { relationTo: 'news', value: 2 } }
    const theirs = { ...seen, seo: { title: 'A', description: 'Theirs' }, body: words('Theirs'), themes: [3], to: { relationTo: 'reports', value: 9 } }
    expect(rebase(seen, mine, theirs)).toEqual({ ...mine, seo: { title: 'Mine', description: 'Theirs' } })
  })

  it('does not mistake an empty field for a change', () => {
    const theirs = { summary: 'Theirs.', themes: [3], keyFindings: [{ finding: 'Theirs' }] }
    expect(rebase({ summary: null, themes: [], keyFindings: [] }, { summary: '', themes: undefined, keyFindings: 0 }, theirs)).toEqual(theirs)
  })

  it('empties what the editor emptied', () => {
    expect(rebase({ summary: 'Before.', themes: [1] }, { summary: '', themes: [] }, { summary: 'Before.', themes: [1] })).toEqual({ summary: '', themes: [] })
  })
})

describe('saying what was changed', () => {
  it('finds a field by its path', () => {
    expect(changed('seo.title', { seo: { title: 'A' } }, { seo: { title: 'B' } })).toBe(true)
    expect(changed('seo.title', { seo: { title: 'A', description: 'B' } }, { seo: { title: 'A', description: 'C' } })).toBe(false)
    expect(changed('seo.title', {}, { seo: { title: '' } })).toBe(false)
  })

  it('knows the number nought from nothing only where it is no list', () => {
    expect(same(0, 5)).toBe(false)
    expect(same(0, [])).toBe(true)
    expect(same([], 0)).toBe(true)
  })
})
