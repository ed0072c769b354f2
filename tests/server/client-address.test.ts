import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

import { describe, expect, it } from '@jest/globals'

import { CLIENT_ADDRESS_HEADER, settleClientAddress } from '@/server/client-address'

/** A request whose connection comes from `from`, after it passed `proxies` proxies of ours. */
function request(from: string, headers: Record<string, string>, proxies: number): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const message = new IncomingMessage(socket)
  Object.assign(message.headers, headers)
  settleClientAddress(message, proxies)
  return message
}

describe('a reader', () => {
  it('without a proxy in front cannot invent an address or a host', () => {
    const { headers } = request('203.0.113.7', { [CLIENT_ADDRESS_HEADER]: '1.1.1.1', 'x-forwarded-for': '2.2.2.2', 'x-forwarded-host': 'evil.example' }, 0)
    expect(headers).toEqual({ [CLIENT_ADDRESS_HEADER]: '203.0.113.7' })
  })

  it('behind one proxy is known by the address the proxy saw, whatever was claimed before', () => {
    const { headers } = request('10.0.0.1', { 'x-forwarded-for': '2.2.2.2, 203.0.113.7' }, 1)
    expect(headers[CLIENT_ADDRESS_HEADER]).toBe('203.0.113.7')
  })

  it('behind two proxies is known by the address the outer one saw', () => {
    const { headers } = request('10.0.0.1', { 'x-forwarded-for': '2.2.2.2, 203.0.113.7, 10.0.0.2' }, 2)
    expect(headers[CLIENT_ADDRESS_HEADER]).toBe('203.0.113.7')
  })

  it('whose proxy sends nonsense is known by the connection', () => {
    expect(request('10.0.0.1', { 'x-forwarded-for': 'unknown' }, 1).headers[CLIENT_ADDRESS_HEADER]).toBe('10.0.0.1')
  })

  it('on an IPv6 socket is known by the IPv4 address they have', () => {
    expect(request('::ffff:203.0.113.7', {}, 0).headers[CLIENT_ADDRESS_HEADER]).toBe('203.0.113.7')
  })
})
