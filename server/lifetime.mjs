import { allSaid, complain, say } from './say.mjs'
import { explain } from './refusal.mjs'

/** @type {(() => unknown)[]} */
const undoings = []
let stoppedAt = 0
let listening = false

/** Whether this process has been told to stop. */
export const isStopping = () => stoppedAt > 0

/**
 * Registers how to stop something that has just been started. Things stop in the reverse order of their start,
 * one after the other: the web server before the database it reads from.
 * @param {() => unknown} undo must bound its own time
 */
export function onStop(undo) {
  undoings.push(undo)
}

/**
 * Stops everything that was started, then leaves with the exit code. Never returns.
 * @param {number} exitCode
 * @returns {Promise<never>}
 */
export async function stop(exitCode) {
  if (isStopping()) return new Promise(() => {})
  stoppedAt = Date.now()
  for (let undo = undoings.pop(); undo; undo = undoings.pop()) {
    try {
      await undo()
    } catch (error) {
      complain(explain(error))
    }
  }
  await allSaid()
  process.exit(exitCode)
}

/** @param {NodeJS.Signals} signal */
function onSignal(signal) {
  if (!isStopping()) {
    say(`Stopping (${signal === 'SIGINT' ? 'Ctrl-C' : signal})`)
    void stop(0)
  } else if (Date.now() - stoppedAt > 1000) {
    // Under `npm start` one Ctrl-C arrives twice, from the terminal and from npm: only a later one means "at once".
    process.exit(130)
  }
}

/**
 * Runs the work of a process: signals stop it cleanly with exit code 0, errors end it with one sentence and exit code 1.
 * @param {() => Promise<unknown>} work
 */
export async function live(work) {
  if (!listening) {
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal).on('uncaughtException', fail)
    stopWithNpm()
    listening = true
  }
  await work().catch(fail)
}

/** npm hands SIGTERM to a shell between us, which dies of it without a word: what we see is that our parent is gone. */
function stopWithNpm() {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== 'start') return
  const watch = setInterval(() => {
    if (process.ppid === parent || isStopping()) return
    clearInterval(watch)
    say('Stopping (npm has ended)')
    void stop(0)
  }, 500)
  watch.unref()
}

/** @param {unknown} error */
async function fail(error) {
  // What breaks because we are stopping is not news.
  if (!isStopping()) complain(explain(error))
  await stop(1)
}
