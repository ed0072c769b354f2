import { type PostgresAdapter, type postgresAdapter, sql } from '@payloadcms/db-postgres'
import { type CreateVersion, deepCopyObjectSimple, type DeleteMany, type DeleteVersions, type Find, type FindVersions, type PayloadRequest, type Where } from 'payload'

import { tableOf } from '@/lib/stored'

type Made = ReturnType<ReturnType<typeof postgresAdapter>['init']> & Pick<PostgresAdapter, 'sessions' | 'drizzle'>

type SQL = ReturnType<typeof sql>

const LOCKS = 'payload-locked-documents'

/** Whether Payload asks exactly this, in the order of its own code: anything else is left to the adapter. */
const same = (asked: unknown, theirs: unknown) => JSON.stringify(asked) === JSON.stringify(theirs)

const equal = (condition: unknown) => (condition as { equals?: number | string } | undefined)?.equals

/** The connection of a transaction that is under way. */
const connectionOf = async (db: Made, transaction: PayloadRequest['transactionID']) => db.sessions?.[String(await transaction)]?.db

/** Asks where this request's transaction runs, if it has one. */
async function ask(db: Made, req: Partial<PayloadRequest> | undefined, statement: SQL): Promise<Record<string, unknown>[]> {
  const { rows } = await ((await connectionOf(db, req?.transactionID)) ?? db.drizzle).execute(statement)
  return rows
}

/** A transaction counts as kept only when Postgres said so. The adapter drops the error of a commit, and a commit after a failed statement is a rollback without an error: this throws, so that the save is refused. */
function keepToCommits(db: Made): void {
  const forget = db.commitTransaction
  db.commitTransaction = async (id) => {
    const answer = await (await connectionOf(db, id))?.execute(sql`commit`)
    if (answer && answer.command !== 'COMMIT') throw new Error('The database undid this save instead of keeping it.')
    await forget.call(db, id)
  }
}

/** After each save Payload looks for the version that is one too many, and throws it away with all that are older (`enforceMaxVersions`). The adapter would read both whole. */
function trimPlainly(db: Made): void {
  const { findVersions, deleteVersions } = db
  const versionsOf = (collection: string) => sql.identifier(`_${tableOf(collection)}_v`)

  db.findVersions = (async (args) => {
    const { collection, page = 1, req } = args
    const parent = equal(args.where?.parent)
    const trimming = { collection, limit: 1, page, pagination: false, sort: '-updatedAt', where: { parent: { equals: parent } } }
    if (!parent || page === 1 || !same({ ...args, req: undefined }, trimming)) return findVersions.call(db, args)
    return { docs: await ask(db, req, sql`select updated_at as "updatedAt" from ${versionsOf(collection)} where parent_id = ${parent} order by updated_at desc limit 1 offset ${page - 1}`) }
  }) as FindVersions

  db.deleteVersions = (async (args) => {
    const { collection, req, where } = args
    const [parent, oldest] = [equal(where.parent), (where.updatedAt as Where | undefined)?.less_than_equal]
    if (!collection || !parent || !same(where, { updatedAt: { less_than_equal: oldest }, parent: { equals: parent } })) return deleteVersions.call(db, args)
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
  /** The rows that name a document, where these are conditions for one and no more. */
  const holding = ({ collection, where }: { collection: string; where?: Where }): SQL | undefined => {
    if (collection !== LOCKS) return undefined
    const [slug, id] = [equal(where?.and?.[0]?.['document.relationTo']), equal(where?.and?.[1]?.['document.value'])]
    const isOne = slug && id && same(where, { and: [{ 'document.relationTo': { equals: slug } }, { 'document.value': { equals: id } }] })
    return isOne ? sql`select parent_id from payload_locked_documents_rels where path = 'document' and ${sql.identifier(`${tableOf(String(slug))}_id`)} = ${id}` : undefined
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
