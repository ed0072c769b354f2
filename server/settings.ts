import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nextEnv from '@next/env'

const SILENT = { info: () => {}, error: () => {} }

/**
 * The settings from the environment and the .env files, once. Throws SettingsError naming each bad one.
 * lib/env.ts reads at its first import, so the .env files come before that import.
 */
export async function readSettings(root: string) {
  nextEnv.loadEnvConfig(root, false, SILENT)
  const { demandProductionSecret, env } = await import('@/lib/env')
  demandProductionSecret(env, process.env.NODE_ENV)
  const payloadSecret = env.payloadSecret ?? (await keptSecret(path.join(env.dataDir, 'secret')))
  return { ...env, payloadSecret }
}

/** The secret made up on the first start and kept since: sessions outlive a restart. */
async function keptSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.length >= 32) return kept
  await mkdir(path.dirname(file), { recursive: true })
  // Shorter than we write them: damaged, by a full disk for example.
  if (kept) await rm(file, { force: true })
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    // Another start in the same folder was quicker: its secret is the one.
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}
