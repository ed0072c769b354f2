import { AsyncLocalStorage } from 'node:async_hooks'

import { processWide } from './process-wide'

/** The fields of a document as they stand in somebody's form, whether they have saved them or not. */
export type Unsaved = Record<string, unknown>

const scope = processWide('unsaved', () => new AsyncLocalStorage<Unsaved | null>())

/** Runs `work` for somebody who previews what is in their form. */
export const withUnsaved = <Result>(fields: Unsaved | null, work: () => Result): Result => scope.run(fields, work)

/** What is in the form of whoever the page is made for; null for everybody else. */
export const unsavedFields = (): Unsaved | null => scope.getStore() ?? null
