import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Makes this process the only one that holds `file`, until it releases it or dies in whatever way.
 * A process number alone cannot be trusted after a reboot, so the holder also keeps a loopback port open on which
 * it tells its name: nobody there, or another name, and the claim is dead.
 * @param {string} file
 * @param {(pid: number) => string} sentence what to tell the operator when process `pid` holds it already
 * @returns {Promise<() => Promise<void>>} releases the claim; throws Refusal when it is held
 */
export async function claim(file, sentence) {
  await mkdir(path.dirname(file), { recursive: true })
  const name = randomUUID()
  const doorbell = createServer((socket) => socket.on('error', () => {}).end(name)).listen(0, '127.0.0.1')
  await once(doorbell, 'listening')
  doorbell.unref()
  const address = doorbell.address()
  const mine = JSON.stringify({ pid: process.pid, port: typeof address === 'object' ? address?.port : 0, name })

  for (;;) {
    if (await createOnly(file, mine)) {
      return async () => {
        doorbell.close()
        if ((await read(file)) === mine) await rm(file, { force: true })
      }
    }
    const found = await read(file)
    const pid = await livingHolder(found)
    if (pid) {
      doorbell.close()
      throw new Refusal(sentence(pid))
    }
    await removeDead(file, found)
  }
}

/** @param {string} file @param {string} text */
async function createOnly(file, text) {
  const handle = await open(file, 'wx', 0o600).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  if (!handle) return false
  try {
    await handle.writeFile(text)
    return true
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** @param {string} file */
async function read(file) {
  const text = await readFile(file, 'utf8').catch(() => '')
  if (text) return text
  // Its writer may be between creating and filling it.
  await wait(200)
  return readFile(file, 'utf8').catch(() => '')
}

/** @param {string} text @returns {Promise<number | undefined>} */
async function livingHolder(text) {
  /** @type {{ pid?: number, port?: number, name?: string }} */
  let holder = {}
  try {
    holder = JSON.parse(text)
  } catch {
    return undefined
  }
  const { pid, port, name } = holder
  if (!pid || !port) return undefined
  const answer = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.setEncoding('utf8').setTimeout(3000, () => resolve(name)) // Busy, but somebody holds the line.
    socket.once('data', resolve).once('error', () => resolve('')).once('close', () => resolve(''))
    socket.once('data', () => socket.destroy()).once('timeout', () => socket.destroy())
  })
  return answer === name ? pid : undefined
}

/** Several starts may find the same dead claim: one at a time looks again and removes it, so that none removes what another has put in its place. */
async function removeDead(/** @type {string} */ file, /** @type {string} */ judged) {
  const release = await claim(`${file}.dead`, String).catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })
  if (!release) return wait(20)
  if ((await read(file)) === judged) await rm(file, { force: true })
  await release()
}
