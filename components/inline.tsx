import { Fragment } from 'react'

import type { Inline as InlineNode, Text } from '@/lib/content'

type Props = { nodes: InlineNode[] }

const isPlain = ({ bold, italic }: Text) => !bold && !italic

const words = ({ text, bold, italic }: Text) => {
  const emphasised = italic ? <em>{text}</em> : text
  return bold ? <strong>{emphasised}</strong> : emphasised
}

const one = (node: InlineNode) => {
  switch (node.type) {
    case 'text':
      return words(node)
    case 'line-break':
      return <br />
    case 'link':
      return (
        <a href={node.href}>
          {node.children.map((child, index) => (isPlain(child) ? child.text : <Fragment key={index}>{words(child)}</Fragment>))}
        </a>
      )
    default:
      return node satisfies never
  }
}

/** Words within a paragraph, item or cell: bold, italic, links and line breaks. Plain words, which are most, need no element of React's around them. */
export const Inline = ({ nodes }: Props) => nodes.map((node, index) => (node.type === 'text' && isPlain(node) ? node.text : <Fragment key={index}>{one(node)}</Fragment>))
