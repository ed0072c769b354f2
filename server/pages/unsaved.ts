import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

import { z } from 'zod'

import type { Unsaved } from '@/lib/unsaved'

const form = z.record(z.string(), z.unknown())

/** A body that is no form; `status` is what to answer. */
export class UnreadableForm extends Error {
  constructor(readonly status: 400 | 413) {
    super()
  }
}

/** What is in an editor's form, from the body of a request that has come whole; null when it only asks. Throws UnreadableForm. */
export async function readUnsaved(request: IncomingMessage): Promise<Unsaved | null> {
  if (request.method !== 'POST') return null
  const { data } = form.safeParse(parsed(await text(request)))
  if (!data) throw new UnreadableForm(400)
  return data
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new UnreadableForm(400)
  }
}
