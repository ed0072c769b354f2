import { plainText, type WordsNode } from '../markdown/nodes'
import { type Piece, piecesOf } from '../markdown/pieces'
import type { ReadWords } from '../markdown/words'
import type { PrintedReport } from '../pdf'
import { writeCallout, writeFigures, writeQuote } from './boxes'
import { writeHeading, writeList, writeParagraph } from './paragraphs'
import type { Sheet, Tag } from './sheet'
import { leading, measure, sizes } from './style'
import { writeTable } from './table'

type Bookmark = PDFKit.PDFOutline

type Item = WordsNode | Exclude<Piece, { kind: 'markdown' }>

/** How a text stands in the document: the level of its `##` headings, and the bookmark under which they come. */
type Place = { level: 2 | 3; bookmark: Bookmark }

/** Writes a body text with everything that stands among its words. Files are left out: the reader holds one. */
export function writeText(page: Sheet, parent: Tag, markdown: string, readWords: ReadWords, report: PrintedReport, { level, bookmark }: Place): void {
  const items = piecesOf(markdown).flatMap((piece): Item[] => (piece.kind === 'markdown' ? readWords(piece.markdown) : [piece]))
  items.forEach((item, index) => {
    // Measuring takes time, and only near the foot of a page can it matter.
    if (page.doc.y > page.bottom - 280) page.keep(roomFor(page, items, index))
    if ('kind' in item) {
      if (item.kind === 'callout') writeCallout(page, parent, item.title, item.text)
      if (item.kind === 'key-figures') writeFigures(page, parent, report.keyFigures)
      if (item.kind === 'quote') writeQuote(page, parent, report.quote(item.slug))
      return
    }
    if (item.type === 'paragraph') writeParagraph(page, parent, item.children)
    if (item.type === 'list') writeList(page, parent, item)
    if (item.type === 'table') writeTable(page, parent, item)
    if (item.type !== 'heading') return
    const isSection = item.tag === 'h2'
    writeHeading(page, parent, isSection ? { style: 'section', level } : { style: 'small', level: level === 2 ? 3 : 4 }, plainText(item))
    if (isSection) bookmark.addItem(plainText(item))
  })
}

/** The height that must be free before an item begins: a heading or an introduction wants what it leads to beside it. */
function roomFor(page: Sheet, items: Item[], index: number): number {
  const [item, next] = [items[index], items[index + 1]]
  if (!item || 'kind' in item) return 0
  const words = 'children' in item && (item.type === 'list' || item.type === 'table') ? item.children.map(plainText).join('\n\n') : plainText(item)
  const height = Math.min(page.heightOf(words, 'regular', sizes.text, measure - 30, leading) + 12, 110)
  const leads = item.type === 'heading' || (item.type === 'paragraph' && next && !('kind' in next) && (next.type === 'list' || next.type === 'table'))
  return leads ? height + Math.min(roomFor(page, items, index + 1), 150) : item.type === 'paragraph' ? 0 : height
}

/** A heading of a part that begins on a new page, with a bookmark and a destination for the contents. */
export function beginPart(page: Sheet, parent: Tag, title: string, anchor: string): Bookmark {
  page.doc.addPage()
  page.doc.addNamedDestination(anchor, 'XYZ', null, page.doc.y, null)
  const bookmark = page.doc.outline.addItem(title, { expanded: false })
  writeHeading(page, parent, { style: 'part', level: 2 }, title)
  return bookmark
}
