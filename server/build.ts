import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { claim } from './claim.mjs'
import { live } from './lifetime.mjs'
import { run } from './run.mjs'
import { step } from './step.mjs'

// Rooms and files that next build does not read. Whatever is not listed counts as a source: a needless build is
// better than a stale one.
const NOT_BUILT = new Set(['node_modules', 'server', 'seed', 'migrations', 'tests', 'bench', 'docs', 'coverage', 'gallery', 'next-env.d.ts', 'package.json'])
const SOURCE = /\.(tsx?|mts|[cm]?jsx?|s?css|json|graphql|sql)$/

/** Builds the site when there is no build of exactly these sources; output goes to `logs`/build.log. Needs no database. */
export async function buildWhenNeeded(root: string, logs: string): Promise<void> {
  const sources = await fingerprint(root)
  if (await isBuilt(root, sources)) return
  const release = await claim(
    path.join(root, '.data/setup.pid'),
    (pid) => `Process ${pid} is building the site in this folder: wait until it has finished, then start again.`,
  )
  try {
    await step('Building the site', async () => {
      await rm(stamp(root), { force: true })
      await run(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
        log: path.join(logs, 'build.log'),
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      })
      await writeFile(stamp(root), sources)
    })
  } finally {
    await release()
  }
}

const stamp = (root: string) => path.join(root, '.next/foreword-sources')

async function isBuilt(root: string, sources: string): Promise<boolean> {
  return (await readFile(stamp(root), 'utf8').catch(() => '')) === sources
}

/** A hash of the names and contents of everything the build is made from. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  const take = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(folder, entry.name)
      if (entry.name.startsWith('.') || NOT_BUILT.has(name)) continue
      if (entry.isDirectory()) await take(name)
      else if (SOURCE.test(name)) hash.update(`${name}\0`).update(await readFile(path.join(root, name))).update('\0')
    }
  }
  await take('.')
  return hash.digest('hex')
}

// Run directly, as the Dockerfile does, it builds and leaves.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
  await live(() => buildWhenNeeded(root, path.join(root, '.data/logs')))
}
