import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'

import { isPrivateHost, isPublicAddress } from './private-hosts'

/** The way out: who has a name, and a connection to an address. Tests put servers of their own here. */
export type Network = {
  resolve: (host: string) => Promise<string[]>
  connect: (address: string, port: number) => net.Socket
  /** The certificates that are trusted besides the usual ones. */
  trusted?: string
}

export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: (address, port) => net.connect(port, address),
}

/** Why nothing came back, in a word. */
export type Fault = 'forbidden' | 'unknown-host' | 'certificate' | 'late' | 'unreachable'

export class OutsideFault extends Error {
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault, { cause })
    this.name = 'OutsideFault'
  }
}

export type Fetched = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

const mostBytes = 1024 * 1024
const ports: Record<string, number> = { 'http:': 80, 'https:': 443 }
const otherPorts = ['8080', '8443']

/** Whether this may not be asked for at all, whatever its name leads to. */
export function isForbidden(url: URL): boolean {
  const allowedPort = url.port === '' || otherPorts.includes(url.port)
  return !ports[url.protocol] || !allowedPort || Boolean(url.username || url.password) || isPrivateHost(url.hostname)
}

/** The addresses that a host has now, all of which must be public: one among them that is not could be chosen instead. */
async function addressesOf(host: string, network: Network): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = net.isIP(bare) ? [bare] : await network.resolve(bare).catch((cause: unknown) => Promise.reject(new OutsideFault('unknown-host', cause)))
  if (found.length === 0) throw new OutsideFault('unknown-host')
  if (!found.every(isPublicAddress)) throw new OutsideFault('forbidden')
  return found
}

const aboutCertificates = /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/

function faultOf(error: Error & { code?: string }, deadline: AbortSignal): OutsideFault {
  if (error instanceof OutsideFault) return error
  if (deadline.aborted) return new OutsideFault('late', error)
  return new OutsideFault(aboutCertificates.test(error.code ?? '') ? 'certificate' : 'unreachable', error)
}

/** What comes back from one address, up to a mebibyte of it. */
function exchange(url: URL, connect: () => net.Socket, headers: http.OutgoingHttpHeaders, signal: AbortSignal): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? https : http).request(url, { headers, signal, createConnection: connect, maxHeaderSize: 32 * 1024 }, (response) => {
      const pieces: Buffer[] = []
      let bytes = 0
      const finish = () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces).subarray(0, mostBytes) })
        asked.destroy()
      }
      response.on('data', (piece: Buffer) => {
        pieces.push(piece)
        bytes += piece.length
        if (bytes >= mostBytes) finish()
      })
      response.on('end', finish).on('error', reject)
    })
    asked.on('error', reject).end()
  })
}

/**
 * Asks a page of another site for itself, and follows nothing: http and https on the usual ports, only of machines that anybody can reach,
 * by the addresses that were looked at and no others, without cookies, until `deadline`. Throws an OutsideFault where nothing came back.
 */
export async function fetchOutside(url: URL, userAgent: string, deadline: AbortSignal, network: Network = internet): Promise<Fetched> {
  if (isForbidden(url)) throw new OutsideFault('forbidden')
  const gaveUp = new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(new OutsideFault('late')), { once: true }))
  gaveUp.catch(() => {}) // heard below, unless all went well before
  if (deadline.aborted) throw new OutsideFault('late')
  try {
    const [address = ''] = await Promise.race([addressesOf(url.hostname, network), gaveUp])
    const connect = () => {
      const socket = network.connect(address, Number(url.port) || ports[url.protocol] || 0)
      if (url.protocol === 'http:') return socket
      const named = address !== url.hostname.replace(/^\[|\]$/g, '')
      const secure = tls.connect({ socket, ...(named ? { servername: url.hostname } : {}), ...(network.trusted ? { ca: network.trusted } : {}) })
      socket.on('error', (error) => secure.destroy(error))
      return secure
    }
    return await exchange(url, connect, { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.5', 'accept-encoding': 'identity' }, deadline)
  } catch (error) {
    throw faultOf(error as Error, deadline)
  }
}
