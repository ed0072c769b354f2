import { describe, expect, it } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

import { readPdf } from '@/collections/hooks/read-file-facts'
import config from '@payload-config'
import { wordsReader } from '@/seed/markdown/words'
import { type PrintedReport, printReport } from '@/seed/pdf'

const readWords = wordsReader(await config)

const short: PrintedReport = {
  title: 'Women’s health – what helps',
  type: 'Briefing',
  summary: 'A short briefing.',
  publishedOn: '2022-05-12',
  organisation: 'AHSN Network',
  commissionedBy: [],
  deliveredBy: ['AHSN Network'],
  with: [],
  keyFindings: ['People notice.'],
  keyFigures: [],
  markdown: 'It begins.\n\n## A table\n\n| Setting | View |\n| --- | --- |\n| Hospices | Care |\n\n{{quote: honest}}\n\n{{callout: For patients | Ask [a pharmacist].}}\n\n{{documents}}\n\n1. See [NICE](https://www.nice.org.uk/).',
  chapters: [],
  licence: 'Open Government Licence v3.0',
  accessibleFormats: { email: 'hello@example.org', answerTime: 'five working days' },
  picture: { drawing: 'waves', tint: 'teal' },
  quote: () => ({ words: 'It is not a “deliverable”.', name: 'Grace Green', role: 'Director', organisation: 'AHSN Network' }),
}

const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} has a few words, so that the chapter is longer than a page.`).join('\n\n')
const long: PrintedReport = { ...short, chapters: [{ title: 'Introduction', markdown: paragraphs }, { title: 'Culture', markdown: `## What works\n\n${paragraphs}` }] }

type Tag = { role?: string; children?: Tag[] }
const rolesIn = (tag: Tag): string[] => [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(rolesIn)]

/** The words of each page, and the tags of all. */
async function open(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const words = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')))
  const tags = await Promise.all(pages.map(async (page) => rolesIn((await page.getStructTree()) as Tag)))
  return { words, tags: tags.flat(), outline: (await pdf.getOutline()).map(({ title }) => title) }
}

describe('the PDF of a report', () => {
  it('is tagged, in English, and has the title of the report', async () => {
    expect(await readPdf(await printReport(short, readWords))).toMatchObject({ pdfTitle: short.title, pdfLanguage: 'en-GB', pdfTagged: true })
  })

  it('is the same bytes whenever it is made', async () => {
    expect((await printReport(short, readWords)).equals(await printReport(short, readWords))).toBe(true)
  })

  it('tags headings, lists, quotations, links and the cells of tables', async () => {
    const { tags } = await open(await printReport(short, readWords))
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags).toEqual(expect.arrayContaining(['Document', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'BlockQuote', 'Link']))
  })

  it('shows quotations between marks with who said them, and callouts', async () => {
    const words = (await open(await printReport(short, readWords))).words.join(' ')
    expect(words).toContain('‘It is not a “deliverable”.’')
    expect(words).toMatch(/Grace Green\s*, Director, AHSN Network/)
    expect(words).toContain('For patients')
  })

  it('says under which name the organisation published it, when, and that it is a sample', async () => {
    const words = (await open(await printReport(short, readWords))).words.join(' ')
    expect(words).toContain('AHSN Network')
    expect(words).toContain('12 May 2022')
    expect(words).toContain('This is a sample')
  })
})

describe('the PDF of a report with chapters', () => {
  it('has a cover, contents that name the right pages, and a bookmark for every part', async () => {
    const { words, outline } = await open(await printReport(long, readWords))
    const pageOf = (title: string) => words.findIndex((page) => page.trim().startsWith(title)) + 1
    expect(words[0]).toContain(long.title)
    expect(words[1]).toContain(`Introduction ${pageOf('Introduction')}`)
    expect(words[1]).toContain(`Culture ${pageOf('Culture')}`)
    expect(outline).toEqual(['At a glance', 'Introduction', 'Culture'])
  })

  it('numbers every page but the cover', async () => {
    const { words } = await open(await printReport(long, readWords))
    expect(words[0]).not.toContain('Page 1 of')
    expect(words.slice(1).every((page, index) => page.includes(`Page ${index + 2} of ${words.length}`))).toBe(true)
  })

  it('never skips a level of headings', async () => {
    const { tags } = await open(await printReport(long, readWords))
    const levels = tags.filter((tag) => /^H\d$/.test(tag)).map((tag) => Number(tag[1]))
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })
})
