import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import pLimit from 'p-limit'
import type { PayloadRequest } from 'payload'

import type { File } from '@/payload-types'

import { forgetFailedJob, noteFailedJob } from './failed-jobs'

/** The formats whose text is found: what is in a spreadsheet or on slides is hardly ever what somebody types. */
const withText = ['PDF', 'Word']

/** Longer than any file takes that a person wrote. */
const patienceMs = 60_000
const mostMegabytes = 512
/** How long a reader waits for another file. */
const restMs = 2_000

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

/** One reader, and one file at a time: nobody waits for it. */
const inTurn = pLimit(1)
let reader: ChildProcess | undefined
let rest: NodeJS.Timeout | undefined

function startReader(): ChildProcess {
  // Next must not take it into its bundle.
  const started = fork(/* turbopackIgnore: true */ path.join(process.cwd(), 'server', 'file-text.mjs'), {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    stdio: 'ignore',
  })
  // One that could not be started says so here as well.
  return started.once('exit', () => forget(started)).on('error', () => forget(started))
}

function forget(ended: ChildProcess): void {
  ended.kill('SIGKILL')
  if (reader === ended) reader = undefined
}

/** A reader without a file keeps nobody from leaving. */
function letRest(resting: ChildProcess): void {
  resting.unref()
  resting.channel?.unref()
  rest = setTimeout(() => forget(resting), restMs).unref()
}

/** Reads in a process of its own, and ends it when it takes too long or too much memory. What follows soon is read by the same one: to start it takes longer than most files do. */
const readApart = (format: string, content: Uint8Array): Promise<string[]> =>
  inTurn(async () => {
    clearTimeout(rest)
    if (!reader?.connected) reader = startReader()
    const current = reader
    current.ref()
    current.channel?.ref()
    const late = setTimeout(() => forget(current), patienceMs)
    const heard = new AbortController()
    try {
      const answer = once(current, 'message', heard)
      const end = once(current, 'exit', heard).then(() => Promise.reject(new Error('It took too long, or too much memory, or is damaged.')))
      const done = Promise.race([answer, end]) as Promise<[string[]]>
      done.catch(() => {}) // also when nothing can be sent
      current.send({ format, content })
      const [pages] = await done
      letRest(current)
      return pages
    } catch (error) {
      forget(current)
      throw error
    } finally {
      heard.abort()
      clearTimeout(late)
    }
  })

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
