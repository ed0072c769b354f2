import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

let dataDir: string
let stranger: Server
const busyPort = () => {
  const address = stranger.address()
  return typeof address === 'object' ? String(address?.port) : ''
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'foreword-refusals-'))
  stranger = createServer().listen(0, '127.0.0.1')
  await once(stranger, 'listening')
})

afterAll(async () => {
  stranger.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Starts the site with these settings and waits for it to give up. */
function start(settings: Record<string, string>): Promise<{ exitCode: unknown; told: string; seconds: number }> {
  const began = performance.now()
  const { DATABASE_URL, PAYLOAD_SECRET, NODE_ENV, NODE_OPTIONS, ...ours } = process.env
  const env: Record<string, string | undefined> = { ...ours, DATA_DIR: dataDir, ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env: env as NodeJS.ProcessEnv, timeout: 15_000 }, (error, stdout, stderr) => {
      resolve({ exitCode: error?.code ?? 0, told: stdout + stderr, seconds: (performance.now() - began) / 1000 })
    })
  })
}

/** One sentence, in one line. */
const sentence = (start: string) => expect.stringMatching(new RegExp(`^${start}[^\n]*\\.\n$`))

describe('an operator', () => {
  it('with a busy port is told which port and what to do', async () => {
    expect(await start({ PORT: busyPort() })).toMatchObject({ exitCode: 1, told: sentence(`Port ${busyPort()} is in use by another program: stop that one, or choose another port`) })
  })

  it('with a bad setting is told its name', async () => {
    expect(await start({ PORT: 'many' })).toMatchObject({ exitCode: 1, told: sentence('Foreword cannot start: PORT must be') })
  })

  it('with a full disk is told so, that nothing was lost, and what to do', async () => {
    const fullDisk = new URL('../support/full-disk.mjs', import.meta.url).href
    expect(await start({ NODE_OPTIONS: `--import ${fullDisk}`, DATA_DIR: path.join(dataDir, 'full') })).toMatchObject({ exitCode: 1, told: sentence('The disk is full: free some space') })
  })

  it('in production without a secret is told to choose one', async () => {
    expect(await start({ NODE_ENV: 'production' })).toMatchObject({ exitCode: 1, told: sentence('Foreword cannot start: PAYLOAD_SECRET is missing') })
  })

  it('in production with a weak secret is told to choose a better one', async () => {
    const weak = { NODE_ENV: 'production', PAYLOAD_SECRET: 'secret'.repeat(8) }
    expect(await start(weak)).toMatchObject({ exitCode: 1, told: sentence('Foreword cannot start: PAYLOAD_SECRET looks like a placeholder') })
  })

  it('whose database does not answer is told where it was sought', async () => {
    const refusal = await start({ DATABASE_URL: 'postgres://ann:hunter2@127.0.0.1:1/foreword' })
    expect(refusal).toMatchObject({ exitCode: 1, told: sentence('Nothing answers at 127.0.0.1:1, where DATABASE_URL points') })
    expect(refusal.told).not.toContain('hunter2')
    expect(refusal.seconds).toBeLessThan(10)
  })

  it('whose database knows no such password is told so, without seeing it', async () => {
    const url = Object.assign(new URL(process.env.TEST_TEMPLATE_URL ?? ''), { password: 'hunter2' })
    const refusal = await start({ DATABASE_URL: url.href })
    expect(refusal).toMatchObject({ exitCode: 1, told: expect.stringMatching(/does not let the user \w+ in: check the user and the password in DATABASE_URL/) })
    expect(refusal.told).not.toContain('hunter2')
  })

  it('who names a database that does not exist is told to create it', async () => {
    const url = Object.assign(new URL(process.env.TEST_TEMPLATE_URL ?? ''), { pathname: '/elsewhere' })
    expect(await start({ DATABASE_URL: url.href })).toMatchObject({ exitCode: 1, told: sentence('There is no database named elsewhere') })
  })

  it('whose database is on a machine that cannot be found is told its name', async () => {
    expect(await start({ DATABASE_URL: 'postgres://ann@no-such-host.invalid/foreword' })).toMatchObject({
      exitCode: 1,
      told: sentence('DATABASE_URL names the machine no-such-host.invalid'),
    })
  })
})
