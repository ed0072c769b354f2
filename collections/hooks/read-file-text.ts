import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import type { File } from '@/payload-types'

import { forgetFailedJob, noteFailedJob } from './failed-jobs'

/** The formats whose text is found: what is in a spreadsheet or on slides is hardly ever what somebody types. */
const withText = ['PDF', 'Word']

/** Longer than any file takes that a person wrote. */
const patienceMs = 60_000
const mostMegabytes = 512

/** The content of an upload, from wherever uploads are kept. */
async function contentOf(req: PayloadRequest, file: File): Promise<Uint8Array> {
  const filename = file.filename ?? ''
  const { handlers, staticDir } = req.payload.collections.files.config.upload
  const handler = handlers?.at(-1)
  if (!handler) return new Uint8Array(await readFile(path.join(staticDir ?? '', filename)))
  const answer = await handler(req, { doc: file, params: { collection: 'files', filename } })
  if (!answer?.ok) throw new Error(`${filename} could not be fetched from where files are kept: ${answer?.status ?? 'no answer'}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Reads in a process of its own, and ends it when it takes too long or too much memory. */
function readApart(format: string, content: Uint8Array): Promise<string[]> {
  // Next must not take it into its bundle.
  const reader = fork(/* turbopackIgnore: true */ path.join(process.cwd(), 'server', 'file-text.mjs'), {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    stdio: 'ignore',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  return new Promise<string[]>((resolve, reject) => {
    reader.once('message', (pages) => resolve(pages as string[]))
    reader.once('error', reject)
    reader.once('exit', () => reject(new Error('It took too long, or too much memory, or is damaged.')))
    reader.send({ format, content })
  }).finally(() => reader.kill('SIGKILL'))
}

/** The text of a file, page by page; a Word file is one page. Empty for formats that are not read, and for files that nobody can read. */
export async function readFileText(req: PayloadRequest, file: File): Promise<string[]> {
  const { format } = file
  if (!format || !withText.includes(format)) return []
  const content = await contentOf(req, file)
  try {
    const pages = await readApart(format, content)
    await forgetFailedJob(req.payload, 'file', `files:${file.id}`)
    return pages
  } catch (error) {
    req.payload.logger.warn(`The text of ${file.filename} could not be read, and search does not know it: ${(error as Error).message}`)
    await noteFailedJob(req.payload, 'file', `files:${file.id}`, error as Error)
    return []
  }
}
