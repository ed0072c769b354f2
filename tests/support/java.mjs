import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { installFromDebian } from './from-debian.mjs'

const runs = (/** @type {string} */ java) => {
  try {
    // On a Mac without Java there is a java that only says so.
    execFileSync(java, ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Where a Java is: the system's, or one installed now where we may. Throws with what to do when there is none. */
export function findJava() {
  const found = [...(process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, 'bin/java')] : []), 'java'].find(runs)
  if (found) return found
  if (installFromDebian('default-jre-headless') && runs('java')) return 'java'
  throw new Error('The Nu checker of HTML needs Java 11 or later: install one, for example default-jre-headless, or name its folder in JAVA_HOME.')
}
