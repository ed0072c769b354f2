import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** With the two seconds that the database has to answer this is less than the three in which everybody hears of an outage. */
const LOOK_EVERY_MS = 300
/** All texts and most files: whoever sends more waits until a handler asks for it. */
const ROOM_BYTES = 16 * 1024 * 1024

const lengthOf = ({ headers }: IncomingMessage) => Number(headers['content-length'] ?? 0)
const hasBody = (request: IncomingMessage) => lengthOf(request) > 0 || 'transfer-encoding' in request.headers

/**
 * Takes what is sent off the wire before a handler asks for it, up to 16 MB: who has sent everything can be answered. Has to be
 * called before the first of it arrives, in the turn in which the request came.
 */
export function takeIn(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request) || request.method === 'GET' || request.method === 'HEAD') return
  // Nothing is there to be read yet: this says how much may wait. What comes in pieces has the usual room, since each of them takes more than its bytes.
  request.read(Math.min(lengthOf(request), ROOM_BYTES))
  // Node throws away by itself only what nobody ever wanted to read.
  response.once('close', () => {
    if (!request.destroyed) request.resume()
  })
}

/**
 * Gives `answer` in the place of a handler under which the database falls silent: a statement is given up after six seconds, and
 * a handler needs several. One that has read what was sent goes on, because that may still be kept; nobody hears of it any more.
 * One that has not cannot read it any more. Where the database refuses or hangs up, the handler hears so itself.
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
