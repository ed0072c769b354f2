import { type PostgresAdapter, type postgresAdapter, sql } from '@payloadcms/db-postgres'
import type { FindVersions } from 'payload'

type Made = ReturnType<ReturnType<typeof postgresAdapter>['init']>

/** A transaction counts as kept only when Postgres said so. The adapter drops the error of a commit, and a commit after a failed statement is a rollback without an error: this throws, so that the save is refused. */
function keepToCommits(db: Made & Pick<PostgresAdapter, 'sessions'>): void {
  const forget = db.commitTransaction
  db.commitTransaction = async (id) => {
    const answer = await db.sessions?.[String(await id)]?.db.execute(sql`commit`)
    if (answer && answer.command !== 'COMMIT') throw new Error('The database undid this save instead of keeping it.')
    await forget.call(db, id)
  }
}

/** After each save Payload reads the version that is one too many, which is the only one that it asks for by its place, to know when that was made. No more is read of it: to read it whole took a fifth of a save. */
function readLittleToTrim(db: Made): void {
  const find = db.findVersions
  const trims = (args: Parameters<FindVersions>[0]) => args.limit === 1 && (args.page ?? 1) > 1 && !('select' in args)
  db.findVersions = ((args) => find.call(db, trims(args) ? { ...args, select: { updatedAt: true } } : args)) as FindVersions
}

/** Payload's adapter, except that it is true to its commits and reads little to throw versions away. */
export function trueToItsCommits(adapter: ReturnType<typeof postgresAdapter>): ReturnType<typeof postgresAdapter> {
  return {
    ...adapter,
    init(options) {
      const db = adapter.init(options)
      keepToCommits(db)
      readLittleToTrim(db)
      return db
    },
  }
}
