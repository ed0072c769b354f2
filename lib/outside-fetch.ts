import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
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

const mebibyte = 1024 * 1024
const ports: Record<string, number> = { 'http:': 80, 'https:': 443 }
const otherPorts = ['8080', '8443']

/** How long an address has to connect while there is another one to try. */
const patienceBetweenMs = 1_000

const bare = (host: string) => host.replace(/^\[|\]$/g, '')

/** Whether this may not be asked for at all, whatever its name leads to. */
export function isForbidden(url: URL): boolean {
  const allowedPort = url.port === '' || otherPorts.includes(url.port)
  return !ports[url.protocol] || !allowedPort || Boolean(url.username || url.password) || isPrivateHost(url.hostname)
}

/** When the resolver itself is out of reach, nothing is known about the name. */
const unresolved = (cause: unknown) => new OutsideFault((cause as { code?: string }).code === 'EAI_AGAIN' ? 'unreachable' : 'unknown-host', cause)

/** The addresses that a host has now, all of which must be public: one among them that is not could be chosen instead. */
async function addressesOf(host: string, network: Network): Promise<string[]> {
  const found = net.isIP(host) ? [host] : await network.resolve(host).catch((cause: unknown) => Promise.reject(unresolved(cause)))
  if (found.length === 0) throw new OutsideFault('unknown-host')
  if (!found.every(isPublicAddress)) throw new OutsideFault('forbidden')
  return found
}

/** The connection once it stands; one that takes longer than `patienceMs` is given up. */
async function connected(socket: net.Socket, deadline: AbortSignal, patienceMs: number | undefined): Promise<net.Socket> {
  // A timer and not AbortSignal.any, which Node 20 may collect before it is due.
  const slow = patienceMs && setTimeout(() => socket.destroy(new OutsideFault('unreachable')), patienceMs)
  try {
    await once(socket, 'connect', { signal: deadline })
    return socket
  } catch (error) {
    socket.on('error', () => {}) // it is given up
    socket.destroy()
    throw error
  } finally {
    clearTimeout(slow)
  }
}

/** A connection to the first of these addresses that takes one: many hosts have one for IPv6 that leads nowhere. */
async function reach(addresses: string[], port: number, deadline: AbortSignal, network: Network): Promise<net.Socket> {
  let failure: unknown
  for (const [n, address] of addresses.entries()) {
    const isLast = n === addresses.length - 1
    try {
      return await connected(network.connect(address, port), deadline, isLast ? undefined : patienceBetweenMs)
    } catch (error) {
      if (deadline.aborted) throw error
      failure = error
    }
  }
  throw failure
}

const aboutCertificates = /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/

function faultOf(error: Error & { code?: string }, deadline: AbortSignal): OutsideFault {
  if (error instanceof OutsideFault) return error
  if (deadline.aborted) return new OutsideFault('late', error)
  return new OutsideFault(aboutCertificates.test(error.code ?? '') ? 'certificate' : 'unreachable', error)
}

/** What comes back from one address, up to so many bytes of it. */
function exchange(url: URL, socket: net.Socket, headers: http.OutgoingHttpHeaders, signal: AbortSignal, mostBytes: number): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? https : http).request(url, { headers, signal, createConnection: () => socket, maxHeaderSize: 32 * 1024 }, (response) => {
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
    // Of an answer that switches to another protocol Node tells nothing but that it is over.
    asked.on('upgrade', () => reject(new OutsideFault('unreachable'))).on('error', reject).end()
  })
}

/** The same connection with TLS on it, by whose name the certificate is judged. */
function secured(socket: net.Socket, host: string, { trusted }: Network): net.Socket {
  const secure = tls.connect({ socket, host, ...(net.isIP(host) ? {} : { servername: host }), ...(trusted ? { ca: trusted } : {}) })
  socket.on('error', (error) => secure.destroy(error))
  return secure
}

/**
 * Asks a page of another site for itself, and follows nothing: http and https on the usual ports, only of machines that anybody can reach,
 * by the addresses that were looked at and no others, without cookies, until `deadline`. Throws an OutsideFault where nothing came back.
 */
export async function fetchOutside(url: URL, userAgent: string, deadline: AbortSignal, network: Network = internet, mostBytes = mebibyte): Promise<Fetched> {
  if (isForbidden(url)) throw new OutsideFault('forbidden')
  const gaveUp = new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(new OutsideFault('late')), { once: true }))
  gaveUp.catch(() => {}) // heard below, unless all went well before
  if (deadline.aborted) throw new OutsideFault('late')
  const host = bare(url.hostname)
  let socket: net.Socket | undefined
  try {
    const addresses = await Promise.race([addressesOf(host, network), gaveUp])
    socket = await reach(addresses, Number(url.port) || ports[url.protocol] || 0, deadline, network)
    const connection = url.protocol === 'https:' ? secured(socket, host, network) : socket
    const headers = { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.5', 'accept-encoding': 'identity' }
    // Whatever Node makes of what comes back, nobody waits for it longer than that.
    return await Promise.race([exchange(url, connection, headers, deadline, mostBytes), gaveUp])
  } catch (error) {
    throw faultOf(error as Error, deadline)
  } finally {
    socket?.destroy()
  }
}
