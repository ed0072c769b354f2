import type { IncomingMessage } from 'node:http'

import { z } from 'zod'

import type { Unsaved } from '@/lib/unsaved'

/** Many times the longest report. */
const maxBytes = 4 * 1024 * 1024

const form = z.record(z.string(), z.unknown())

/** A body that is no form; `status` is what to answer. */
export class UnreadableForm extends Error {
  constructor(readonly status: 400 | 413) {
    super()
  }
}

/** What is in an editor's form, from the body of a request; null when it only asks. Throws UnreadableForm. */
export async function readUnsaved(request: IncomingMessage): Promise<Unsaved | null> {
  if (request.method !== 'POST') return null
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > maxBytes) throw new UnreadableForm(413)
    parts.push(part)
  }
  const { data } = form.safeParse(parsed(Buffer.concat(parts).toString('utf8')))
  if (!data) throw new UnreadableForm(400)
  return data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableForm(400)
  }
}
