import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Account, as, handTo } from './postgres-account'
import { DISK_FULL, Refusal } from './refusal.mjs'

/**
 * Makes a new, empty database folder. It is made beside its place and moved there when complete,
 * so that a `kill -9` in the middle leaves nothing that a later start could mistake for a database.
 */
export async function createCluster({ account, program, folder, password }: { account: Account; program: string; folder: string; password: string }): Promise<void> {
  const parent = path.dirname(folder)
  for (const name of await readdir(parent)) {
    if (name.startsWith('postgres.new-')) await remove(path.join(parent, name))
  }
  const workshop = await mkdtemp(path.join(parent, 'postgres.new-'))
  const cluster = path.join(workshop, 'cluster')
  const passwordFile = path.join(workshop, 'password')
  try {
    await mkdir(cluster, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    for (const file of [workshop, cluster, passwordFile]) await handTo(account, file)
    // The language of the collation only decides how lists are sorted; the rest of the locale stays out of the machine's hands.
    const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-GB', '--encoding=UTF8']
    const { command, args, options } = as(account, program, ['-D', cluster, '--username=foreword', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale])
    await promisify(execFile)(command, args, { ...options, cwd: workshop }).catch(sayWhy)
    await rename(cluster, folder)
  } finally {
    await remove(workshop)
  }
}

/** initdb says what stands in its way, for example that the number of this account has no name. */
function sayWhy(error: Error & { stderr?: string }): never {
  const reason = error.stderr?.split('\n').find((line) => /^initdb: (error|could not|cannot)/.test(line))
  if (!reason || DISK_FULL.test(error.message)) throw error
  throw new Refusal(`The database could not be made (${reason}): put that right, or set DATABASE_URL to a PostgreSQL 15 or later.`)
}

/** A killed start may have left a program that still writes there: if it is too quick for us, the next start tidies up. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => {})
}
