import { createHash } from 'node:crypto'

import type { Shelf } from '../shelf'
import { linkTo } from './links'
import type { BlockNode, RichText, WordsNode } from './nodes'
import { type Piece, piecesOf } from './pieces'
import type { ReadWords } from './words'

/** What the directives of a body stand for in the document that it belongs to. */
export type Surroundings = { keyFigures?: { value: string; label: string }[]; documents?: number[] }

/** Turns the Markdown of a document into the rich text that Payload stores, with its blocks and links to our own documents. */
export function bodyFrom(markdown: string, readWords: ReadWords, shelf: Shelf, surroundings: Surroundings = {}): RichText {
  const children = piecesOf(markdown).flatMap((piece, index): (WordsNode | BlockNode)[] =>
    piece.kind === 'markdown' ? readWords(piece.markdown).map((node) => linkTo(shelf, node)) : [blockFrom(piece, `${index} ${markdown}`, shelf, surroundings)],
  )
  return { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } }
}

function blockFrom(piece: Exclude<Piece, { kind: 'markdown' }>, seed: string, shelf: Shelf, { keyFigures = [], documents = [] }: Surroundings): BlockNode {
  switch (piece.kind) {
    case 'quote':
      return block('quote', seed, { quote: shelf.id('quotes', piece.slug) })
    case 'callout':
      return block('callout', seed, { title: piece.title, text: piece.text })
    case 'key-figures':
      if (keyFigures.length === 0) throw new Error('{{key-figures}} stands in a text that has no key figures.')
      return block('key-figures', seed, { figures: keyFigures })
    case 'documents':
      if (documents.length === 0) throw new Error('{{documents}} stands in a text that has no documents.')
      return block('documents', seed, { files: documents })
  }
}

function block(blockType: string, seed: string, fields: Record<string, unknown>): BlockNode {
  // The editor names each block with 24 hexadecimal digits.
  const id = createHash('sha256').update(seed).digest('hex').slice(0, 24)
  return { type: 'block', version: 2, format: '', fields: { id, blockName: '', blockType, ...fields } }
}
