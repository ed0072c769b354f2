import { AsyncLocalStorage } from 'node:async_hooks'

import { processWide } from './process-wide'

type Wait = (tags: ReadonlySet<string>) => Promise<void>

const waiter = processWide('changes seen', (): { wait: Wait } => ({ wait: async () => {} }))
const saving = processWide('changes of a save', () => new AsyncLocalStorage<Set<string>>())

/** The server says here how to wait until this process has heard of every change committed so far, and shows those of these tags. */
export function afterChangesAreSeen(wait: Wait): void {
  waiter.wait = wait
}

/** Notes, in the words of `tags.ts`, what the save under way changes for visitors; does nothing outside one. */
export function noteChange(tags: string[]): void {
  for (const tag of tags) saving.getStore()?.add(tag)
}

/**
 * Wraps a handler that saves: its answer is held back until this process has heard of the change and, where that is
 * soon done, made the page, so that whoever published sees the new one next. Under plain Next there is nothing to wait for.
 */
export const oncePublished =
  <Rest extends unknown[]>(handler: (...rest: Rest) => Promise<Response>) =>
  async (...rest: Rest): Promise<Response> => {
    const tags = new Set<string>()
    const response = await saving.run(tags, () => handler(...rest))
    // Where all was refused nothing changed, and strangers must not be able to make us wait, or worse, doubt every page.
    if (response.ok || tags.size > 0) await waiter.wait(tags)
    return response
  }
