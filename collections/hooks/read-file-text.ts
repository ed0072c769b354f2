import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

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

/** Reads in a thread of its own, and ends it when it takes too long or too much memory. */
function readApart(format: string, content: Uint8Array): Promise<string[]> {
  const worker = new Worker(path.join(process.cwd(), 'server', 'file-text.mjs'), {
    workerData: { format, content },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const late = setTimeout(() => void worker.terminate(), patienceMs)
  return new Promise<string[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('It took too long.')))
  }).finally(() => {
    clearTimeout(late)
    return worker.terminate()
  })
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
