// Says which generated files no longer fit the collections. It compares contents, because Payload's own commands end
// well without a terminal even when they did nothing. Needs no database.
// Run as node --import ./server/payload-first.mjs tests/generated.ts.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const admin = path.join(root, 'app/(payload)/admin')
const { default: config } = await import('@/payload.config')
const settled = await config
// Payload does not start without one.
settled.secret = 'not a secret, for comparing files only'
// Outside production it would also start a process that writes payload-types.ts.
settled.typescript.autoGenerate = false

const complaints = [
  ...(await compareTypes()),
  ...(await compareImportMap()),
  ...(await compareMigrations()),
]
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)

async function compareTypes(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'foreword-generated-'))
  process.env.PAYLOAD_TS_OUTPUT_PATH = path.join(folder, 'payload-types.ts')
  await generateTypes(settled, { log: false })
  const fresh = await readFile(process.env.PAYLOAD_TS_OUTPUT_PATH, 'utf8')
  await rm(folder, { recursive: true })
  const kept = await readFile(path.join(root, 'payload-types.ts'), 'utf8')
  return fresh === kept ? [] : ['payload-types.ts is out of date: run npx payload generate:types']
}

async function compareImportMap(): Promise<string[]> {
  // Beside the real one, because the paths inside are relative to it.
  const fresh = path.join(admin, `importMap.${process.pid}.js`)
  settled.admin.importMap = { ...settled.admin.importMap, importMapFile: fresh }
  await generateImportMap(settled, { force: true, log: false })
  const [one, other] = await Promise.all([fresh, path.join(admin, 'importMap.js')].map((file) => readFile(file, 'utf8')))
  await rm(fresh)
  return one?.trim() === other?.trim() ? [] : ['app/(payload)/admin/importMap.js is out of date: run npx payload generate:importmap']
}

async function compareMigrations(): Promise<string[]> {
  const payload = await getPayload({ config: settled, disableDBConnect: true, disableOnInit: true })
  const adapter = payload.db as unknown as PostgresAdapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const names = (await readdir(adapter.migrationDir)).filter((file) => file.endsWith('.json')).sort()
  const latest = JSON.parse(await readFile(path.join(adapter.migrationDir, names.at(-1) ?? ''), 'utf8')) as Parameters<typeof generateMigration>[0]
  const statements = await generateMigration(latest, await generateDrizzleJson(adapter.schema))
  if (statements.length === 0) return []
  return [`The migrations do not make the database that the collections need: run npx payload migrate:create. Missing:\n${statements.join('\n')}`]
}
