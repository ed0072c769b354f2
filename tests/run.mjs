// `npm test`: everything that can be checked, on a fresh clone, with nothing done by hand. `--quick` leaves out what needs
// a build, a database or a browser. The last line is "N passed, N failed". Until the packages are installed only Node's
// own modules may be imported here.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { claim } from '../server/claim.mjs'
import { live, onStop, stop } from '../server/lifetime.mjs'
import { installPackages, packagesAreInstalled } from '../server/packages.mjs'
import { complain, say } from '../server/say.mjs'
import { step } from '../server/step.mjs'

// As ESLint and oxlint; the site itself runs on 20.9.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  complain(`The tests need Node 20.19 or later and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`)
  process.exit(1)
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const logs = path.join(root, '.data/logs')
const started = performance.now()
const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Many times what any of them takes: a run that stands still has to end, and say where. */
const stageMs = 30 * 60_000
const goodbyeMs = 10_000

/** A third of what others are given, as Linux counts it: what may take a second must not take a minute. */
const behindOthers = 5
/** Room for what is short-lived: an eighth of the time of Jest and ESLint went into clearing it away. */
const memory = '--max-semi-space-size=64'

let passed = 0
let failed = 0
let finished = false
// A site that is told to stop has done well; tests that are cut short have not.
process.on('exit', () => {
  if (!finished) process.exitCode ||= 130
})

await live(async () => {
  process.chdir(root)
  mkdirSync(logs, { recursive: true })
  const quick = process.argv.includes('--quick')
  const tools = quick || stage('Chromium and Java', ['tests/support/find-tools.mjs'])
  if (!packagesAreInstalled(root)) {
    const release = await claim(path.join(root, '.data/setup.pid'), (pid) => `Process ${pid} is installing the packages in this folder: wait until it has finished, then test again.`)
    await step('Installing the packages', () => installPackages(path.join(logs, 'install.log')))
    await release()
  }

  // Cheap ones first, and all of them even when one fails; two at a time, as even small machines have two cores. Types come
  // before the build, which writes some of its own.
  const [built] = await Promise.all([
    (async () => (await stage('Types', ['node_modules/oxlint/bin/oxlint'])) && !quick && stage('Production build', ['--import', 'tsx', 'server/build.ts']))(),
    (async () => {
      await stage('Style and rooms', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'])
      await stage('Generated files', ['--import', './server/payload-first.mjs', 'tests/generated.ts'])
      await tests('Unit and component tests', ['unit', 'components'], 1)
    })(),
    tools,
  ])
  if (built) {
    // They say how long a reader or a due document may wait on two cores, and wait for much of their own time: first, while there is most to do beside them.
    const trials = tests('Trials', ['trials'], 1)
    await Promise.all([
      trials,
      // Their site is prepared meanwhile.
      tests('Browser tests', ['browser'], 1, { after: trials }),
      // Beside both, with what they leave: all of them wait for their servers for much of the time.
      tests('Database tests', ['database'], 2, { inBackground: true }),
    ])
  }

  say(`All of it took ${seconds(started)}.`)
  say(`${passed} passed, ${failed} failed`)
  finished = true
  await stop(failed === 0 ? 0 : 1)
})

/**
 * Runs a Node program to its end, and shows what it wrote when it fails. One that comes after something may prepare itself
 * before: it hears that its turn has come by the end of its input.
 * @typedef {{ inBackground?: boolean, after?: Promise<unknown> }} Among
 * @param {string} title @param {string[]} args @param {boolean} [countFailure] @param {Among} [among]
 */
async function stage(title, args, countFailure = true, { inBackground, after } = {}) {
  const begun = performance.now()
  const log = path.join(logs, `test-${title.toLowerCase().replaceAll(' ', '-')}.log`)
  say(`${title} …`)
  const output = openSync(log, 'w')
  const env = { ...process.env, ...(after && { WAITS_FOR_ITS_TURN: 'yes' }) }
  const child = spawn(process.execPath, [memory, ...args], { env, stdio: [after ? 'pipe' : 'ignore', output, output], detached: process.platform !== 'win32' })
  closeSync(output)
  void after?.then(() => child.stdin?.end())
  const ended = new Promise((resolve) => child.once('error', resolve).once('exit', (code, signal) => resolve(code ?? signal)))
  onStop(() => endGroup(child.pid, ended))
  if (child.pid && inBackground) yieldToOthers(child.pid)
  const limit = setTimeout(() => {
    complain(`${title} did not end within ${stageMs / 60_000} minutes.`)
    signalGroup(child.pid, 'SIGKILL')
  }, stageMs)

  const good = (await ended) === 0
  clearTimeout(limit)
  say(`${title}: ${good ? 'good' : 'FAILED'}, ${seconds(begun)}`)
  if (!good) complain(readFileSync(log, 'utf8'))
  if (!good && countFailure) failed += 1
  return good
}

/**
 * Runs the tests of some of Jest's projects and counts them.
 * @param {string} title @param {string[]} projects @param {number} workers @param {Among} [among]
 */
async function tests(title, projects, workers, among) {
  const results = path.join(logs, `test-${projects.join('-')}.json`)
  rmSync(results, { force: true })
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const good = await stage(title, [...jest, '--selectProjects', ...projects, '--maxWorkers', String(workers), '--json', '--outputFile', results], false, among)
  const counted = count(results)
  say(`  ${counted.passed} passed, ${counted.failed} failed`)
  passed += counted.passed
  // Jest may fail without a failed test, for example by a file that cannot be loaded or a process that will not end.
  failed += good ? 0 : Math.max(counted.failed, 1)
}

/** Gives a program less of the processors than others have, where we may say so. @param {number} pid */
function yieldToOthers(pid) {
  try {
    setPriority(pid, Math.max(behindOthers, getPriority()))
    // Linux may share processors between groups first, whatever the processes in them say. The program leads one; a Postgres that it starts, another.
    const group = `/proc/${pid}/autogroup`
    if (existsSync(group)) writeFileSync(group, String(behindOthers))
  } catch (error) {
    complain(`It runs as urgently as the others: ${error instanceof Error ? error.message : error}`)
  }
}

/** @param {string} results */
function count(results) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) + Number(numRuntimeErrorTestSuites) }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Ends a program with everything it started. @param {number | undefined} pid @param {Promise<unknown>} ended */
async function endGroup(pid, ended) {
  if (!signalGroup(pid, 'SIGTERM')) return
  const limit = setTimeout(() => signalGroup(pid, 'SIGKILL'), goodbyeMs)
  await ended
  clearTimeout(limit)
}

/** Says whether there was anybody to hear it. @param {number | undefined} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  if (!pid) return false
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    return false
  }
}
