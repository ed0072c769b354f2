import { describe, expect, it } from '@jest/globals'

import { countWords } from '@/lib/body-words'
import { findChapter, isSplit } from '@/lib/chapters'
import type { Chapter } from '@/lib/content'

import { heading, paragraph, quotation } from '../components/sample-content'

const chapters = (count: number, wordsInEach: number): Chapter[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Chapter ${index}`, id: `chapter-${index}`, body: [paragraph('word '.repeat(wordsInEach).trim())] }))

describe('a report that is read online', () => {
  it('is one page when it has three short chapters', () => {
    expect(isSplit(chapters(3, 900))).toBe(false)
  })

  it('has a page for each chapter when there are many', () => {
    expect(isSplit(chapters(4, 10))).toBe(true)
  })

  it('has a page for each chapter when there are many words in them', () => {
    expect(isSplit(chapters(2, 1_600))).toBe(true)
  })

  it('is one page when there is nothing to split', () => {
    expect(isSplit(chapters(1, 40_000))).toBe(false)
    expect(isSplit([])).toBe(false)
  })
})

describe('the words of a body', () => {
  it('are those that somebody reads: in paragraphs, lists, tables and quotations', () => {
    const cell = { header: false, columns: 1, rows: 1, children: [{ type: 'text' as const, text: 'one cell' }] }
    const nested = { type: 'list' as const, ordered: false, items: [{ children: [{ type: 'text' as const, text: 'inner' }], list: null }] }
    expect(
      countWords([
        heading('Two words'),
        paragraph('Three more words'),
        { type: 'list', ordered: true, items: [{ children: [{ type: 'link', href: '/', children: [{ type: 'text', text: 'a link' }] }], list: nested }] },
        { type: 'table', rows: [[cell, cell]] },
        { type: 'quote', quotation: quotation({ words: 'Said so.' }) },
        { type: 'callout', title: 'Note', text: 'well' },
      ]),
    ).toBe(2 + 3 + 3 + 4 + 2 + 2)
  })
})

describe('a chapter', () => {
  it('knows its neighbours', () => {
    expect(findChapter(chapters(3, 1), 'chapter-1')).toMatchObject({ position: 2, previous: { id: 'chapter-0' }, next: { id: 'chapter-2' } })
    expect(findChapter(chapters(3, 1), 'chapter-2')).toMatchObject({ position: 3, next: null })
  })

  it('that nobody wrote is not found', () => {
    expect(findChapter(chapters(3, 1), 'nothing')).toBeNull()
  })
})
