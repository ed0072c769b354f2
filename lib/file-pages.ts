import type { File } from '@/payload-types'

import { readable } from './search-pieces'
import type { Searchable } from './searchable'
import { versioned } from './uploads'

/** About a paragraph: a passage is chosen among pieces of this length. */
const pieceLength = 400

/** A page's lines as pieces that end where a sentence does. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?:;]) /)) {
    piece = piece ? `${piece} ${sentence}` : sentence
    if (piece.length < pieceLength) continue
    pieces.push(piece)
    piece = ''
  }
  return readable([...pieces, piece])
}

/** A page of a file as search knows it. What it is about, and who may be told, is said by the document that shows the file. */
export type FilePage = Pick<Searchable, 'path' | 'title' | 'pieces'> & { page: number }

/** The pages of a file that have words on them, each with the address that opens the file there. */
export function filePages(file: File, texts: string[]): FilePage[] {
  // Without the site's own name: the index outlives a change of it.
  const address = file.url ? versioned(new URL(file.url, 'https://site.invalid').pathname, file) : ''
  const title = file.title || file.pdfTitle || file.filename || ''
  return texts.flatMap((text, n) => {
    const pieces = piecesOf(text)
    const path = file.format === 'PDF' ? `${address}#page=${n + 1}` : address
    return pieces.length > 0 ? [{ path, title, pieces, page: n + 1 }] : []
  })
}
