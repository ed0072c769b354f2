import { once } from 'node:events'
import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'

import { answerInSilence } from '@/server/in-silence'
import { comesWhole } from '@/server/whole-request'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>
let handler: Handler
let isSilent = true
const server = createServer((request, response) => {
  void comesWhole(request, response, 100_000_000).then(() => {
    void answerInSilence(request, response, async () => isSilent, () => void response.writeHead(503).end('silence'))
    void handler(request, response)
  })
})
const read = async (request: IncomingMessage) => {
  let words = ''
  for await (const part of request) words += String(part)
  return words
}
// One connection: what is in the way of the next save shows.
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const save = async (body: string | AsyncIterable<Buffer> = 'words') => {
  const { port } = server.address() as AddressInfo
  const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}
  const sent = send({ port, host: '127.0.0.1', method: 'POST', agent, headers: length })
  Readable.from(typeof body === 'string' ? [body] : body).pipe(sent)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return [answer.statusCode, await read(answer)]
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  isSilent = true
})
afterAll(() => {
  agent.destroy()
  server.close()
})

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

test.each([
  ['a word', 'words'],
  ['megabytes', 'words '.repeat(1_000_000)],
])('whoever sent %s that no handler has read yet is answered, and the handler never finds nothing in their place', async (_, body) => {
  const found = new Promise((resolve) => {
    handler = async (request, response) => {
      await once(response, 'close')
      await wait(50)
      resolve(await read(request).catch(String))
    }
  })
  expect(await save(body)).toEqual([503, 'silence'])
  expect(await found).toMatch('Premature close')
})

test('whoever is still sending is answered when everything has come', async () => {
  let ended = 0
  async function* slowly() {
    yield Buffer.from('one, ')
    await wait(1_000)
    ended = performance.now()
    yield Buffer.from('two')
  }
  handler = (_, response) => once(response, 'finish')
  expect(await save(slowly())).toEqual([503, 'silence'])
  expect(ended).toBeGreaterThan(0)
})

test('words that a handler does not want are not in the way of the next ones', async () => {
  isSilent = false
  handler = async (_, response) => response.end('unread')
  expect(await save('words '.repeat(12_000_000))).toEqual([200, 'unread'])
  expect(await save()).toEqual([200, 'unread'])
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
