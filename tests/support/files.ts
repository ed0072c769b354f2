import JSZip from 'jszip'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

type PdfContent = { title?: string; pages?: number; texts?: string[]; language?: string; tagged?: boolean }

/** A small PDF as an office program writes it. */
export async function aPdf({ title, pages = 1, texts = Array.from({ length: pages }, (_, n) => `Page ${n + 1}`), language, tagged = false }: PdfContent = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged,
    ...(language ? { lang: language } : {}),
    info: title ? { Title: title } : {},
    autoFirstPage: false,
  })
  for (const text of texts) pdf.addPage().text(text)
  pdf.end()
  const parts: Buffer[] = []
  for await (const part of pdf as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

/** A plain blue picture. */
export const aPng = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#005eb8' } }).png().toBuffer()

/** A file as a browser would send it. */
export const fileNamed = (name: string, content: Uint8Array | string, type = 'application/octet-stream'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type })

/** A Word file with this paragraph in it. */
export async function aWordFile(text: string): Promise<Buffer> {
  const zip = new JSZip()
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  zip.file('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`)
  zip.file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
  zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}

/** As much of a Word, Excel or PowerPoint file as says what it is: a zip archive with the type of its main part. */
export function anOfficeFile(mainType: string): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const content = Buffer.from(`<Types><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`)
  const entry = Buffer.alloc(30)
  entry.write('PK\u0003\u0004')
  entry.writeUInt16LE(20, 4)
  entry.writeUInt32LE(content.length, 18)
  entry.writeUInt32LE(content.length, 22)
  entry.writeUInt16LE(name.length, 26)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  return Buffer.concat([entry, name, content, end])
}
