import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** What `npm start` gives Node, before the file that it runs. */
export const startFlags = String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts.start).split(' ').slice(1, -1)

/** Longer than a start with its demo content takes on a busy machine. */
const startMs = 240_000

/**
 * Starts the production site with its demo content, as `npm start` does, on a free port and a data folder of its own.
 * @param {Record<string, string>} [variables] added to the environment; PORT and DATA_DIR among them take the place of ours
 * @param {string} [whenAnswers] the path whose 200 says that it has started
 * @param {{ node: string, cwd: string, uid?: number, gid?: number }} [as] the project, and who starts it with which Node
 * @returns {Promise<{ url: string, administrator: { email: string, password: string }, dataDir: string, process: import('node:child_process').ChildProcess, said: () => string, stop: () => Promise<void> }>}
 */
export async function startSite(variables = {}, whenAnswers = '/health/ready', { node, ...as } = { node: process.execPath, cwd: root }) {
  const dataDir = variables.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'foreword-site-')))
  const port = variables.PORT ?? (await freePort())
  const url = `http://localhost:${port}`
  const site = spawn(node, [...startFlags, path.join(as.cwd, 'server/start.mjs')], {
    ...as,
    env: { ...withoutOurs(process.env), PORT: String(port), LINK_CHECKS: 'never', ...variables, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [site.stdout, site.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))

  const stop = async () => {
    // Nobody waits for a site that has ended.
    if (site.exitCode === null && site.signalCode === null) {
      const ended = once(site, 'exit')
      site.kill('SIGTERM')
      await ended
    }
    // A folder that was handed to us belongs to whoever did.
    if (!variables.DATA_DIR) await rm(dataDir, { recursive: true, force: true })
  }
  // A test run that is cut short must not leave a site behind.
  process.once('exit', () => site.kill('SIGTERM'))

  const deadline = performance.now() + startMs
  while (!(await answers(url + whenAnswers))) {
    const late = performance.now() > deadline
    if (late) site.kill('SIGKILL')
    if (late || site.exitCode !== null || site.signalCode !== null) {
      await stop()
      throw new Error(`The site did not start${late ? ` within ${startMs / 1_000} s` : ''}:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  // Told to stop, it waits for whoever asks rarely to ask again: we are somebody who asks often.
  await answers(url + whenAnswers)
  const [, email = '', password = ''] = /The first administrator is (\S+) with the password (\S+)/.exec(said) ?? []
  return { url, administrator: { email, password }, dataDir, process: site, said: () => said, stop }
}

/** @param {string} url */
const answers = (url) => fetch(url, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)

/** The settings of whoever runs the tests are not those of the site. @param {NodeJS.ProcessEnv} environment */
function withoutOurs(environment) {
  const theirs = ['DATABASE_URL', 'PAYLOAD_SECRET', 'SITE_URL', 'NODE_ENV', 'NODE_OPTIONS', 'HOST', 'ADMIN_EMAIL', 'DEMO_CONTENT', 'JEST_WORKER_ID', 'TEST_TEMPLATE_URL']
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !theirs.includes(name)))
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
