import type { ArtworkName } from './artwork'
import type { TintName } from './artwork/tints'
import { nineInLondon } from './days'
import { piecesOf } from './markdown/pieces'
import type { ReadWords } from './markdown/words'
import { type PrintedFigure, type PrintedQuote, writeFigures, writeKeyFindings, writeQuote } from './pdf/boxes'
import { type Part, writeContents } from './pdf/contents'
import { writeFeet, writeImprint } from './pdf/end'
import { writeBanner, writeCover } from './pdf/front'
import { writeHeading, writeLine } from './pdf/paragraphs'
import { Sheet, type Tag } from './pdf/sheet'
import { colours, sizes } from './pdf/style'
import { beginPart, writeText } from './pdf/text'

export type Picture = { drawing: ArtworkName; tint: TintName }

/** Everything that the PDF of a report says; organisations under the names they had on the day. */
export type PrintedReport = {
  title: string
  type: string
  summary: string
  publishedOn: string
  /** The day of the last change that readers were told of, if there was one. */
  updatedOn?: string
  organisation: string
  commissionedBy: string[]
  deliveredBy: string[]
  with: string[]
  keyFindings: string[]
  keyFigures: PrintedFigure[]
  markdown: string
  chapters: { title: string; markdown: string }[]
  licence: string
  accessibleFormats: { email: string; answerTime: string }
  picture: Picture
  quote: (slug: string) => PrintedQuote
}

/** The full report as a tagged PDF: from its chapters where it has them, else from its page. The same report is the same bytes. */
export async function printReport(report: PrintedReport, readWords: ReadWords): Promise<Buffer> {
  if (report.chapters.length === 0) return printShort(report, readWords)
  // The contents come before the parts but name their pages: the first round finds them out.
  const { parts } = await printLong(report, readWords, [])
  return (await printLong(report, readWords, parts)).bytes
}

const begin = ({ title, organisation, summary, publishedOn, updatedOn = publishedOn }: PrintedReport) =>
  new Sheet({ title, author: organisation, subject: summary, created: new Date(nineInLondon(publishedOn)), changed: new Date(nineInLondon(updatedOn)) })

async function printShort(report: PrintedReport, readWords: ReadWords): Promise<Buffer> {
  const page = begin(report)
  writeBanner(page, report)
  writeLine(page, page.root, report.summary, { size: sizes.lead, colour: colours.teal })
  writeFindings(page, page.root, report, 2)
  const bookmark = page.doc.outline.addItem(report.title, { expanded: true })
  writeText(page, page.root, report.markdown, readWords, report, { level: 2, bookmark })
  return finish(page, report, false)
}

async function printLong(report: PrintedReport, readWords: ReadWords, known: Part[]): Promise<{ bytes: Buffer; parts: Part[] }> {
  const page = begin(report)
  const parts: Part[] = []
  const part = (title: string, write: (section: Tag, bookmark: PDFKit.PDFOutline) => void) => {
    const section = page.group(page.root, 'Sect')
    const anchor = `part-${parts.length + 1}`
    const bookmark = beginPart(page, section, title, anchor)
    parts.push({ title, anchor, page: page.page })
    write(section, bookmark)
    section.end()
  }
  writeCover(page, report)
  page.doc.addPage()
  writeContents(page, page.root, known)
  part('At a glance', (section) => {
    writeFindings(page, section, report, 3)
    const quotes = piecesOf(report.markdown).flatMap((piece) => (piece.kind === 'quote' ? [report.quote(piece.slug)] : []))
    page.keep(quotes.length * 150)
    if (quotes.length > 0) writeHeading(page, section, { style: 'section', level: 3 }, 'Comments on this report')
    for (const quote of quotes) writeQuote(page, section, quote)
  })
  for (const { title, markdown } of report.chapters)
    part(title, (section, bookmark) => writeText(page, section, markdown, readWords, report, { level: 3, bookmark }))
  return { bytes: await finish(page, report, true), parts }
}

function writeFindings(page: Sheet, parent: Tag, { keyFindings, keyFigures, markdown, chapters }: PrintedReport, level: 2 | 3): void {
  if (keyFindings.length > 0) writeKeyFindings(page, parent, keyFindings, level)
  const standInText = chapters.length === 0 && piecesOf(markdown).some(({ kind }) => kind === 'key-figures')
  if (keyFigures.length === 0 || standInText) return
  writeHeading(page, parent, { style: 'section', level }, 'Key figures')
  writeFigures(page, parent, keyFigures)
}

function finish(page: Sheet, report: PrintedReport, hasCover: boolean): Promise<Buffer> {
  writeImprint(page, report)
  writeFeet(page, report.title, report.organisation, hasCover)
  return page.finish()
}
