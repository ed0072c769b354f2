import { execFile } from 'node:child_process'
import { chown, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from './refusal.mjs'

/** As whom the database runs: Postgres refuses to run as root. */
export interface Account {
  /** Put before the program and its arguments. */
  prefix: string[]
  /** Given to spawn; without them the process keeps our own account. */
  uid?: number
  gid?: number
}

const OURSELVES: Account = { prefix: [] }

// Root of the machine, but somebody else in the eyes of Postgres: needs no other account, no chown and no copy,
// and reaches a folder under a 0700 home of root.
const ROOT_IN_DISGUISE: Account = { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000'] }

const NOBODY: Account = { prefix: [], uid: 65534, gid: 65534 }

/** The program, its arguments and the spawn options to run it as that account. */
export function as(account: Account, program: string, args: string[]) {
  const [command = program, ...rest] = [...account.prefix, program, ...args]
  const { uid, gid } = account
  return { command, args: rest, options: uid === undefined ? {} : { uid, gid } }
}

/** Hands a file or folder to the account, when it is not ours. */
export async function handTo(account: Account, file: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(file, account.uid, account.gid)
}

/** The account that must run an existing database folder: its owner. Throws Refusal when we may not act as that one. */
export async function accountOf(folder: string): Promise<Account> {
  const owner = await stat(folder)
  const us = process.getuid?.()
  if (us === undefined || (us !== 0 && us === owner.uid)) return OURSELVES
  if (us === 0) return owner.uid === 0 ? ROOT_IN_DISGUISE : { prefix: [], uid: owner.uid, gid: owner.gid }
  throw new Refusal(`The database in ${folder} belongs to another account (number ${owner.uid}): start as that account, or set DATA_DIR to another folder.`)
}

/** The account for a new database in `dataDir`: ours, or for root the first of several that can reach program and data. */
export async function accountForNew(dataDir: string, root: string, program: string): Promise<Account> {
  if (process.getuid?.() !== 0) return OURSELVES
  const owners = await Promise.all([dataDir, root].map((folder) => stat(folder)))
  const others = owners.filter(({ uid }) => uid !== 0).map(({ uid, gid }): Account => ({ prefix: [], uid, gid }))
  for (const account of [...others, ROOT_IN_DISGUISE, NOBODY]) {
    if (await canUse(account, program, dataDir)) return account
  }
  throw new Refusal('The embedded database cannot run as root on this machine: start as an ordinary user who owns this folder, or set DATABASE_URL to a PostgreSQL 15 or later.')
}

async function canUse(account: Account, program: string, dataDir: string): Promise<boolean> {
  const folder = path.join(dataDir, 'postgres.probe')
  await mkdir(folder, { recursive: true })
  try {
    await handTo(account, folder)
    const { command, args, options } = as(account, 'sh', ['-c', '"$0" --version && : > "$1/probe"', program, folder])
    await promisify(execFile)(command, args, options)
    return true
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
