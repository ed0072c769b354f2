import type { Picture, PrintedReport } from '../pdf'
import { drawings } from '../artwork'
import { tints } from '../artwork/tints'
import { dayInWords } from '../days'
import { paintPicture } from './picture'
import type { Sheet } from './sheet'
import { colours, measure, sheet } from './style'

const pale = '#cfe3e9'

function paintBand(page: Sheet, { drawing, tint }: Picture, pictureHeight: number, panelHeight: number): void {
  page.decorate(() => page.doc.rect(0, pictureHeight, sheet.width, panelHeight).fill(colours.teal))
  paintPicture(page, drawings[drawing](tints[tint]), tints[tint].ground, { x: 0, y: 0, width: sheet.width, height: pictureHeight })
  page.decorate(() => page.doc.rect(0, pictureHeight, sheet.width, 5).fill('#d96c4f'))
}

/** A whole page in front of a long report. */
export function writeCover(page: Sheet, report: PrintedReport): void {
  const picture = 400
  // The panel reaches into the margin, where pdfkit would begin a new page.
  page.doc.page.margins.bottom = 0
  paintBand(page, report.picture, picture, sheet.height - picture)
  const front = page.group(page.root, 'Sect')
  const x = sheet.margin
  page.say(front, 'P', () => page.type('bold', 13, pale).text(report.organisation, x, picture + 44, { width: measure }))
  page.say(front, 'H1', () => page.type('bold', 34, colours.white).text(report.title, x, picture + 76, { width: measure, lineGap: 3 }))
  page.say(front, 'P', () => page.type('regular', 15, colours.white).text(report.summary, x, page.doc.y + 14, { width: measure - 40, lineGap: 5 }))
  page.say(front, 'P', () => page.type('regular', 13, pale).text(`${report.type}  |  ${dayInWords(report.publishedOn)}`, x, sheet.height - 92, { width: measure }))
  front.end()
}

/** The upper part of the first page of a short report. */
export function writeBanner(page: Sheet, report: PrintedReport): void {
  const [picture, inset, size] = [150, 28, 27]
  const titleHeight = page.heightOf(report.title, 'bold', size, measure, 2)
  const panel = inset * 2 + 18 + titleHeight + 10 + 16
  paintBand(page, report.picture, picture, panel)
  const x = sheet.margin
  page.say(page.root, 'P', () => page.type('bold', 12, pale).text(`${report.organisation}  |  ${report.type}`, x, picture + inset, { width: measure }))
  page.say(page.root, 'H1', () => page.type('bold', size, colours.white).text(report.title, x, picture + inset + 22, { width: measure, lineGap: 2 }))
  page.say(page.root, 'P', () => page.type('regular', 12, pale).text(dayInWords(report.publishedOn), x, picture + inset + 22 + titleHeight + 8, { width: measure }))
  page.doc.y = picture + panel + 28
}
