import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { createCluster } from '@/server/cluster'

let folder: string
const started: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'foreword data '))
})

afterEach(async () => {
  for (const owner of started.splice(0)) await end(owner, 'SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

/** A process that owns the database in the folder. */
function owner(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/server/database-process.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  started.push(child)
  return child
}

async function urlFrom(child: ChildProcess): Promise<string> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The database did not start.')))
  const [message] = await Promise.race([once(child, 'message'), gone])
  return (message as { url: string }).url
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  return (await ended)[0] as number | null
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

const serverPid = async () => Number((await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
const answers = (url: string) => query(url, 'select 1').then(() => true, () => false)

describe('an operator', () => {
  it('who stops the site finds the database stopped, and its content there at the next start', async () => {
    const first = owner()
    const url = await urlFrom(first)
    await query(url, "create table notes as select 'kept' as note")
    expect(await end(first, 'SIGTERM')).toBe(0)
    expect(await answers(url)).toBe(false)

    expect(await query(await urlFrom(owner()), 'select note from notes')).toEqual([{ note: 'kept' }])
  })

  it('who kills the site without ceremony gets a new database server over the same content', async () => {
    const first = owner()
    const url = await urlFrom(first)
    await query(url, "create table notes as select 'kept' as note")
    await end(first, 'SIGKILL')
    expect(await answers(url)).toBe(true)

    expect(await query(await urlFrom(owner()), 'select note from notes')).toEqual([{ note: 'kept' }])
    expect(await answers(url)).toBe(false)
  })

  it('whose machine dies in the middle of the very first start can start again', async () => {
    const first = owner()
    while (!(await readdir(folder)).some((name) => name.startsWith('postgres.new-'))) await wait(5)
    await end(first, 'SIGKILL')

    expect(await query(await urlFrom(owner()), 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await readdir(folder)).sort()).toEqual(['logs', 'postgres', 'postgres-password'])
  })

  it('whose database server dies gets it back without starting again', async () => {
    const site = owner()
    const url = await urlFrom(site)
    const said = once(site.stdout ?? site, 'data')
    process.kill(await serverPid(), 'SIGKILL')
    expect(String((await said)[0])).toMatch('The database stopped by itself; starting it again')

    for (let tries = 0; tries < 100 && !(await answers(url)); tries++) await wait(100)
    expect(await answers(url)).toBe(true)
  })

  it('finds lists sorted as people sort them, and letters of other languages understood', async () => {
    const url = await urlFrom(owner())
    const sorted = await query(url, "select word from unnest(array['zebra', 'Apple', 'élan', 'banana', 'Zoo']) as word order by word")
    expect(sorted.map((row) => (row as { word: string }).word)).toEqual(['Apple', 'banana', 'élan', 'zebra', 'Zoo'])
    expect(await query(url, "select to_tsvector('simple', 'Élan vital')::text as words, lower('ÉLAN') as small")).toEqual([{ words: "'vital':2 'élan':1", small: 'élan' }])
  })

  it('whose account has a number and no name is told so in a sentence, and nothing half-made stays', async () => {
    const program = path.join(folder, 'initdb')
    await writeFile(program, '#!/bin/sh\necho "initdb: could not look up effective user ID 61234: user does not exist" >&2\nexit 1\n', { mode: 0o755 })
    const parent = path.join(folder, 'data')
    await mkdir(parent)
    const made = createCluster({ account: { prefix: [] }, program, folder: path.join(parent, 'postgres'), password: 'secret' })
    await expect(made).rejects.toMatchObject({ name: 'Refusal', message: expect.stringMatching(/^The database could not be made \(initdb: could not look up effective user ID 61234: .*\): .* set DATABASE_URL to a PostgreSQL 15 or later\.$/) })
    expect(await readdir(parent)).toEqual([])
  })
})
