import type { Block } from '@/lib/content'

import { BodyHeading } from './body-heading'
import { BodyList } from './body-list'
import { Callout } from './callout'
import { DataTable } from './data-table'
import { DocumentBlock } from './document-block'
import { Figure } from './figure'
import { Inline } from './inline'
import { KeyFigures } from './key-figures'
import { Quotation } from './quotation'

type Props = { block: Block; shift: number; idPrefix: string }

/** One block of a body; a new kind of block does not compile until it has a case here. */
export const BodyBlock = ({ block, shift, idPrefix }: Props) => {
  switch (block.type) {
    case 'heading':
      return <BodyHeading heading={block} shift={shift} idPrefix={idPrefix} />
    case 'paragraph':
      return (
        <p>
          <Inline nodes={block.children} />
        </p>
      )
    case 'list':
      return <BodyList list={block} />
    case 'table':
      return <DataTable rows={block.rows} />
    case 'quote':
      return <Quotation quotation={block.quotation} />
    case 'figure':
      return <Figure picture={block.picture} />
    case 'key-figures':
      return <KeyFigures figures={block.figures} />
    case 'callout':
      return <Callout title={block.title} text={block.text} />
    case 'documents':
      return <DocumentBlock title={block.title} documents={block.documents} />
    default:
      return block satisfies never
  }
}
