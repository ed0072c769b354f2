import type { Block, Body, Inline, List } from './content'

/** The words of a run of text, without its links and emphasis. */
export const textOf = (nodes: Inline[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'link' ? node.children.map(({ text }) => text).join('') : ' ')).join('')

const textOfList = ({ items }: List): string => items.map(({ children, list }) => `${textOf(children)} ${list ? textOfList(list) : ''}`).join(' ')

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return textOf(block.children)
    case 'list':
      return textOfList(block)
    case 'table':
      return block.rows.flat().map(({ children }) => textOf(children)).join(' ')
    case 'quote':
      return block.quotation.words
    case 'callout':
      return `${block.title} ${block.text}`
    case 'figure':
    case 'key-figures':
    case 'documents':
      return ''
    default:
      return block satisfies never
  }
}

/** How many words there are to read in a body. */
export const countWords = (body: Body): number => body.reduce((sum, block) => sum + (textOfBlock(block).match(/\S+/g)?.length ?? 0), 0)
