import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** With the two seconds that the database has to answer this is less than the three in which everybody hears of an outage. */
const LOOK_EVERY_MS = 300

/**
 * Gives `answer` in the place of a handler under which the database falls silent: a statement is given up after six seconds, and
 * a handler needs several. What the handler does goes on, because it may still be kept; nobody hears of it any more.
 */
export async function answerInSilence(request: IncomingMessage, response: ServerResponse, databaseAnswers: () => Promise<boolean>, answer: () => void | Promise<void>): Promise<void> {
  const isOpen = () => !response.headersSent && !response.destroyed
  while (isOpen()) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false })
    // Who is still sending does not wait for the database.
    if (!isOpen() || !request.complete || (await databaseAnswers()) || !isOpen()) continue
    await answer()
    mute(response)
  }
}

function mute(response: ServerResponse): void {
  const unheard = () => response
  Object.assign(response, { setHeader: unheard, appendHeader: unheard, removeHeader: unheard, flushHeaders: unheard, writeHead: unheard, write: () => true, end: unheard })
}
