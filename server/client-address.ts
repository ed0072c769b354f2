import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** The header that tells the rooms behind the server who asks. Readers cannot set it: it is overwritten on every request. */
export const CLIENT_ADDRESS_HEADER = 'x-foreword-client-address'

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/**
 * Makes the request's headers say who really asks. With no proxy of ours in front, forwarding headers are a stranger's
 * claim and are removed; with `proxies` of them, the address is the one the outermost of ours saw, counted from the right.
 */
export function settleClientAddress(request: IncomingMessage, proxies: number): void {
  const socket = plain(request.socket.remoteAddress ?? '')
  const seen = [...String(request.headers['x-forwarded-for'] ?? '').split(',').map((part) => plain(part.trim())).filter(Boolean), socket]
  const claimed = seen[Math.max(0, seen.length - 1 - proxies)] ?? ''
  if (proxies === 0) for (const name of FORWARDED) delete request.headers[name]
  request.headers[CLIENT_ADDRESS_HEADER] = isIP(claimed) ? claimed : socket
}

/** IPv4 as people write it, also when it comes through an IPv6 socket. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
