import type { Sheet, Tag } from './sheet'
import { colours, leading, measure, sheet, sizes } from './style'

/** A quotation as it is printed: its words without marks, and who said them in which role. */
export type PrintedQuote = { words: string; name: string; role: string; organisation: string }
export type PrintedFigure = { value: string; label: string }

/** A few sentences set apart on a coloured ground. */
export function writeCallout(page: Sheet, parent: Tag, title: string, text: string): void {
  const [inset, x, width] = [16, sheet.margin + 20, measure - 36]
  const titleHeight = page.heightOf(title, 'bold', 13, width, 3)
  const height = titleHeight + 4 + page.heightOf(text, 'regular', sizes.text, width, leading) + 2 * inset - leading
  page.gap(6)
  page.keep(height)
  const y = page.doc.y
  page.decorate(() => {
    page.doc.rect(sheet.margin, y, measure, height).fill(colours.sand)
    page.doc.rect(sheet.margin, y, 5, height).fill(colours.coral)
  })
  const box = page.group(parent, 'Div')
  page.say(box, 'P', () => page.type('bold', 13, colours.teal).text(title, x, y + inset, { width, lineGap: 3 }))
  page.say(box, 'P', () => page.type('regular').text(text, x, y + inset + titleHeight + 4, { width, lineGap: leading }))
  box.end()
  page.doc.y = y + height + 16
}

/** A quotation between single marks, with its attribution beneath and outside it. */
export function writeQuote(page: Sheet, parent: Tag, { words, name, role, organisation }: PrintedQuote): void {
  const [x, width, size] = [sheet.margin + 24, measure - 24, 13.5]
  const said = `‘${words}’`
  const height = page.heightOf(said, 'regular', size, width, leading)
  page.gap(8)
  page.keep(height + 60)
  const y = page.doc.y
  const quote = page.group(parent, 'BlockQuote')
  page.say(quote, 'P', () => page.type('regular', size, colours.teal).text(said, x, y, { width, lineGap: leading }))
  quote.end()
  page.doc.y += 6
  page.say(parent, 'P', () => {
    page.type('bold', 11, colours.ink).text(name, x, page.doc.y, { width, lineGap: 2, continued: true })
    page.type('regular', 11, colours.quiet).text(`, ${role}, ${organisation}`, { width, lineGap: 2 })
  })
  const end = page.doc.y
  page.decorate(() => page.doc.rect(sheet.margin, y, 4, end - y - 2).fill(colours.coral))
  page.doc.y = end + 16
}

/** The findings on a coloured ground of their own, so that nobody misses them. */
export function writeKeyFindings(page: Sheet, parent: Tag, findings: string[], level: 2 | 3): void {
  const [inset, headingHeight, below, indent] = [16, 20, 6, 18]
  const [x, width] = [sheet.margin + inset, measure - 2 * inset - indent]
  const heights = findings.map((finding) => page.heightOf(finding, 'regular', sizes.text, width, leading) + below)
  const height = 2 * inset + headingHeight + heights.reduce((sum, one) => sum + one, 8) - below - leading
  page.gap(6)
  page.keep(height)
  const y = page.doc.y
  page.decorate(() => page.doc.roundedRect(sheet.margin, y, measure, height, 6).fill(colours.sky))
  page.say(parent, `H${level}`, () => page.type('bold', sizes.h3, colours.teal).text('Key findings', x, y + inset, { width }))
  const list = page.group(parent, 'L')
  let top = y + inset + headingHeight + 8
  findings.forEach((finding, index) => {
    const item = page.group(list, 'LI')
    page.say(item, 'Lbl', () => page.type('bold', sizes.text, colours.coral).text('•', x, top, { lineBreak: false }))
    page.say(item, 'LBody', () => page.type('regular').text(finding, x + indent, top, { width, lineGap: leading }))
    item.end()
    top += heights[index] ?? 0
  })
  list.end()
  page.doc.y = y + height + 18
}

/** Numbers worth remembering, side by side, three to a row at most. */
export function writeFigures(page: Sheet, parent: Tag, figures: PrintedFigure[]): void {
  const perRow = figures.length === 4 ? 2 : Math.min(figures.length, 3)
  const [gutter, inset, valueHeight] = [10, 12, 27]
  const width = (measure - gutter * (perRow - 1)) / perRow
  const list = page.group(parent, 'L')
  page.gap(4)
  for (let start = 0; start < figures.length; start += perRow) {
    const row = figures.slice(start, start + perRow)
    const height = 2 * inset + valueHeight + Math.max(...row.map(({ label }) => page.heightOf(label, 'regular', 11.5, width - 2 * inset, 2)))
    page.keep(height)
    const y = page.doc.y
    row.forEach(({ value, label }, index) => {
      const x = sheet.margin + index * (width + gutter)
      page.decorate(() => page.doc.roundedRect(x, y, width, height, 6).fill(colours.sky))
      const item = page.group(list, 'LI')
      const body = page.group(item, 'LBody')
      page.say(body, 'P', () => page.type('bold', 22, colours.green).text(value, x + inset, y + inset, { width: width - 2 * inset }))
      page.say(body, 'P', () => page.type('regular', 11.5, colours.ink).text(label, x + inset, y + inset + valueHeight, { width: width - 2 * inset, lineGap: 2 }))
      body.end()
      item.end()
    })
    page.doc.y = y + height + gutter
  }
  list.end()
  page.doc.y += 6
}
