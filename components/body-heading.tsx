import { anchorOf } from '@/lib/body-headings'
import type { Block } from '@/lib/content'

import { Inline } from './inline'

type Props = {
  heading: Extract<Block, { type: 'heading' }>
  /** How many levels further down the page puts it. */
  shift: number
  idPrefix: string
}

const tags = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const

/** A heading that can be linked to. */
export const BodyHeading = ({ heading: { level, id, children }, shift, idPrefix }: Props) => {
  const Tag = tags[Math.min(6, level + shift) as keyof typeof tags]
  return (
    <Tag id={anchorOf(`${idPrefix}${id}`)}>
      <Inline nodes={children} />
    </Tag>
  )
}
