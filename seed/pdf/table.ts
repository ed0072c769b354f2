import { plainText, type TableNode } from '../markdown/nodes'
import type { Sheet, Tag } from './sheet'
import { colours, measure, sheet } from './style'

const [size, gap, inset] = [11, 2.5, 8]

/** Column widths: in proportion to their longest cells, none under a fifth of the page. */
function widthsOf(rows: string[][]): number[] {
  const count = Math.max(...rows.map((row) => row.length))
  const weights = Array.from({ length: count }, (_, column) => Math.sqrt(Math.max(...rows.map((row) => row[column]?.length ?? 0))))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => Math.max(weight / total, 0.2))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / all) * measure)
}

/** A table with a header row that is repeated, for the eye only, on every page it reaches. */
export function writeTable(page: Sheet, parent: Tag, table: TableNode): void {
  const rows = table.children.map((row) => row.children.map((cell) => plainText(cell).trim()))
  const widths = widthsOf(rows)
  const xs = widths.map((_, column) => sheet.margin + widths.slice(0, column).reduce((sum, width) => sum + width, 0))
  const isHeader = (index: number) => table.children[index]?.children.every(({ headerState }) => headerState > 0) ?? false
  const heightOf = (row: string[], header: boolean) =>
    2 * inset + Math.max(...row.map((words, column) => page.heightOf(words, header ? 'bold' : 'regular', size, (widths[column] ?? 0) - 2 * inset, gap)))

  const paint = (y: number, height: number, header: boolean, striped: boolean) =>
    page.decorate(() => {
      if (header || striped) page.doc.rect(sheet.margin, y, measure, height).fill(header ? colours.teal : colours.sky)
      page.doc.moveTo(sheet.margin, y + height).lineTo(sheet.margin + measure, y + height).lineWidth(0.7).stroke(colours.line)
    })
  const print = (words: string, column: number, y: number, header: boolean) =>
    page
      .type(header ? 'bold' : 'regular', size, header ? colours.white : colours.ink)
      .text(words, (xs[column] ?? 0) + inset, y + inset, { width: (widths[column] ?? 0) - 2 * inset, lineGap: gap })

  const first = rows[0] ?? []
  page.gap(4)
  page.keep(heightOf(first, true) + heightOf(rows[1] ?? [''], false))
  const tag = page.group(parent, 'Table')
  rows.forEach((row, index) => {
    const header = isHeader(index)
    const height = heightOf(row, header)
    if (page.doc.y + height > page.bottom) {
      page.doc.addPage()
      if (!header && isHeader(0)) repeatHeader()
    }
    const y = page.doc.y
    paint(y, height, header, !header && index % 2 === 0)
    const line = page.group(tag, 'TR')
    row.forEach((words, column) => page.say(line, header ? 'TH' : 'TD', () => print(words, column, y, header), header ? { scope: 'Column' } : {}))
    line.end()
    page.doc.y = y + height
  })
  tag.end()
  page.doc.y += 14

  function repeatHeader(): void {
    const [y, height] = [page.doc.y, heightOf(first, true)]
    paint(y, height, true, false)
    page.decorate(() => first.forEach((words, column) => print(words, column, y, true)))
    page.doc.y = y + height
  }
}
