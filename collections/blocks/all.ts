import type { Block } from 'payload'

import { calloutBlock } from './callout'
import { documentsBlock } from './documents'
import { figureBlock } from './figure'
import { keyFiguresBlock } from './key-figures'
import { quoteBlock } from './quote'

/** The blocks that an editor may put between the paragraphs of a body. They live inside the rich text's own JSON. */
export const bodyBlocks: Block[] = [quoteBlock, figureBlock, keyFiguresBlock, calloutBlock, documentsBlock]
