import { describe, expect, it } from '@jest/globals'

import config from '@payload-config'
import { bodyFrom, type Surroundings } from '@/seed/markdown/body'
import { type AnyNode, type BlockNode, type LinkNode, plainText } from '@/seed/markdown/nodes'
import { wordsReader } from '@/seed/markdown/words'
import { Shelf } from '@/seed/shelf'

const readWords = wordsReader(await config)

const shelf = new Shelf()
shelf.put('reports', 'learning', 7)
shelf.put('pages', 'contact', 3)
shelf.put('quotes', 'honest', 11)

const body = (markdown: string, surroundings?: Surroundings) => bodyFrom(markdown, readWords, shelf, surroundings).root.children

const linksIn = (nodes: readonly (AnyNode | BlockNode)[]): LinkNode[] =>
  nodes.flatMap((node) => [...(node.type === 'link' ? [node] : []), ...('children' in node ? linksIn(node.children) : [])])
const linkIn = (markdown: string) => linksIn(body(markdown))[0]?.fields
const blockIn = (markdown: string, surroundings?: Surroundings) => body(markdown, surroundings).flatMap((node) => (node.type === 'block' ? [node.fields] : []))[0]

describe('words in Markdown', () => {
  it('become headings, paragraphs and lists', () => {
    const nodes = body('## Why\n\nBecause **it matters**.\n\n- one\n- two\n\n1. first')
    expect(nodes.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'list'])
    expect(nodes[1]).toMatchObject({ children: [{ text: 'Because ', format: 0 }, { text: 'it matters', format: 1 }, { text: '.' }] })
    expect(nodes.slice(2)).toMatchObject([{ listType: 'bullet' }, { listType: 'number' }])
  })

  it('keep their curly quotation marks and dashes', () => {
    const [paragraph] = body('She said ‘no’ – twice.')
    expect(paragraph?.type === 'paragraph' && plainText(paragraph)).toBe('She said ‘no’ – twice.')
  })
})

describe('a table in Markdown', () => {
  const [table] = body('| Setting | View |\n| --- | --- |\n| Hospices | Care |\n| Care homes | **Time** |')

  it('has header cells in its first row and in no other', () => {
    expect(table?.type === 'table' && table.children.map((row) => row.children.map(({ headerState }) => headerState))).toEqual([[1, 1], [0, 0], [0, 0]])
  })

  it('has no stray spaces in its cells', () => {
    expect(table?.type === 'table' && table.children.map((row) => row.children.map(plainText))).toEqual([['Setting', 'View'], ['Hospices', 'Care'], ['Care homes', 'Time']])
  })
})

describe('a link', () => {
  it('to a document of ours follows it wherever it moves', () => {
    expect(linkIn('Read [the report](/reports/learning).')).toEqual({ linkType: 'internal', doc: { relationTo: 'reports', value: 7 } })
    expect(linkIn('Please [contact us](/contact).')).toEqual({ linkType: 'internal', doc: { relationTo: 'pages', value: 3 } })
  })

  it('among the items of a list does too', () => {
    expect(linkIn('- [the report](/reports/learning)')).toMatchObject({ linkType: 'internal' })
  })

  it('to another site, or to a list of ours, stays an address', () => {
    expect(linkIn('See [NICE](https://www.nice.org.uk/).')).toEqual({ linkType: 'custom', url: 'https://www.nice.org.uk/' })
    expect(linkIn('See [all reports](/reports).')).toEqual({ linkType: 'custom', url: '/reports' })
  })

  it('to a document that does not exist is refused', () => {
    expect(() => body('Read [it](/reports/lost).')).toThrow('It links to /reports/lost, which does not exist.')
  })

  it('is made of an email address, without the full stop after it', () => {
    expect(linkIn('Email hello@example.org.')).toEqual({ linkType: 'custom', url: 'mailto:hello@example.org' })
    expect(linksIn(body('[hello@example.org](mailto:hello@example.org)'))).toHaveLength(1)
  })
})

describe('a directive', () => {
  it('for a quote picks the quotation', () => {
    expect(blockIn('Before.\n\n{{quote: honest}}\n\nAfter.')).toMatchObject({ blockType: 'quote', quote: 11 })
  })

  it('for a callout has a title and a text', () => {
    expect(blockIn('{{callout: For patients | Ask a pharmacist. They can help.}}')).toMatchObject({ blockType: 'callout', title: 'For patients', text: 'Ask a pharmacist. They can help.' })
  })

  it('for key figures shows those of the report', () => {
    const keyFigures = [{ value: 'over 200', label: 'staff who took part' }]
    expect(blockIn('{{key-figures}}', { keyFigures })).toMatchObject({ blockType: 'key-figures', figures: keyFigures })
  })

  it('for documents lists the files of the report', () => {
    expect(blockIn('{{documents}}', { documents: [4, 5] })).toMatchObject({ blockType: 'documents', files: [4, 5] })
  })

  it('stands between the words around it', () => {
    expect(body('Before.\n\n{{quote: honest}}\n\nAfter.').map(({ type }) => type)).toEqual(['paragraph', 'block', 'paragraph'])
  })

  it.each(['{{quote}}', '{{callout: no text}}', '{{video: one}}', 'See {{quote: honest}} here.', '{{quote: honest'])('that is written wrong, as in %s, is refused', (line) => {
    expect(() => body(line)).toThrow('is no directive')
  })

  it.each(['{{key-figures}}', '{{documents}}'])('%s is refused where there is nothing to show', (line) => {
    expect(() => body(line)).toThrow('stands in a text that has no')
  })

  it('for a quotation that does not exist is refused', () => {
    expect(() => body('{{quote: lost}}')).toThrow('There is no quotes/lost in the demo content.')
  })
})
