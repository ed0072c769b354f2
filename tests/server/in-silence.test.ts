import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'

import { answerInSilence } from '@/server/in-silence'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>
let handler: Handler
let isSilent = true
const server = createServer((request, response) => {
  void answerInSilence(request, response, async () => isSilent, () => void response.writeHead(503).end('silence'))
  void handler(request, response)
})
const read = async (request: IncomingMessage) => {
  let words = ''
  for await (const part of request) words += String(part)
  return words
}
const save = async (body = 'words') => {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
  return [answer.status, await answer.text()]
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  isSilent = true
})
afterAll(() => void server.close())

test('whoever waits in silence is answered, and what the handler says later harms nobody', async () => {
  let said: unknown
  handler = async (request, response) => {
    await read(request)
    await once(response, 'finish')
    response.setHeader('x-late', 'yes').writeHead(200)
    response.write('late')
    said = response.end()
  }
  expect(await save()).toEqual([503, 'silence'])
  expect(await save()).toEqual([503, 'silence'])
  await wait(50)
  expect(said).toBeDefined()
})

test('whoever pressed a button and sent no words is answered too', async () => {
  handler = (_, response) => once(response, 'finish')
  expect(await save('')).toEqual([503, 'silence'])
})

test('nobody is answered in the place of a handler that answers, however long it takes', async () => {
  isSilent = false
  handler = async (request, response) => {
    const words = await read(request)
    await wait(1_000)
    response.end(words)
  }
  expect(await save()).toEqual([200, 'words'])
})

test('what is still to be read is read: a handler never finds nothing where words were sent', async () => {
  handler = async (request, response) => {
    await wait(1_000)
    response.end(await read(request))
  }
  expect(await save()).toEqual([200, 'words'])
})

test('an answer that has begun is left to its handler', async () => {
  handler = async (request, response) => {
    await read(request)
    response.writeHead(200).write('one, ')
    await wait(1_000)
    response.end('two')
  }
  expect(await save()).toEqual([200, 'one, two'])
})
