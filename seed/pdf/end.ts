import type { PrintedReport } from '../pdf'
import { dayInWords } from '../days'
import { type InlineNode, plainText } from '../markdown/nodes'
import { writeHeading, writeParagraph } from './paragraphs'
import type { Sheet } from './sheet'
import { colours, leading, measure, sheet, sizes } from './style'

const words = (text: string, format = 0): InlineNode => ({ type: 'text', version: 1, text, format })
const size = 10.5

/** Who made the document, when, on what terms, and how to get it in another form. */
export function writeImprint(page: Sheet, report: PrintedReport): void {
  const facts: [string, string][] = [
    ['Published', dayInWords(report.publishedOn)],
    ['Last updated', report.updatedOn ? dayInWords(report.updatedOn) : ''],
    ['Commissioned by', report.commissionedBy.join(', ')],
    ['Delivered by', report.deliveredBy.join(', ')],
    ['With', report.with.join(', ')],
    ['Licence', report.licence],
  ]
  const { email, answerTime } = report.accessibleFormats
  const mail: InlineNode = { type: 'link', version: 1, fields: { linkType: 'custom', url: `mailto:${email}` }, children: [words(email)] }
  const paragraphs = [
    ...facts.filter(([, fact]) => fact).map(([term, fact]) => [words(`${term}: `, 1), words(fact)]),
    [words('If you need this document in another format, such as large print, Easy Read or braille, email '), mail, words(`. We will answer within ${answerTime}.`)],
    [words('This is a sample, written for a demonstration of the Foreword publishing system. It is not an official publication of any organisation that it names.')],
  ]
  const height = paragraphs.reduce((sum, nodes) => sum + page.heightOf(nodes.map(plainText).join(''), 'bold', size, measure, leading) + 5, 0)

  const about = page.group(page.root, 'Sect')
  page.gap(14)
  page.keep(height + 36)
  writeHeading(page, about, { style: 'section', level: 2 }, 'About this document')
  for (const nodes of paragraphs) {
    writeParagraph(page, about, nodes, { size })
    page.doc.y -= 4
  }
  about.end()
}

/** Writes the foot of every page once it is known how many there are. */
export function writeFeet(page: Sheet, title: string, organisation: string, skipFirst: boolean): void {
  const { start, count } = page.doc.bufferedPageRange()
  for (let index = skipFirst ? 1 : 0; index < count; index++) {
    page.doc.switchToPage(start + index)
    // Below the margin pdfkit would begin a new page for every line.
    page.doc.page.margins.bottom = 0
    page.decorate(() => {
      const y = sheet.height - 46
      page.doc.moveTo(sheet.margin, y - 10).lineTo(sheet.margin + measure, y - 10).lineWidth(0.7).stroke(colours.line)
      page.type('regular', sizes.foot, colours.quiet).text(`${organisation}  |  ${title}`, sheet.margin, y, { width: measure - 80, height: 12, ellipsis: true })
      page.doc.text(`Page ${index + 1} of ${count}`, sheet.margin + measure - 80, y, { width: 80, align: 'right' })
    }, 'Pagination')
  }
}
