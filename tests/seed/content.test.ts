import { describe, expect, it } from '@jest/globals'

import { parseEntry } from '@/seed/content'
import { atNoon, nineInLondon } from '@/seed/days'
import { newsFront } from '@/seed/news'
import { nameOn, organisationFront } from '@/seed/organisations'
import { themeFront } from '@/seed/themes'

const news = (lines: string) => parseEntry('news/a-post.md', `---\ntitle: A post\nkind: blog\nsummary: It says little.\npublishedOn: 2022-05-12\n${lines}---\nWords.\n`, newsFront)

describe('a writer who makes a mistake in the front matter', () => {
  it('is told which file and which field', () => {
    expect(() => parseEntry('themes/culture.md', '---\ntitle: Culture\n---\nWords.', themeFront)).toThrow('seed/content/themes/culture.md: summary:')
  })

  it('is told of a field that nobody reads', () => {
    expect(() => news('theme: culture\n')).toThrow(/seed\/content\/news\/a-post\.md: .*"theme"/)
  })

  it('is told of a picture that nobody draws', () => {
    expect(() => news('image:\n  decision: decorative\n  name: clouds\n')).toThrow('seed/content/news/a-post.md: image.name:')
  })

  it('is told again when the same file is read again', () => {
    const broken = '---\ntitle: [\n---\n'
    expect(() => parseEntry('themes/a.md', broken, themeFront)).toThrow()
    expect(() => parseEntry('themes/a.md', broken, themeFront)).toThrow()
  })
})

describe('a day in the front matter', () => {
  it('may be written with quotation marks or without', () => {
    expect(news('').front.publishedOn).toBe('2022-05-12')
    expect(() => news('reports:\n  - 3\n')).toThrow('reports.0')
  })

  it('begins for readers at nine in London, in summer and in winter', () => {
    expect(nineInLondon('2022-05-12')).toBe('2022-05-12T08:00:00.000Z')
    expect(nineInLondon('2022-01-12')).toBe('2022-01-12T09:00:00.000Z')
  })

  it('is kept as noon where only the day counts', () => {
    expect(atNoon('2023-03-31')).toBe('2023-03-31T12:00:00.000Z')
  })
})

describe('an organisation that has changed its name', () => {
  const file = '---\nname: New Name\nkind: charity\nsummary: It helps.\nformerNames:\n  - name: Middle Name\n    until: 2023-09-30\n  - name: First Name\n    until: 2019-03-31\n---\nWords.'
  const organisation = parseEntry('organisations/one.md', file, organisationFront)

  it.each([
    ['2019-03-31', 'First Name'],
    ['2019-04-01', 'Middle Name'],
    ['2023-09-30', 'Middle Name'],
    ['2023-10-01', 'New Name'],
  ])('is called on %s what it was called then', (date, name) => {
    expect(nameOn(organisation, date)).toBe(name)
  })
})
