// Reads the text of uploaded files in a process of its own: whatever somebody uploads can take long or eat memory, and may
// not do so where readers are waiting; all of it is given back at the end. It is sent `{ format, content }` for each and sends
// its text, page by page.

/** A report of more pages than that is read this far. */
const mostPages = 1_000

/** Lines as they stand on a page, and words that the end of a line cut in two as one. */
function textOf(items) {
  const lines = items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')
  return lines.replace(/(\p{Ll})[-\u2010]\n(\p{Ll})/gu, '$1$2').replace(/\s*\n\s*/g, '\n')
}

async function pagesOfPdf(content) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: content, isEvalSupported: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await loading.promise
    const pages = []
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(textOf(items))
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

async function pagesOfWord(content) {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) })
  return [value]
}

const readers = { PDF: pagesOfPdf, Word: pagesOfWord }

process.on('message', async ({ format, content }) => {
  const pages = await readers[format](content)
  process.send?.(pages)
})
