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
