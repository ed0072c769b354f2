import { atNoon, dayInWords } from './days'
import { printReport } from './pdf'
import type { Press } from './press'
import { printedReport } from './printed-report'
import type { ReportEntry } from './reports'

type DocumentRow = { file: number; title: string; kind: 'full-report' | 'summary'; language: string; noAccessibleVersion?: { reason: string; on: string } }

/** A file to be made: its name, what readers call it, and how it is made. */
export type UploadPlan = { name: string; title: string; mimetype: string; make: () => Promise<Buffer> }

const pdfName = ({ slug }: ReportEntry) => `${slug}.pdf`
const summaryName = ({ slug }: ReportEntry) => `${slug}-summary.txt`

/** The files of a report: the report as PDF, and for a long one a summary as plain text. */
export function planFiles(press: Press, report: ReportEntry): UploadPlan[] {
  const printed = () => printedReport(press.library, report)
  const pdf: UploadPlan = { name: pdfName(report), title: report.front.title, mimetype: 'application/pdf', make: () => printReport(printed(), press.readWords) }
  if (report.chapters.length === 0) return [pdf]
  const { title, summary, publishedOn, keyFindings } = report.front
  const lines = [title, 'Summary', `${printed().organisation}, ${dayInWords(publishedOn)}`, summary, 'Key findings', keyFindings.map((finding) => `- ${finding}`).join('\n')]
  return [pdf, { name: summaryName(report), title: `Summary: ${title}`, mimetype: 'text/plain', make: async () => Buffer.from(`${lines.join('\n\n')}\n`) }]
}

/** Makes and uploads a file, unless one of that name is there. Returns its id. */
export async function uploadFile(press: Press, { name, title, mimetype, make }: UploadPlan): Promise<number> {
  const found = await findFile(press, name)
  if (found) return found
  const data = await make()
  const { id } = await press.payload.create({
    collection: 'files',
    depth: 0,
    data: { title },
    file: { name, data, mimetype, size: data.length },
    // Without a document of that name, a file of that name is what an interrupted run left behind.
    overwriteExistingFiles: true,
  })
  return id
}

async function findFile({ payload }: Press, name: string): Promise<number | undefined> {
  const { docs } = await payload.find({ collection: 'files', where: { filename: { equals: name } }, depth: 0, limit: 1, pagination: false, trash: true })
  return docs[0]?.id
}

/** The documents of a report as its page lists them, from the uploads of this run. */
export function documentRows({ uploads }: Press, report: ReportEntry): DocumentRow[] {
  const file = (name: string) => uploads.get(name) ?? missing(name)
  const full: DocumentRow = { file: file(pdfName(report)), title: report.front.title, kind: 'full-report', language: 'en' }
  if (report.chapters.length === 0) return [{ ...full, noAccessibleVersion: { reason: 'Everything in the PDF is also on this page.', on: atNoon(report.front.publishedOn) } }]
  return [full, { file: file(summaryName(report)), title: `${report.front.title} (summary)`, kind: 'summary', language: 'en' }]
}

/** The ids of a report's files, which may have been uploaded by an earlier run. */
export async function documentsOf(press: Press, report: ReportEntry): Promise<number[]> {
  const found = await Promise.all(planFiles(press, report).map(async ({ name }) => press.uploads.get(name) ?? findFile(press, name)))
  return found.filter((id) => id !== undefined)
}

const missing = (name: string): never => {
  throw new Error(`${name} has not been uploaded.`)
}
