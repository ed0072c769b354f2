import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** With the two seconds that the database has to answer this is less than the three in which everybody hears of an outage. */
const LOOK_EVERY_MS = 300

const hasBody = ({ headers }: IncomingMessage) => Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers

/**
 * Gives `answer` in the place of a handler under which the database falls silent: a statement is given up after six seconds, and
 * a handler needs several. What the handler does goes on, because it may still be kept; nobody hears of it any more. Where the
 * database refuses or hangs up, the handler hears so itself. `answer` has to be done when it returns, or the handler could answer too.
 */
export async function answerInSilence(request: IncomingMessage, response: ServerResponse, databaseIsSilent: () => Promise<boolean>, answer: () => void): Promise<void> {
  const isOpen = () => !response.headersSent && !response.destroyed
  // What a handler has not read yet is lost with the answer, and it would go on with nothing instead.
  const isRead = () => request.readableEnded || !hasBody(request)
  while (isOpen()) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false })
    if (!isOpen() || !isRead() || !(await databaseIsSilent()) || !isOpen()) continue
    answer()
    mute(response)
  }
}

function mute(response: ServerResponse): void {
  const unheard = () => response
  Object.assign(response, { setHeader: unheard, appendHeader: unheard, removeHeader: unheard, flushHeaders: unheard, writeHead: unheard, write: () => true, end: unheard })
}
