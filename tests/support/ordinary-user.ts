import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
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

const isRoot = process.getuid?.() === 0
const idOfNobody = (kind: 'u' | 'g') => Number(execFileSync('id', [`-${kind}`, 'nobody']))

const sources = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && existsSync(path.join(root, file)))

/**
 * A copy of this project, built and with its packages, for somebody who is not root: in a folder with a space in its name, under
 * a home that nobody else may enter. `as` is how `startSite` starts it. Whoever runs the tests as root lends it to the account
 * “nobody”, which has no rights at all; everybody else to themselves.
 */
export function aProjectOfAnOrdinaryUser(): { home: string; dataDir: string; as: { node: string; cwd: string; uid?: number; gid?: number } } {
  const home = mkdtempSync(path.join(tmpdir(), 'foreword home '))
  const project = path.join(home, 'my project')
  for (const file of sources()) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
    copyFileSync(path.join(root, file), path.join(project, file))
  }
  for (const folder of ['node_modules', '.next']) linkFolder(path.join(root, folder), path.join(project, folder))
  chmodSync(home, 0o700)
  const dataDir = path.join(project, '.data')
  if (!isRoot) return { home, dataDir, as: { node: process.execPath, cwd: project } }
  // Ours may be where nobody else can go.
  const node = path.join(home, 'node')
  copyFileSync(process.execPath, node)
  const [uid, gid] = [idOfNobody('u'), idOfNobody('g')]
  for (const folder of [home, project]) chownSync(folder, uid, gid)
  return { home, dataDir, as: { node, cwd: project, uid, gid } }
}
