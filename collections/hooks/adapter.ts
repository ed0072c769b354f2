import { type PostgresAdapter, type postgresAdapter, sql } from '@payloadcms/db-postgres'
import { type CreateVersion, deepCopyObjectSimple, type DeleteMany, type DeleteVersions, type Find, type FindVersions, type PayloadRequest, type Where } from 'payload'

import { tableOf } from '@/lib/stored'

type Made = ReturnType<ReturnType<typeof postgresAdapter>['init']> & Pick<PostgresAdapter, 'sessions' | 'drizzle'>

type SQL = ReturnType<typeof sql>

const LOCKS = 'payload-locked-documents'

/** Asks where this request's transaction runs, if it has one. */
async function ask(db: Made, req: Partial<PayloadRequest> | undefined, statement: SQL): Promise<Record<string, unknown>[]> {
  const session = db.sessions?.[String(await req?.transactionID)]
  const { rows } = await (session?.db ?? db.drizzle).execute(statement)
  return rows
}

/** A transaction counts as kept only when Postgres said so. The adapter drops the error of a commit, and a commit after a failed statement is a rollback without an error: this throws, so that the save is refused. */
function keepToCommits(db: Made): void {
  const forget = db.commitTransaction
  db.commitTransaction = async (id) => {
    const answer = await db.sessions?.[String(await id)]?.db.execute(sql`commit`)
    if (answer && answer.command !== 'COMMIT') throw new Error('The database undid this save instead of keeping it.')
    await forget.call(db, id)
  }
}

/** After each save Payload looks for the version that is one too many, and throws it away with all that are older (`enforceMaxVersions`). The adapter would read both whole. */
function trimPlainly(db: Made): void {
  const { findVersions, deleteVersions } = db
  /** The value of these conditions, where there are no others. */
  const only = (where: Where | undefined, conditions: Record<string, string>) => {
    const fields = Object.keys(conditions)
    const values = fields.map((field) => (where?.[field] as Record<string, unknown> | undefined)?.[conditions[field] ?? ''])
    return Object.keys(where ?? {}).length === fields.length && values.every(Boolean) ? values : undefined
  }
  const versionsOf = (collection: string) => sql.identifier(`_${tableOf(collection)}_v`)

  db.findVersions = (async (args) => {
    const { collection, limit, page = 1, pagination, req, sort, where, ...others } = args
    const [parent] = only(where, { parent: 'equals' }) ?? []
    const trims = parent && limit === 1 && page > 1 && pagination === false && sort === '-updatedAt' && Object.keys(others).length === 0
    if (!trims) return findVersions.call(db, args)
    return { docs: await ask(db, req, sql`select updated_at as "updatedAt" from ${versionsOf(collection)} where parent_id = ${parent} order by updated_at desc limit 1 offset ${page - 1}`) }
  }) as FindVersions

  db.deleteVersions = (async (args) => {
    const { collection, req, where } = args
    const [parent, oldest] = only(where, { parent: 'equals', updatedAt: 'less_than_equal' }) ?? []
    if (!collection || !parent) return deleteVersions.call(db, args)
    await ask(db, req, sql`delete from ${versionsOf(collection)} where parent_id = ${parent} and updated_at <= ${oldest}`)
  }) as DeleteVersions
}

/** What is published was read back from its own row a moment before: the version that repeats it is not read once more. The adapter gets a copy, because it renames what it writes. */
function readPublishedOnce(db: Made): void {
  const { createVersion } = db
  db.createVersion = (async (args) => {
    if (args.versionData._status !== 'published') return createVersion.call(db, args)
    await createVersion.call(db, { ...args, versionData: deepCopyObjectSimple(args.versionData), returning: false })
    return { ...args, version: args.versionData }
  }) as CreateVersion
}

/** Who holds a document in the admin is asked and forgotten at each save, for which the adapter would join every collection. */
function askLocksPlainly(db: Made): void {
  const { find, deleteMany } = db
  /** The rows that name this document, where it is one of a collection that is asked for. */
  const holding = ({ collection, where }: { collection: string; where?: Where }): SQL | undefined => {
    const [of, which, ...others] = (collection === LOCKS && where?.and) || []
    const [slug, id] = [(of?.['document.relationTo'] as { equals?: string } | undefined)?.equals, (which?.['document.value'] as { equals?: unknown } | undefined)?.equals]
    return slug && id && others.length === 0 ? sql`select parent_id from payload_locked_documents_rels where path = 'document' and ${sql.identifier(`${tableOf(slug)}_id`)} = ${id}` : undefined
  }

  db.find = (async (args) => {
    const held = holding(args)
    if (held && (await ask(db, args.req, held)).length === 0) return { docs: [] }
    return find.call(db, args)
  }) as Find

  db.deleteMany = (async (args) => {
    const held = holding(args)
    if (!held) return deleteMany.call(db, args)
    await ask(db, args.req, sql`delete from payload_locked_documents where id in (${held})`)
  }) as DeleteMany
}

/** Payload's adapter, except that it is true to its commits and asks little for what Payload asks at each save. */
export function trueToItsCommits(adapter: ReturnType<typeof postgresAdapter>): ReturnType<typeof postgresAdapter> {
  return {
    ...adapter,
    init(options) {
      const db = adapter.init(options) as Made
      for (const change of [keepToCommits, trimPlainly, readPublishedOnce, askLocksPlainly]) change(db)
      return db
    },
  }
}
