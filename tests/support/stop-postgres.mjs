import { once } from 'node:events'

/** Jest's global tear-down: returns when the server has ended and its files are gone. */
export default async function stopPostgres() {
  const server = globalThis.postgresForTests
  if (!server || server.exitCode !== null) return
  server.disconnect()
  await once(server, 'exit')
}
