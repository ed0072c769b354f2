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

/**
 * Runs a program to its end with its output in a log file; what it says with say() reaches the operator instead.
 * It runs in its own process group: Ctrl-C reaches it through us, together with everything it started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, env?: Record<string, string>, shell?: boolean }} options
 * @returns {Promise<void>} rejects with a Refusal that shows the end of the log when the program fails
 */
export async function run(command, args, { log, env = {}, shell = false }) {
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
  child.on('message', (/** @type {{ say?: string, complain?: string }} */ message) => {
    if (message.say !== undefined && !isStopping()) say(message.say)
    if (message.complain !== undefined) complaint += `${message.complain}\n`
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
  onStop(() => endGroup(child, ended))

  const code = await ended
  if (code === 0) return
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
