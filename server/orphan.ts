import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/** Stops a database server that outlived the process that started it, after a `kill -9` of that one. Throws Refusal if it will not go. */
export async function stopOrphan(folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
  if (!(pid > 0) || !isAlive(pid)) return
  if (!isDatabaseOf(folder, pid)) {
    // The number has been given to a stranger since; Postgres would take the stranger for itself and not start.
    rmSync(pidFile)
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    for (let tries = 0; tries < 100; tries++) {
      if (!isDatabaseOf(folder, pid)) return
      await wait(100)
    }
  }
  throw new Refusal(`A database server left over from an earlier run (process ${pid}) does not stop: end it, then start again.`)
}

function isDatabaseOf(folder: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder)
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
