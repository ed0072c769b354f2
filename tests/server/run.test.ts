import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { run, runUnlessSilent } from '@/server/run.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'foreword-run-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A program that notes each time it is begun, and then does this. */
async function aProgram(work: string): Promise<string> {
  const file = path.join(folder, 'program.mjs')
  await writeFile(file, `import { appendFileSync, readFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(begun())}, 'x')\nconst times = readFileSync(${JSON.stringify(begun())}, 'utf8').length\n${work}\n`)
  return file
}
const begun = () => path.join(folder, 'begun')
const timesBegun = async () => (await readFile(begun(), 'utf8')).length
const options = () => ({ log: path.join(folder, 'program.log'), silentMs: 1_500 })

describe('an operator whose preparation of the database', () => {
  it('stands still without a word has it ended and done again', async () => {
    const program = await aProgram('if (times === 1) for (;;);')
    await runUnlessSilent(process.execPath, [program], options())
    expect(await timesBegun()).toBe(2)
  }, 30_000)

  it('stands still again is told so, instead of waiting for ever', async () => {
    const program = await aProgram('setInterval(() => {}, 1_000)')
    await expect(runUnlessSilent(process.execPath, [program], options())).rejects.toThrow(/said nothing for 2 s and was ended/)
    expect(await timesBegun()).toBe(2)
  }, 30_000)

  it('takes long and says so is left alone', async () => {
    const program = await aProgram(`const saying = setInterval(() => process.send({ say: '  Still at it' }), 300)\nsetTimeout(() => { clearInterval(saying); process.exit(0) }, 4_000)`)
    await runUnlessSilent(process.execPath, [program], options())
    expect(await timesBegun()).toBe(1)
  }, 30_000)

  it('fails is told why, and it is not done again', async () => {
    const program = await aProgram(`process.send({ complain: 'The disk is red.' }, () => process.exit(1))`)
    await expect(runUnlessSilent(process.execPath, [program], options())).rejects.toThrow('The disk is red.')
    expect(await timesBegun()).toBe(1)
  })

  it('needs long without a word, and nobody minds, has all the time it wants', async () => {
    const program = await aProgram('setTimeout(() => {}, 3_000)')
    await run(process.execPath, [program], { log: options().log })
    expect(await timesBegun()).toBe(1)
  })
})
