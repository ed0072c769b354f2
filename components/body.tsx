import { headingShift } from '@/lib/body-headings'
import type { Body as BodyContent } from '@/lib/content'

import { BodyBlock } from './body-block'

type Props = {
  body: BodyContent
  /** The level at which its highest heading must stand, so that no level is skipped. */
  headingsFrom?: 2 | 3
  /** Keeps the anchors of several bodies on one page apart. */
  idPrefix?: string
}

/** An article's words, set as a column that is comfortable to read. */
export const Body = ({ body, headingsFrom = 2, idPrefix = '' }: Props) => {
  const shift = headingShift(body, headingsFrom)
  return (
    body.length > 0 && (
      <div className="prose">
        {body.map((block, index) => (
          <BodyBlock key={index} block={block} shift={shift} idPrefix={idPrefix} />
        ))}
      </div>
    )
  )
}
