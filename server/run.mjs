import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { isStopping, onStop } from './lifetime.mjs'
import { DISK_FULL, Refusal } from './refusal.mjs'
import { complain, say } from './say.mjs'

/**
 * The last lines of a text file, or an empty string when it cannot be read.
 * @param {string} file
 * @param {number} [lines]
 */
export function tail(file, lines = 40) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } catch {
    return ''
  }
}

/** A program said nothing for longer than it may, and was ended. */
class Silent extends Refusal {}

/**
 * The same as run, for work that may be done twice: a program that says nothing for `silentMs` is ended and run once more.
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, env?: Record<string, string>, silentMs: number }} options
 */
export async function runUnlessSilent(command, args, options) {
  try {
    await run(command, args, options)
  } catch (error) {
    if (!(error instanceof Silent)) throw error
    say(`  ${error.message} Trying once more`)
    await run(command, args, options)
  }
}

/**
 * Runs a program to its end with its output in a log file; what it says with say() reaches the operator instead.
 * It runs in its own process group: Ctrl-C reaches it through us, together with everything it started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, env?: Record<string, string>, shell?: boolean, silentMs?: number }} options
 * @returns {Promise<void>} rejects with a Refusal that shows the end of the log when the program fails
 */
export async function run(command, args, { log, env = {}, shell = false, silentMs = Infinity }) {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'w')
  const leash = command === process.execPath ? ['--import', new URL('leash.mjs', import.meta.url).href] : []
  const child = spawn(command, [...leash, ...args], {
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...env, FOREWORD_PARENT: String(process.pid) },
    detached: process.platform !== 'win32',
    shell,
  })
  closeSync(output)

  let complaint = ''
  let lastHeard = performance.now()
  child.on('message', (/** @type {{ say?: string, complain?: string }} */ message) => {
    lastHeard = performance.now()
    if (message.say !== undefined && !isStopping()) say(message.say)
    if (message.complain !== undefined) complaint += `${message.complain}\n`
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
  onStop(() => endGroup(child, ended))
  let silent = false
  const watch = setInterval(() => {
    if (silent || performance.now() - lastHeard < silentMs) return
    silent = true
    void endGroup(child, ended)
  }, 1_000)

  const code = await ended.finally(() => clearInterval(watch))
  if (code === 0) return
  if (silent) throw new Silent(`It said nothing for ${Math.round(silentMs / 1_000)} s and was ended; the last it wrote is in ${log}.`)
  if (complaint) throw new Refusal(complaint.trimEnd())
  const end = tail(log)
  if (DISK_FULL.test(end) || hasNoRoom(path.dirname(log))) throw new Error('ENOSPC')
  throw new Refusal(`${end}\n\nThat did not work (it ended with ${code}). The lines above are the end of ${log}.`)
}

/** On a full disk the log that would say so may be empty. @param {string} folder */
function hasNoRoom(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 1024 * 1024
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<unknown>} ended */
async function endGroup(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (process.platform === 'win32' || !child.pid) child.kill(signal)
      else process.kill(-child.pid, signal)
    } catch (error) {
      complain(String(error))
    }
  }
  kill('SIGTERM')
  const patience = setTimeout(() => kill('SIGKILL'), 5000)
  await ended.catch(() => {})
  clearTimeout(patience)
}
