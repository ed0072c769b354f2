import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = process.cwd()

/** The same files under another folder, without taking up room where that can be. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [file, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(file, copy)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(file), copy)
    else linkFile(file, copy)
  }
}

function linkFile(file: string, copy: string): void {
  try {
    linkSync(file, copy)
  } catch {
    // From one disk to another.
    copyFileSync(file, copy)
  }
}

const idOf = (kind: 'u' | 'g', account: string[]) => Number(execFileSync('id', [`-${kind}`, ...account]))

/**
 * A copy of this project, built and with its packages, for somebody who is not root: in a folder with a space in its name, under
 * a home that nobody else may enter. `as` is how `startSite` starts it. Whoever runs the tests as root lends it to the account
 * “nobody”, which has no rights at all; everybody else to themselves.
 */
export function aProjectOfAnOrdinaryUser() {
  const home = mkdtempSync(path.join(tmpdir(), 'foreword home '))
  const project = path.join(home, 'my project')
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
    copyFileSync(path.join(root, file), path.join(project, file))
  }
  for (const folder of ['node_modules', '.next']) linkFolder(path.join(root, folder), path.join(project, folder))
  // Ours may be where nobody else can go.
  const node = path.join(home, 'node')
  copyFileSync(process.execPath, node)
  const account = process.getuid?.() === 0 ? ['nobody'] : []
  const [uid, gid] = [idOf('u', account), idOf('g', account)]
  chmodSync(home, 0o700)
  for (const folder of [home, project]) chownSync(folder, uid, gid)
  return { home, dataDir: path.join(project, '.data'), as: { node, cwd: project, uid, gid } }
}
