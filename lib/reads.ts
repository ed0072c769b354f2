import { AsyncLocalStorage } from 'node:async_hooks'

import { processWide } from './process-wide'

const scope = processWide('reads', () => new AsyncLocalStorage<Set<string>>())

/** Runs `work` and collects in `tags` what it reads from the database. */
export const collectingReads = <Result>(tags: Set<string>, work: () => Result): Result => scope.run(tags, work)

/** Notes that the page being rendered depends on this; does nothing outside a rendering. */
export function noteRead(tag: string): void {
  scope.getStore()?.add(tag)
}

/** What a page depends on that lacks what it should say. */
export const unfinishedTag = 'unfinished'

/** Notes that the page being rendered lacks what it should say: it is for whoever asked now, and kept for nobody else. */
export const noteUnfinished = (): void => noteRead(unfinishedTag)
