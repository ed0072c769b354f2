import type { File } from '@/payload-types'

import { readable } from './search-pieces'
import type { Searchable } from './searchable'
import { versioned } from './uploads'

/** About a paragraph: a passage is chosen among pieces of this length. */
const pieceLength = 400

/** A Word file has no pages; as one text, a long one would be held against itself. About as many words as on a page. */
const partLength = 2_000

/** A sentence, or what stands between spaces where somebody wrote no full stops. */
const shortened = (sentence: string): string[] => (sentence.length > pieceLength * 2 ? (sentence.match(new RegExp(`.{1,${pieceLength}}(?= |$)|.{${pieceLength}}`, 'gsu')) ?? []) : [sentence])

/** A page's lines as pieces that end where a sentence does. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sentence of text.replace(/\s+/g, ' ').split(/(?<=[.!?:;]) /).flatMap(shortened)) {
    piece = piece ? `${piece} ${sentence}` : sentence
    if (piece.length < pieceLength) continue
    pieces.push(piece)
    piece = ''
  }
  return readable([...pieces, piece])
}

function partsOf(pieces: string[]): string[][] {
  const parts: string[][] = []
  let length = partLength
  for (const piece of pieces) {
    if (length >= partLength) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(piece)
    length += piece.length
  }
  return parts
}

/** A page of a file as search knows it. What it is about, and who may be told, is said by the document that shows the file. */
export type FilePage = Pick<Searchable, 'path' | 'title' | 'pieces'> & { page: number }

/** Where this version of a file is, without the site's own name: the index outlives a change of it. */
export const fileAddress = (file: File): string => (file.url ? versioned(new URL(file.url, 'https://site.invalid').pathname, file) : '')

/** The pages of a file that have words on them, each with the address that opens the file there; the parts of a Word file, which has no pages. */
export function filePages(file: File, texts: string[]): FilePage[] {
  const address = fileAddress(file)
  const title = file.title || file.pdfTitle || file.filename || ''
  const isPaged = file.format === 'PDF'
  const pages = isPaged ? texts.map(piecesOf) : partsOf(texts.flatMap(piecesOf))
  return pages.flatMap((pieces, n) => (pieces.length > 0 ? [{ path: isPaged ? `${address}#page=${n + 1}` : address, title, pieces, page: n + 1 }] : []))
}
