import { setTimeout as wait } from 'node:timers/promises'

const mostMs = 30_000

/** Waits until it is so, looking again after so many milliseconds, and throws when that takes half a minute. */
export async function until(itIsSo: () => Promise<boolean>, lookAgainMs = 100): Promise<void> {
  const deadline = performance.now() + mostMs
  while (!(await itIsSo())) {
    if (performance.now() > deadline) throw new Error(`It never was so: ${String(itIsSo)}`)
    await wait(lookAgainMs)
  }
}
