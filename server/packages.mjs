import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

/**
 * Whether node_modules holds exactly what package-lock.json asks for, optional packages of other systems and those left out by .npmrc aside.
 * npm writes its own list of what it installed as the very last thing, so an interrupted install counts as none.
 * @param {string} root
 */
export function packagesAreInstalled(root) {
  const read = (/** @type {string} */ file) => {
    try {
      return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
    } catch {
      return undefined
    }
  }
  const wanted = read('package-lock.json')
  const installed = read('node_modules/.package-lock.json')
  if (!wanted || !installed) return false
  return Object.keys(wanted).every((name) => {
    if (name === '' || (!installed[name] && (wanted[name].optional || wanted[name].peer))) return true
    return installed[name]?.version === wanted[name].version && installed[name]?.integrity === wanted[name].integrity
  })
}

/**
 * Installs the packages of package-lock.json, tools for tests included; output goes to the log file.
 * @param {string} log
 */
export async function installPackages(log) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  // Under `npm start` npm tells where it is; run directly, we look for it on the path.
  const npm = process.env.npm_execpath
  // With room for what is short-lived: a twentieth of the time went into clearing it away.
  if (npm?.endsWith('.js')) await run(process.execPath, ['--max-semi-space-size=64', npm, ...args], { log })
  else await run('npm', args, { log, shell: process.platform === 'win32' })
}
