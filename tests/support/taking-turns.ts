import type { Payload } from 'payload'
import type pg from 'pg'

import { poolOf } from './database'
import { until } from './until'

const waiting = "select from pg_locks join pg_database on pg_database.oid = database where datname = current_database() and locktype = 'advisory' and not granted"

/**
 * Holds what `name` says, such as `reports:12`, as a save of it does, while `work` is done. `inLine` resolves when so many wait for
 * their turn. Hand back who waits in an object or a list: a bare promise would be awaited, and nobody's turn would come.
 */
export async function whileHeld<Result>(payload: Payload, name: string, work: (inLine: (count: number) => Promise<void>, holder: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const holder = await poolOf(payload).connect()
  try {
    await holder.query('begin')
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
    const result = await work((count) => until(async () => ((await poolOf(payload).query(waiting)).rowCount ?? 0) >= count, 20), holder)
    await holder.query('commit')
    return result
  } finally {
    // Nothing of what went wrong before may be hidden by this.
    await holder.query('rollback').catch(() => {})
    holder.release()
  }
}

/** Does all of them at the same moment, however busy the machine is: none has its turn before all stand in line for `name`. */
export async function atOnce<Result>(payload: Payload, name: string, ...saves: (() => Promise<Result>)[]): Promise<Result[]> {
  const begun = await whileHeld(payload, name, async (inLine) => {
    const begun = saves.map((save) => save())
    await inLine(saves.length)
    return { answers: Promise.all(begun) }
  })
  return begun.answers
}
