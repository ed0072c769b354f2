import { Fragment } from 'react'

import type { Inline as InlineNode, Text } from '@/lib/content'

type Props = { nodes: InlineNode[] }

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
          {node.children.map((child, index) => (
            <Fragment key={index}>{words(child)}</Fragment>
          ))}
        </a>
      )
    default:
      return node satisfies never
  }
}

/** Words within a paragraph, item or cell: bold, italic, links and line breaks. */
export const Inline = ({ nodes }: Props) => nodes.map((node, index) => <Fragment key={index}>{one(node)}</Fragment>)
