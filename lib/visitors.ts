import { createHash } from 'node:crypto'

import type { Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Pool, QueryConfig } from 'pg'

import { condition, type Valued } from './conditions'
import { publicCollections } from './urls'

/** Collections, and the global, whose documents are read for visitors without asking Payload for each. */
export const readable = [...publicCollections, 'images', 'files', 'related-links', 'settings'] as const

export type Readable = (typeof readable)[number]

/** The conditions under which visitors may read documents of each collection, on a table called `t`. */
export type MayRead = Record<Readable, string>

/** What a collection is, as far as its documents have to be read. */
export type Config = Pick<SanitizedCollectionConfig, 'slug' | 'access' | 'flattenedFields'> & Partial<Pick<SanitizedCollectionConfig, 'defaultPopulate' | 'upload'>>

/** The definition of a collection or global. */
export const configOf = (payload: Payload, of: Readable): Config => (of === 'settings' ? (payload.globals.config.find(({ slug }) => slug === of) as unknown as Config) : payload.collections[of].config)

const visitor = { user: null } as unknown as PayloadRequest

/** Under which condition visitors may read a document of a collection, on a table called `t`: its own read access. Throws when that asks what cannot be asked here, or has to wait for its answer: it is asked a dozen times for each page. */
export function mayVisitorsRead(payload: Payload, of: Readable, valued: Valued): string {
  const config = configOf(payload, of)
  const allowed = config.access.read({ req: visitor })
  if (typeof allowed === 'object' && 'then' in allowed) throw new Error(`The read access of ${of} is a promise, for which lib/visitors.ts cannot wait.`)
  return typeof allowed === 'object' ? condition(config, allowed, valued) : String(allowed)
}

/** The same for every collection. */
export function whatVisitorsMayRead(payload: Payload, valued: Valued): MayRead {
  return Object.fromEntries(readable.map((of) => [of, mayVisitorsRead(payload, of, valued)])) as MayRead
}

const names = new Map<string, string>()
/** A name under which Postgres keeps the plan of a statement. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/** A statement whose plan Postgres keeps for the next time: to plan some takes as long as to carry them out. */
export const planned = (text: string, values: unknown[]): QueryConfig => ({ name: nameOf(text), text, values })

/** Selects rows by a statement; throws when the database cannot be asked. */
export type Ask = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>

/** Asks on any connection that is free. */
export const askAny =
  (payload: Payload): Ask =>
  async <Row extends object>(text: string, values: unknown[]) =>
    (await (payload.db as unknown as { pool: Pool }).pool.query<Row>(planned(text, values))).rows
