import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** With the two seconds that the database has to answer this is less than the three in which everybody hears of an outage. */
const LOOK_EVERY_MS = 300
/** More than an upload may hold by default: whoever sends more waits until a handler asks for it. */
const ROOM_BYTES = 64 * 1024 * 1024

const hasBody = ({ headers }: IncomingMessage) => Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers

/**
 * Takes what is sent off the wire before a handler asks for it, up to 64 MB: who has sent everything can be answered. Has to be
 * called before the first of it arrives, in the turn in which the request came.
 */
export function takeIn(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request)) return
  // Nothing is there to be read yet: this says how much may wait.
  request.read(ROOM_BYTES)
  // Node throws away by itself only what nobody ever wanted to read.
  response.once('close', () => {
    if (!request.destroyed) request.resume()
  })
}

/**
 * Gives `answer` in the place of a handler under which the database falls silent: a statement is given up after six seconds, and
 * a handler needs several. One that has read what was sent goes on, because that may still be kept; nobody hears of it any more.
 * One that has not cannot read it then, and fails. Where the database refuses or hangs up, the handler hears so itself.
 * `answer` has to be done when it returns, or the handler could answer too.
 */
export async function answerInSilence(request: IncomingMessage, response: ServerResponse, databaseIsSilent: () => Promise<boolean>, answer: () => void): Promise<void> {
  const isOpen = () => !response.headersSent && !response.destroyed
  while (isOpen()) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false })
    // Who is still sending would not hear.
    if (!isOpen() || !request.complete || !(await databaseIsSilent()) || !isOpen()) continue
    if (hasBody(request) && !request.readableEnded) {
      response.setHeader('connection', 'close')
      response.once('finish', () => request.destroy())
    }
    answer()
    mute(response)
  }
}

function mute(response: ServerResponse): void {
  const unheard = () => response
  Object.assign(response, { setHeader: unheard, appendHeader: unheard, removeHeader: unheard, flushHeaders: unheard, writeHead: unheard, write: () => true, end: unheard })
}
