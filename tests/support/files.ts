import PDFDocument from 'pdfkit'
import sharp from 'sharp'

/** A small PDF as an office program writes it. */
export async function aPdf({ title, pages = 1, language, tagged = false }: { title?: string; pages?: number; language?: string; tagged?: boolean } = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged,
    ...(language ? { lang: language } : {}),
    info: title ? { Title: title } : {},
    autoFirstPage: false,
  })
  for (let page = 1; page <= pages; page++) pdf.addPage().text(`Page ${page}`)
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
