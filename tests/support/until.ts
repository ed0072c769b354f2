import { setTimeout as wait } from 'node:timers/promises'

const mostMs = 30_000

/** Waits until it is so, and throws when that takes half a minute. */
export async function until(itIsSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + mostMs
  while (!(await itIsSo())) {
    if (performance.now() > deadline) throw new Error(`It never was so: ${String(itIsSo)}`)
    await wait(100)
  }
}
