// Owns an embedded database in the folder it is given, as `npm start` does, and tells its URL to whoever started it.
import path from 'node:path'

import { startEmbeddedDatabase } from '@/server/embedded-database'
import { live } from '@/server/lifetime.mjs'

await live(async () => {
  const url = await startEmbeddedDatabase(path.resolve('.'), process.argv[2] ?? '')
  process.send?.({ url })
})
