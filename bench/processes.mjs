import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const running = []

/** Starts a command in a folder, with its output in nobody's way; it ends with the benchmark. */
export function start(command, args, { cwd, env = {} }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  running.push(child)
  return { child, output: () => output }
}

/** Runs a command to its end, and returns what it said; throws with its last lines when it fails. */
export async function run(command, args, options) {
  const { child, output } = start(command, args, options)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output().split('\n').slice(-20).join('\n')}`)
  return output()
}

/** Waits until an address answers 200, for at most ten minutes. */
export async function answers(address, { child, output }) {
  for (let tries = 0; tries < 12_000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It stopped before it answered:\n${output().split('\n').slice(-20).join('\n')}`)
    const response = await fetch(address).catch(() => null)
    if (response?.status === 200) return response.arrayBuffer()
    await wait(50)
  }
  throw new Error(`${address} does not answer.`)
}

/** The address of the database that a site keeps in its data folder. */
export function databaseIn(dataDir) {
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(path.join(dataDir, 'postgres-password'), 'utf8').trim()
  return `postgres://foreword:${password}@127.0.0.1:${port}/foreword`
}

/** Stops everything that was started, newest first, and waits for it. */
export async function stopAll() {
  for (const child of running.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await Promise.race([once(child, 'exit'), wait(15_000)])
  }
}
