import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** With the two seconds that the database has to answer this is less than the three in which everybody hears of an outage. */
const LOOK_EVERY_MS = 300

/**
 * Gives `answer` in the place of a handler under which the database falls silent: a statement is given up after six seconds, and
 * a handler needs several. One that has read what was sent goes on, because that may still be kept; nobody hears of it any more.
 * One that has not cannot read it any more: for that all of it has to have come. Where the database refuses or hangs up, the
 * handler hears so itself.
 * `answer` has to be done when it returns, or the handler could answer too.
 */
export async function answerInSilence(request: IncomingMessage, response: ServerResponse, databaseIsSilent: () => Promise<boolean>, answer: () => void): Promise<void> {
  const isOpen = () => !response.headersSent && !response.destroyed
  while (isOpen()) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false })
    if (!isOpen() || !(await databaseIsSilent()) || !isOpen()) continue
    if (request.readableLength > 0) {
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
