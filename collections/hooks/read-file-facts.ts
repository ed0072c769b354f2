import type { CollectionBeforeChangeHook } from 'payload'

import { formatOf } from '@/lib/file-formats'

import { refuse } from './refuse'

type PdfFacts = { pages: number; pdfTitle: string | null; pdfLanguage: string | null; pdfTagged: boolean }

/** Reads what a PDF says of itself; throws when it cannot be opened. */
export async function readPdf(content: Uint8Array): Promise<PdfFacts> {
  // The library is large and only uploads need it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(content), isEvalSupported: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await loading.promise
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
    const marks = await pdf.getMarkInfo()
    return { pages: pdf.numPages, pdfTitle: info.Title || null, pdfLanguage: info.Language || null, pdfTagged: Boolean((marks as { Marked?: boolean } | null)?.Marked) }
  } finally {
    await loading.destroy()
  }
}

/** Notes what an uploaded file is, from its content, and refuses a PDF that readers could not open. */
export const readFileFacts: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req
  if (!file) return data
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const none = { pages: null, pdfTitle: null, pdfLanguage: null, pdfTagged: null }
  const facts =
    extension === 'pdf'
      ? await readPdf(file.data).catch((cause: unknown) => {
          req.payload.logger.warn({ err: cause, msg: `The PDF ${file.name} could not be opened.` })
          return refuse(`${file.name} cannot be opened: it is incomplete, damaged or locked with a password. Export it again and upload the new copy.`)
        })
      : none
  return { ...data, ...facts, format: formatOf(extension).name }
}
