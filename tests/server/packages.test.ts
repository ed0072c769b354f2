import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { packagesAreInstalled } from '@/server/packages.mjs'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'foreword-packages-'))
})

afterAll(() => rm(folder, { recursive: true }))

type Packages = Record<string, { version: string; optional?: boolean; peer?: boolean }>

async function checkout({ wanted, installed }: { wanted: Packages; installed?: Packages }): Promise<string> {
  const root = await mkdtemp(path.join(folder, 'checkout-'))
  await mkdir(path.join(root, 'node_modules'))
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (installed) await writeFile(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  return root
}

const wanted: Packages = {
  '': { version: '1.0.0' },
  'node_modules/next': { version: '16.4.6' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  'node_modules/only-for-peers': { version: '1.0.0', peer: true },
}

describe('a start', () => {
  it('installs nothing when everything for this system is there', async () => {
    expect(packagesAreInstalled(await checkout({ wanted, installed: { 'node_modules/next': { version: '16.4.6' } } }))).toBe(true)
  })

  it('installs after the list of packages has changed', async () => {
    expect(packagesAreInstalled(await checkout({ wanted, installed: { 'node_modules/next': { version: '16.4.5' } } }))).toBe(false)
  })

  it('installs again after an installation that was interrupted', async () => {
    expect(packagesAreInstalled(await checkout({ wanted }))).toBe(false)
  })
})
