import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { site } from '../support/browser'
import { everyPage } from '../support/every-page'
import { findJava } from '../support/java.mjs'
import { outagePage } from '../support/outage-page'

type Message = { url: string; type: string; subType?: string; message: string; lastLine: number; extract: string }

const folder = await mkdtemp(path.join(tmpdir(), 'foreword-markup-'))
const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
let messages: Message[]

/** What the Nu checker says of all files in the folder, in one run: Java takes a second to start. */
const check = () =>
  new Promise<Message[]>((resolve, reject) => {
    // It fails when it finds errors, and says all of it on its second channel.
    execFile(findJava(), ['-jar', checker, '--format', 'json', '--skip-non-html', folder], { maxBuffer: 50_000_000 }, (error, _, said) => {
      try {
        resolve((JSON.parse(said) as { messages: Message[] }).messages)
      } catch {
        reject(new Error(`The Nu checker did not run: ${said}`, { cause: error }))
      }
    })
  })

beforeAll(async () => {
  for (const { name, path: address } of everyPage) await writeFile(path.join(folder, `${name}.html`), await (await fetch(site.url + address)).text())
  await writeFile(path.join(folder, 'outage.html'), await outagePage(site))
  await writeFile(path.join(folder, 'wrong.html'), '<!doctype html><html lang="en"><title>Wrong</title><p><div></p>')
  messages = await check()
})
afterAll(() => rm(folder, { recursive: true }))

const faults = (name: string) =>
  messages
    // A slash at the end of <br/> is React’s habit and harmless.
    .filter(({ url, type }) => url.endsWith(`/${name}.html`) && type !== 'info')
    .map(({ message, extract }) => `${message} ${extract}`)

describe('a program that reads the HTML', () => {
  test.each([...everyPage.map(({ name }) => name), 'outage'])('finds it as the standard wants it: %s', (name) => {
    expect(faults(name)).toEqual([])
  })

  test('would find what is wrong', () => {
    expect(faults('wrong')).not.toEqual([])
  })
})
