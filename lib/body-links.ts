import type { Body, Inline, List } from './content'

const inInline = (children: Inline[]): string[] => children.flatMap((child) => (child.type === 'link' ? [child.href] : []))

const inList = ({ items }: List): string[] => items.flatMap(({ children, list }) => [...inInline(children), ...(list ? inList(list) : [])])

/** Where the words of a body lead, without the place on the page. */
export const linksIn = (body: Body): string[] =>
  body
    .flatMap((block) => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return inInline(block.children)
        case 'list':
          return inList(block)
        case 'table':
          return block.rows.flat().flatMap(({ children }) => inInline(children))
        default:
          return []
      }
    })
    .map((address) => address.replace(/#.*$/, ''))
