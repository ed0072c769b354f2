import PDFDocument from 'pdfkit'

import { colours, fontFiles, sheet, sizes, type Weight } from './style'

export type Tag = PDFKit.PDFStructureElement
type TagOptions = { title?: string; lang?: string; alt?: string; actual?: string; scope?: 'Column' | 'Row' }

/** What a PDF says about itself; the two dates stand where pdfkit would put the clock's. */
export type Facts = { title: string; author: string; subject: string; created: Date; changed: Date }

const parsed = new Map<Weight, PDFKit.Mixins.PDFFontSource>()

/** A font as pdfkit has read it: reading it anew for every document takes most of the time that one needs. */
function parsedFont(doc: PDFKit.PDFDocument, weight: Weight): PDFKit.Mixins.PDFFontSource {
  const known = parsed.get(weight) ?? (doc.font(fontFiles[weight]) as unknown as { _font: { font: PDFKit.Mixins.PDFFontSource } })._font.font
  parsed.set(weight, known)
  return known
}

/** A PDF that is being written: its pages, its tag tree, and where the next line goes. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  /** The root of the tag tree, to which everything that is read aloud belongs. */
  readonly root: Tag
  readonly #bytes: Promise<Buffer>

  constructor({ title, author, subject, created, changed }: Facts) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: sheet.top, left: sheet.margin, right: sheet.margin, bottom: sheet.foot },
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      bufferPages: true,
      info: { Title: title, Author: author, Subject: subject, Creator: 'Foreword', Producer: 'PDFKit', CreationDate: created, ModDate: changed },
    })
    for (const weight of ['regular', 'bold'] as const) this.doc.registerFont(weight, parsedFont(this.doc, weight))
    this.root = this.doc.struct('Document', { title, lang: 'en-GB' })
    this.doc.addStructure(this.root)
    const chunks: Buffer[] = []
    this.#bytes = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk))
      this.doc.on('end', () => resolve(Buffer.concat(chunks)))
      this.doc.on('error', reject)
    })
  }

  get bottom(): number {
    return sheet.height - sheet.foot
  }

  /** The number of the page that is being written, from 1. */
  get page(): number {
    return this.doc.bufferedPageRange().count
  }

  type(weight: Weight, size: number = sizes.text, colour: string = colours.ink): PDFKit.PDFDocument {
    return this.doc.font(weight).fontSize(size).fillColor(colour)
  }

  /** Adds an element to the tag tree, without content of its own. */
  group(parent: Tag, name: string, options: TagOptions = {}): Tag {
    const tag = this.doc.struct(name, options)
    parent.add(tag)
    return tag
  }

  /** Adds an element to the tag tree and draws its content. */
  say(parent: Tag, name: string, draw: (tag: Tag) => void, options: TagOptions = {}): void {
    const tag = this.group(parent, name, options)
    tag.add(() => draw(tag))
    tag.end()
  }

  /** Draws what screen readers pass over: colour, lines, page numbers. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    this.doc.save()
    draw()
    this.doc.restore()
    this.doc.endMarkedContent()
  }

  /** Begins a new page unless this much height is left on this one. */
  keep(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage()
  }

  /** Leaves space before the next thing, except at the top of a page. */
  gap(height: number): void {
    if (this.doc.y > sheet.top + 1) this.doc.y += height
  }

  heightOf(words: string, weight: Weight, size: number, width: number, lineGap: number): number {
    return this.type(weight, size).heightOfString(words, { width, lineGap })
  }

  async finish(): Promise<Buffer> {
    this.root.end()
    this.doc.end()
    return this.#bytes
  }
}
