// Loaded before a program of ours: a disk on which nothing can be written any more.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const write = async () => {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
fs.promises.writeFile = write
syncBuiltinESMExports()
