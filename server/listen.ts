import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Refusal } from './refusal.mjs'

/** Some machines resolve localhost to ::1 first, others know no IPv6 at all: http://localhost must work on both. */
const addressesOf = (host: string) => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host])

/** Listens on every address that `host` stands for, with one new server for each. Throws Refusal when the port is taken. */
export async function listen<S extends Server>(host: string, port: number, newServer: () => S): Promise<S[]> {
  const servers: S[] = []
  for (const address of addressesOf(host)) {
    const server = newServer()
    try {
      server.listen(port, address)
      await once(server, 'listening')
      servers.push(server)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (address === '::1' && code !== 'EADDRINUSE') continue
      for (const other of servers) other.close()
      throw new Refusal(whyNot(code, host, port))
    }
  }
  return servers
}

/** Finds out early, before minutes of building, that the port cannot be had. Throws Refusal. */
export async function demandFreePort(host: string, port: number): Promise<void> {
  const servers = await listen(host, port, () => createServer())
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
}

function whyNot(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: stop that one, or choose another port, for example PORT=${port === 65535 ? 3000 : port + 1} npm start.`
  if (code === 'EACCES') return `This account may not use port ${port}: choose one from 1024 up, for example PORT=3000 npm start.`
  return `HOST=${host} is not an address of this machine (${code}): use localhost, or 0.0.0.0 for every address it has.`
}
