import { once } from 'node:events'
import { Agent, createServer, request as send, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { comesWhole } from '@/server/whole-request'

const mostBytes = 1_000_000
let handled = 0
let left = -1
const server = createServer((request, response) => {
  void comesWhole(request, response, mostBytes).then(async (isWhole) => {
    if (!isWhole) return response.writeHead(413).end('too large')
    handled += 1
    if (request.url === '/unwanted') {
      response.end('unwanted')
      await once(response, 'close')
      await wait(20)
      left = request.readableLength
      return
    }
    // As a handler that asks the database first who it is that sends.
    await wait(20)
    // As Next makes it.
    const asked: object = { method: 'POST', body: request, duplex: 'half' }
    const { body } = new Request('http://localhost', asked)
    const pieces: Uint8Array[] = []
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) pieces.push(piece)
    response.end(`${pieces.length}:${Buffer.concat(pieces).toString('base64')}`)
  })
})
// One connection: what is in the way of the next request shows.
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const open = (headers: Record<string, number> = {}, method = 'POST', path = '/') => send({ path, port: (server.address() as AddressInfo).port, host: '127.0.0.1', method, agent, headers })
const read = async (answer: IncomingMessage) => {
  let words = ''
  for await (const part of answer) words += String(part)
  return words
}
const answerTo = async (pieces: readonly Buffer[], { withLength }: { withLength: boolean }) => {
  const sent = open(withLength ? { 'content-length': Buffer.concat(pieces).length } : {})
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>
  sent.flushHeaders()
  for (const piece of pieces) sent.write(piece)
  sent.end()
  const [heard] = await answer
  return [heard.statusCode, await read(heard)]
}
const bytes = (count: number) => Buffer.from(Array.from({ length: count }, (_, place) => (place * 7) % 251))
const inPiecesOf = (size: number, whole: Buffer) => Array.from({ length: Math.ceil(whole.length / size) }, (_, number) => whole.subarray(number * size, (number + 1) * size))

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  agent.destroy()
  server.close()
})

test.each([
  ['a byte', 1, 1],
  ['a thousand bytes, one by one', 1_000, 1],
  ['what fills a buffer to its last byte', 65_536, 65_536],
  ['one byte more', 65_537, 65_537],
  ['as much as is allowed', mostBytes, 40_000],
])('%s is handed on in one piece, with its length or without', async (_, count, size) => {
  const whole = bytes(count)
  for (const withLength of [true, false]) {
    expect(await answerTo(inPiecesOf(size, whole), { withLength })).toEqual([200, `1:${whole.toString('base64')}`])
  }
})

test('a handler that is sent nothing finds nothing, and is not left waiting', async () => {
  for (const withLength of [true, false]) expect(await answerTo([], { withLength })).toEqual([200, '0:'])
})

test('no handler waits for a slow sender', async () => {
  const before = handled
  const sent = open()
  sent.write('one, ')
  await wait(300)
  expect(handled).toBe(before)
  sent.end('two')
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  expect(await read(answer)).toBe(`1:${Buffer.from('one, two').toString('base64')}`)
})

test('more than is allowed is refused, without a handler, and is not in the way of the next request', async () => {
  const before = handled
  for (const withLength of [true, false]) {
    expect(await answerTo(inPiecesOf(50_000, Buffer.alloc(20 * mostBytes)), { withLength })).toEqual([413, 'too large'])
    expect(await answerTo([Buffer.alloc(mostBytes + 1)], { withLength })).toEqual([413, 'too large'])
  }
  expect(handled).toBe(before)
  expect(await answerTo([Buffer.from('next')], { withLength: true })).toEqual([200, `1:${Buffer.from('next').toString('base64')}`])
})

test('what a sender who hangs up had sent reaches no handler', async () => {
  const before = handled
  const sent = open({ 'content-length': 100 })
  sent.on('error', () => {})
  sent.write('half')
  await wait(100)
  sent.destroy()
  await wait(100)
  expect(handled).toBe(before)
})

test('what no handler wanted is thrown away when it has answered, and no idle connection holds it', async () => {
  const sent = open({ 'content-length': mostBytes }, 'POST', '/unwanted')
  sent.end(bytes(mostBytes))
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  expect(await read(answer)).toBe('unwanted')
  await wait(100)
  expect(left).toBe(0)
})

test('whoever only asks is not waited for, whatever they send along', async () => {
  const before = handled
  const sent = open({ 'content-length': 4 }, 'GET')
  sent.flushHeaders()
  await wait(100)
  expect(handled).toBe(before + 1)
  sent.end('body')
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  answer.resume()
})
