import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { Refusal } from './refusal.mjs'

/** Longer than a slow network needs, and short enough to refuse within ten seconds. */
const CONNECT_LIMIT_MS = 6000
/** Longer than any statement of ours takes, unless it waits for somebody and says so itself. */
const QUERY_LIMIT_MS = 30_000
const OLDEST_SERVER = 15

/** Nobody answers where DATABASE_URL points: a wrong address on a first start, an outage on a later one. */
export class DatabaseAway extends Refusal {}

/** Opens one connection of our own. Throws Refusal with what to do, never with the password, when the database cannot be used. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS, query_timeout: QUERY_LIMIT_MS, keepAlive: true, application_name: 'foreword start' })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw whyNot(error, client)
  }
  return client
}

/** What still has to be done to this database before the site can use it. Throws Refusal when it is too old. */
export async function inspectDatabase(url: string, root: string): Promise<{ pendingMigrations: string[]; hasUsers: boolean }> {
  const client = await connectTo(url)
  try {
    const server = await client.query<{ version: string; number: number }>(
      "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
    )
    const { version = '', number = 0 } = server.rows[0] ?? {}
    if (number < OLDEST_SERVER * 10_000) {
      throw new Refusal(`The database is PostgreSQL ${version}, and Foreword needs ${OLDEST_SERVER} or later: upgrade it, or point DATABASE_URL at a newer one.`)
    }
    const done = (await hasTable(client, 'payload_migrations')) ? await client.query<{ name: string }>('select name from payload_migrations') : { rows: [] }
    const names = new Set(done.rows.map(({ name }) => name))
    const users = (await hasTable(client, 'users')) ? await client.query('select from users limit 1') : { rowCount: 0 }
    return { pendingMigrations: (await migrationNames(root)).filter((name) => !names.has(name)), hasUsers: Boolean(users.rowCount) }
  } finally {
    await client.end()
  }
}

async function migrationNames(root: string): Promise<string[]> {
  const files = await readdir(path.join(root, 'migrations')).catch(() => [])
  return files.filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3)).sort()
}

async function hasTable(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table])
  return rows[0]?.found ?? false
}

function whyNot(error: unknown, { host, port, user, database }: pg.Client): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DatabaseAway(`DATABASE_URL names the machine ${host}, which cannot be found: check its spelling and the network.`)
    case 'ECONNREFUSED':
      return new DatabaseAway(`Nothing answers at ${host}:${port}, where DATABASE_URL points: start PostgreSQL there, or correct the address.`)
    case '28P01':
    case '28000':
      return new Refusal(`The database at ${host}:${port} does not let the user ${user} in: check the user and the password in DATABASE_URL. PostgreSQL says: ${message}`)
    case '3D000':
      return new Refusal(`There is no database named ${database} at ${host}:${port}: create it, or correct the name at the end of DATABASE_URL.`)
    case '53300':
      return new Refusal(`The database at ${host}:${port} has no free connection: raise its max_connections, or stop something else that uses it.`)
    case '57P03':
      return new DatabaseAway(`The database at ${host}:${port} is starting or stopping: try again in a moment.`)
  }
  if (/timeout/i.test(message)) return new DatabaseAway(`The database at ${host}:${port}, where DATABASE_URL points, does not answer: check the address, and whether a firewall is in between.`)
  if (/terminated unexpectedly|ECONNRESET/.test(message)) return new DatabaseAway(`The database at ${host}:${port}, where DATABASE_URL points, hangs up: look into its log.`)
  return new Refusal(`The database at ${host}:${port}, where DATABASE_URL points, cannot be used: ${message}`)
}
