import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import net, { type AddressInfo, type Server } from 'node:net'

import selfsigned from 'selfsigned'

import type { Network } from '@/lib/outside-fetch'

type Site = { http?: RequestListener; https?: RequestListener; /** For another name than its own. */ certificateFor?: string }

const listening = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/**
 * Other people's sites, on loopback: each name has a public address of its own, at which our server answers. `asked` holds every address and
 * port that a connection was made to, `names` every name that was looked up.
 */
export class Outside implements Network {
  readonly asked: string[] = []
  readonly names: string[] = []
  trusted?: string
  readonly #servers: Server[] = []
  readonly #ports = new Map<string, number>()
  readonly #addresses = new Map<string, string[]>()

  /** Puts up a site. Its address is public, unless others are given. */
  async put(name: string, { http, https, certificateFor = name }: Site, addresses = [`93.184.216.${this.#addresses.size + 1}`]): Promise<void> {
    this.#addresses.set(name, addresses)
    const [address] = addresses
    if (http) this.#ports.set(`${address}:80`, await this.#start(createServer(http)))
    if (!https) return
    const { cert, private: key } = selfsigned.generate([{ name: 'commonName', value: certificateFor }], { keySize: 2048, days: 2, extensions: [{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [net.isIP(certificateFor) ? { type: 7, ip: certificateFor } : { type: 2, value: certificateFor }] }] })
    this.trusted = [this.trusted, cert].filter(Boolean).join('\n')
    this.#ports.set(`${address}:443`, await this.#start(createSecureServer({ cert, key }, https)))
  }

  async #start(server: Server): Promise<number> {
    this.#servers.push(server)
    return listening(server)
  }

  resolve = async (name: string): Promise<string[]> => {
    this.names.push(name)
    const found = this.#addresses.get(name)
    if (!found) throw Object.assign(new Error(`No such name: ${name}`), { code: 'ENOTFOUND' })
    return found
  }

  connect = (address: string, port: number): net.Socket => {
    this.asked.push(`${address}:${port}`)
    // Nobody listens on port 1.
    return net.connect(this.#ports.get(`${address}:${port}`) ?? 1, '127.0.0.1')
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => {
      server.close(resolve)
      if ('closeAllConnections' in server) (server.closeAllConnections as () => void)()
    })))
  }
}
