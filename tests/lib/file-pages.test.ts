import { describe, expect, it } from '@jest/globals'

import { filePages } from '@/lib/file-pages'
import type { File } from '@/payload-types'

const file = (format: string): File => ({ id: 1, url: '/api/files/file/a', filename: 'a', format, updatedAt: '2026-01-01T00:00:00.000Z', createdAt: '2026-01-01T00:00:00.000Z' })

describe('the text of a file, as a visitor finds it', () => {
  it('is cut into passages also where its writer used no full stops, and loses no word', () => {
    const words = Array.from({ length: 1_000 }, (_, n) => `word${n}`).join(' ')
    const [{ pieces } = { pieces: [] }] = filePages(file('PDF'), [words])
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(800)
    expect(pieces.join(' ')).toBe(words)
  })

  it('is cut even where there are no spaces', () => {
    const [{ pieces } = { pieces: [] }] = filePages(file('PDF'), ['字'.repeat(5_000)])
    expect(pieces.join('')).toHaveLength(5_000)
    expect(pieces.length).toBeGreaterThan(5)
  })

  it('is one text per page of a PDF, and of a Word file as many as it is long', () => {
    const page = 'A sentence of six short words. '.repeat(100)
    expect(filePages(file('PDF'), [page, page]).map(({ path }) => path.split('#')[1])).toEqual(['page=1', 'page=2'])
    const parts = filePages(file('Word'), [page.repeat(4)])
    expect([parts.length > 4, new Set(parts.map(({ path }) => path)).size, parts.map(({ page: number }) => number)]).toEqual([true, 1, parts.map((_, n) => n + 1)])
  })
})
