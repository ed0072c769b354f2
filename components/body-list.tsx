import type { List } from '@/lib/content'

import { Inline } from './inline'

type Props = { list: List }

/** A bulleted or numbered list, with the lists inside its items. */
export const BodyList = ({ list: { ordered, items } }: Props) => {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map(({ children, list }, index) => (
        <li key={index}>
          <Inline nodes={children} />
          {list && <BodyList list={list} />}
        </li>
      ))}
    </Tag>
  )
}
