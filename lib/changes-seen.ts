import { processWide } from './process-wide'

const waiter = processWide('changes seen', (): { wait: () => Promise<void> } => ({ wait: async () => {} }))

/** The server says here how to wait until this process has heard of every change committed so far. */
export function afterChangesAreSeen(wait: () => Promise<void>): void {
  waiter.wait = wait
}

/**
 * Wraps a handler that saves: its answer is held back until this process has heard of the change, so
 * that whoever published sees the new page next. Under plain Next there is nothing to wait for.
 */
export const oncePublished =
  <Rest extends unknown[]>(handler: (...rest: Rest) => Promise<Response>) =>
  async (...rest: Rest): Promise<Response> => {
    const response = await handler(...rest)
    // What was refused changed nothing, and strangers must not be able to make us wait, or worse, doubt every page.
    if (response.ok) await waiter.wait()
    return response
  }
