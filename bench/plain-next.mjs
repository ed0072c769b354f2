import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { say } from '../server/say.mjs'
import { answers, run, start } from './processes.mjs'

const rooms = ['app', 'admin', 'checks', 'collections', 'components', 'lib', 'queries', 'migrations', 'next.config.mjs', 'package.json', 'payload-types.ts', 'payload.config.ts', 'tsconfig.json']

/** Changes words in a file of the copy; throws when they are not there, because it would then compare something else. */
function edit(file, words, others) {
  const before = readFileSync(file, 'utf8')
  if (!before.includes(words)) throw new Error(`${file} does not say ${words} any more: bench/plain-next.mjs has to say what makes its page static.`)
  writeFileSync(file, before.replaceAll(words, others))
}

/** The same pages under Next alone, made static: a copy of the site that differs in one line, and whose list of news reads no filters. */
export async function startPlainNext({ root, copy, database, dataDir, article }) {
  say('Building and starting the same pages under Next alone')
  mkdirSync(copy, { recursive: true })
  for (const room of rooms) cpSync(path.join(root, room), path.join(copy, room), { recursive: true })
  edit(path.join(copy, 'app/(site)/layout.tsx'), "'force-dynamic'", "'force-static'")
  edit(path.join(copy, 'app/(site)/news/page.tsx'), 'await searchParams', '{}')
  const env = { DATABASE_URL: database, PAYLOAD_SECRET: 'a'.repeat(8) + os.hostname() + Math.random() + Math.random(), NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', DATA_DIR: dataDir }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  await run(process.execPath, [next, 'build', '--webpack'], { cwd: copy, env })
  const plain = start(process.execPath, [next, 'start', '-p', '3302', '-H', '127.0.0.1'], { cwd: copy, env })
  await answers(`http://127.0.0.1:3302${article}`, plain)
  return { origin: 'http://127.0.0.1:3302' }
}

/** Throws unless Next sends this page from its own cache of static pages: nothing else is a fair comparison. */
export async function demandStatic(address, headers) {
  let said = null
  // The first request may make the page.
  for (let time = 0; time < 2; time += 1) {
    const response = await fetch(address, { headers })
    await response.arrayBuffer()
    said = response.headers.get('x-nextjs-cache')
  }
  if (said !== 'HIT') throw new Error(`${address} does not come from Next's static cache (x-nextjs-cache: ${said ?? 'none'}), so that it cannot be compared.`)
}
