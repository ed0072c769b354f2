import type { Sheet, Tag } from './sheet'
import { colours, measure, sheet } from './style'
import { writeHeading } from './paragraphs'

/** A part of a long report: where its named destination is, and on which page it begins. */
export type Part = { title: string; anchor: string; page: number }

/** The contents, each line a link to the part that it names. */
export function writeContents(page: Sheet, parent: Tag, parts: Part[]): void {
  writeHeading(page, parent, { style: 'part', level: 2 }, 'Contents')
  const contents = page.group(parent, 'TOC')
  for (const { title, anchor, page: number } of parts) {
    const y = page.doc.y + 8
    const line = page.group(contents, 'TOCI')
    const reference = page.group(line, 'Reference')
    page.say(reference, 'Link', (link) => {
      page.type('bold', 13, colours.teal).text(`${title} `, sheet.margin, y, { width: measure - 60 })
      page.type('regular', 13, colours.ink).text(String(number), sheet.margin + measure - 60, y, { width: 60, align: 'right' })
      page.doc.goTo(sheet.margin, y - 6, measure, 30, anchor, describedLink(`${title}, page ${number}`, link))
    })
    reference.end()
    line.end()
    page.decorate(() => page.doc.moveTo(sheet.margin, y + 25).lineTo(sheet.margin + measure, y + 25).lineWidth(0.7).stroke(colours.line))
    page.doc.y = y + 27
  }
  contents.end()
}

// pdfkit hands `structParent` on to the tag tree, which its types do not know.
const describedLink = (words: string, structParent: Tag) =>
  ({ Contents: new String(words), structParent }) as unknown as PDFKit.Mixins.AnnotationOption
