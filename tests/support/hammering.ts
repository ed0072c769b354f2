import { setTimeout as wait } from 'node:timers/promises'

type Options = {
  /** Saves the words as the live summary of one post, at the first instance. */
  publish: (words: string) => Promise<unknown>
  /** The post's page at each instance; the first is the one that publishes. */
  addresses: string[]
  times: number
  readersEach: number
}

/** The others hear of a change by a notice. */
const othersMs = 1_000

/**
 * Publishes a post again and again while readers read it everywhere. Returns what any of them should not have
 * seen: an old page at the instance that had answered, one older than a second elsewhere, a new one and then an
 * old one, or anything but a page.
 */
export async function hammer({ publish, addresses, times, readersEach }: Options): Promise<{ faults: string[]; reads: number }> {
  const answeredAt: number[] = []
  const faults: string[] = []
  let reads = 0
  let stopped = false

  /** The newest version whose publishing was answered by then. */
  const newestBy = (time: number) => answeredAt.findLastIndex((at) => at <= time)

  const read = async (address: string, instance: number) => {
    let last = -1
    while (!stopped) {
      const began = performance.now()
      const response = await fetch(address)
      const seen = Number(/Version (\d+)/.exec(await response.text())?.[1] ?? NaN)
      const owed = newestBy(instance === 0 ? began : began - othersMs)
      if (response.status !== 200 || Number.isNaN(seen)) faults.push(`${address} answered ${response.status}`)
      else if (seen < last) faults.push(`${address} showed ${seen} after ${last}`)
      else if (seen < owed) faults.push(`${address} showed ${seen} when ${owed} was published`)
      last = Math.max(last, seen || 0)
      reads += 1
      await wait(1)
    }
  }

  await publish('Version 0')
  answeredAt.push(performance.now())
  const readers = addresses.flatMap((address, instance) => Array.from({ length: readersEach }, () => read(address, instance)))
  for (let version = 1; version <= times; version += 1) {
    await publish(`Version ${version}`)
    answeredAt.push(performance.now())
  }
  stopped = true
  await Promise.all(readers)
  return { faults, reads }
}
