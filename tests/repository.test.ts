import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { ESLint } from 'eslint'

const root = process.cwd()
const roomRule = ({ ruleId }: { ruleId: string }) => ruleId.startsWith('no-restricted-')
const eslint = new ESLint({ cwd: root, ruleFilter: roomRule })

describe('the rooms of the house', () => {
  /** What the linter says of one line of code, were it in this file. */
  async function complaints(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(code, { filePath: path.join(root, file) })
    return (result?.messages ?? []).map(({ message }) => message)
  }

  test.each([
    ['components may not import queries', 'components/card.tsx', "import '@/queries/reports'", 'components/ may import from lib and itself.'],
    ['components may not import the configuration', 'components/card.tsx', "import '@payload-config'", 'components/ may import from lib and itself.'],
    ['components may not fetch', 'components/card.tsx', "import 'payload'", 'components/ only turn props into markup'],
    ['app may not import collections', 'app/(site)/page.tsx', "import '@/collections/reports'", 'app/ may import from queries, components, lib, payload.config and itself.'],
    ['queries may not import components', 'queries/find.ts', "import '@/components/card'", 'queries/ may import from payload.config, lib and itself.'],
    ['collections may not import queries', 'collections/reports.ts', "import '@/queries/reports'", 'collections/ may import from checks, lib and itself.'],
    ['collections may not import the configuration', 'collections/reports.ts', "import '@/payload.config'", 'collections/ may import from checks, lib and itself.'],
    ['collections may not reach server-only code', 'collections/reports.ts', "import 'server-only'", 'collections/ is loaded by the Payload command line'],
    ['collections may not reach React', 'collections/hooks/references.ts', "import 'react'", 'collections/ is loaded by the Payload command line'],
    ['server may not import app', 'server/main.ts', "import '@/app/(site)/page'", 'server/ may import from payload.config, seed, lib and itself.'],
    ['seed may not import collections', 'seed/demo.ts', "import '@/collections/reports'", 'seed/ may import from payload.config, lib and itself.'],
    ['lib may not import any other room', 'lib/dates.ts', "import '@/checks/title'", 'lib/ may import from no other room.'],
    ['lib may not know Payload', 'lib/dates.ts', "import 'payload'", 'lib/ holds pure things'],
    ['lib may not know React, not even by name', 'lib/dates.ts', "import type { ReactNode } from 'react'", 'lib/ holds pure things'],
    ['a page may not ask past queries', 'app/(site)/page.tsx', "import '@/lib/gather'", 'Ask through queries/'],
    ['nobody but tests may import tests', 'server/main.ts', "import '@/tests/support/people'", 'server/ may import from payload.config, seed, lib and itself.'],
    ['an import from another room has its full name', 'queries/find.ts', "import '../lib/urls'", "Write an import from another room as '@/room/…'."],
    ['an import from another room has its full name, however deep', 'collections/hooks/references.ts', "import '../../lib/urls'", "Write an import from another room as '@/room/…'."],
    ['an import that happens later is held to the same rule', 'components/card.tsx', "void import('@/queries/reports')", 'components/ may import from lib and itself.'],
    ['a re-export is held to the same rule', 'lib/dates.ts', "export * from '@/queries/reports'", 'lib/ may import from no other room.'],
    ['a test may not be skipped', 'tests/repository.test.ts', "test.skip('later', () => undefined)", 'Every test runs'],
    ['a test may not mock our own code', 'tests/repository.test.ts', "jest.mock('@/lib/dates')", 'Our own code is never mocked.'],
  ])('%s', async (_, file, code, reason) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    ['app may import queries, components and lib', 'app/(site)/page.tsx', "import '@/queries/reports'; import '@/components/card'; import '@/lib/dates'; import '@payload-config'"],
    ['queries may import the configuration', 'queries/find.ts', "import '@payload-config'; import '@/lib/urls'"],
    ['collections may import their own shared parts', 'collections/reports.ts', "import './fields/slug'; import '@/lib/urls'"],
    ['server may import the seed', 'server/prepare.ts', "void import('@/seed/demo'); void import('@/payload.config')"],
    ['lib may name the types of Payload', 'lib/stored.ts', "import type { FlattenedField } from 'payload'"],
    ['everybody may name the generated types', 'components/card.tsx', "import type { Report } from '@/payload-types'"],
    ['tests may import anything', 'tests/repository.test.ts', "import '@/queries/reports'; import '../collections/reports'"],
  ])('%s', async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('packages', () => {
  type Locked = { engines?: { node?: string }; version: string; optionalDependencies?: Record<string, string> }
  type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const declared = { ...manifest.dependencies, ...manifest.devDependencies }

  test('each is pinned to one version', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  test('the lock file holds the versions that package.json names', () => {
    expect(Object.entries(declared).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  })

  test('the lock file knows the optional packages of every system, without which npm ci refuses it', () => {
    const wanted = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => [`node_modules/${name}`, `${place}/node_modules/${name}`]))
    expect(wanted.filter((places) => !places.some((place) => lock.packages[place]))).toEqual([])
  })

  test('of what Payload’s packages share there is one copy', () => {
    const copies = (name: string) => Object.keys(lock.packages).filter((place) => place.endsWith(`node_modules/${name}`))
    expect([copies('drizzle-orm'), copies('date-fns')]).toEqual([['node_modules/drizzle-orm'], ['node_modules/date-fns']])
  })

  test('the image tells Node of its memory what npm start tells it', () => {
    const ofMemory = /--max-semi-space-size=16\W+--no-parallel-scavenge/
    for (const file of ['package.json', 'Dockerfile']) expect([file, readFileSync(path.join(root, file), 'utf8')]).toEqual([file, expect.stringMatching(ofMemory)])
  })

  test('the tests ask for the Node that the linters need, and the README says so', () => {
    const needed = ['eslint', 'oxlint'].map((name) => /\^(20\.\d+)/.exec(lock.packages[`node_modules/${name}`]?.engines?.node ?? '')?.[1])
    expect(needed).toEqual(['20.19', '20.19'])
    for (const file of ['README.md', 'tests/run.mjs']) expect([file, readFileSync(path.join(root, file), 'utf8')]).toEqual([file, expect.stringContaining('20.19')])
  })

  test('all of Payload is of one version', () => {
    const versions = Object.entries(declared).filter(([name]) => name === 'payload' || name.startsWith('@payloadcms/'))
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set([declared.payload]))
  })

  // The lowest versions without a known hole; `npm audit` may be out of reach where this runs.
  test.each([
    ['next', '16.4.5'],
    ['payload', '3.90.1'],
    ['react', '19.3.1'],
    ['react-dom', '19.3.1'],
    ['sharp', '0.35.5'],
  ])('%s is at least %s, wherever it is installed', (name, floor) => {
    const installed = Object.entries(lock.packages).filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    expect(installed.filter(([, { version }]) => isOlder(version, floor))).toEqual([])
  })

  test.each([
    '@payloadcms/plugin-form-builder',
    '@payloadcms/plugin-import-export',
    '@payloadcms/plugin-mcp',
    '@payloadcms/plugin-multi-tenant',
    '@payloadcms/plugin-search',
    '@payloadcms/plugin-redirects',
    '@payloadcms/db-sqlite',
    '@electric-sql/pglite',
  ])('%s is not installed', (name) => {
    expect(Object.keys(lock.packages)).not.toContain(`node_modules/${name}`)
  })

  function isOlder(version: string, floor: string): boolean {
    const [one, other] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
    const difference = (one ?? []).map((part, n) => part - (other?.[n] ?? 0)).find((part) => part !== 0)
    return (difference ?? 0) < 0
  }
})

describe('the repository', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

  test('no file or folder has a name that says nothing', () => {
    const nothing = /(^|\/)(utils?|utilities|helpers?|misc|common|shared)(\/|\.|$)|(^|\/)(index|Component)\.(tsx?|mjs)$/i
    const generated = /^(migrations\/|\.claude\/)/
    expect(files.filter((file) => nothing.test(file) && !generated.test(file))).toEqual([])
  })

  test('files are named in small letters with hyphens', () => {
    const code = files.filter((file) => /\.(tsx?|mjs|scss)$/.test(file) && !/^(app\/\(payload\)|migrations)\//.test(file))
    expect(code.filter((file) => !/^_?[a-z0-9.-]+$/.test(path.basename(file)))).toEqual([])
  })

  test('there is no secret in it', () => {
    expect(files.filter((file) => /(^|\/)\.env$|\.(pem|key)$/.test(file))).toEqual([])
  })

  test('its README fits on two pages', () => {
    const readme = path.join(root, 'README.md')
    expect(existsSync(readme) ? readFileSync(readme, 'utf8').split('\n').length : 0).toBeLessThanOrEqual(100)
  })
})
