import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { claim } from '@/server/claim.mjs'

const sentence = (pid: number) => `Process ${pid} has it.`
let folder: string
const newFile = async () => path.join(await mkdtemp(path.join(folder, 'data-')), 'foreword.pid')

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'foreword-claim-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('a start', () => {
  it('that finds a folder claimed is told by which process', async () => {
    const file = await newFile()
    const release = await claim(file, sentence)
    await expect(claim(file, sentence)).rejects.toThrow(`Process ${process.pid} has it.`)
    await release()
  })

  it('may claim what has been released', async () => {
    const file = await newFile()
    await (await claim(file, sentence))()
    await (await claim(file, sentence))()
    expect(await readdir(path.dirname(file))).toEqual([])
  })

  it('is not fooled by a stranger who was given the number of a dead process', async () => {
    const file = await newFile()
    await writeFile(file, JSON.stringify({ pid: process.pid, port: 1, name: 'gone' }))
    await (await claim(file, sentence))()
  })

  it.each(['', 'half a li'])('is not stopped by a claim that reads "%s" after a full disk', async (text) => {
    const file = await newFile()
    await writeFile(file, text)
    await (await claim(file, sentence))()
  })

  it('is the only one of many that find the same dead claim', async () => {
    for (let time = 0; time < 20; time += 1) {
      const file = await newFile()
      await writeFile(file, JSON.stringify({ pid: 1, port: 1, name: 'gone' }))
      const claims = await Promise.allSettled(Array.from({ length: 10 }, () => claim(file, sentence)))
      const won = claims.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      expect(won).toHaveLength(1)
      await won[0]?.()
      expect(await readdir(path.dirname(file))).toEqual([])
    }
  })

  it('removes a dead claim also after another that was about to do so died', async () => {
    const file = await newFile()
    for (const name of [file, `${file}.dead`]) await writeFile(name, JSON.stringify({ pid: 1, port: 1, name: 'gone' }))
    await (await claim(file, sentence))()
    expect(await readdir(path.dirname(file))).toEqual([])
  })
})
