import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'

import '../../server/lexical-first.mjs'

/** Names as an export may have them. */
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/**
 * Jest's way to load Payload and its packages: as Node loads them, once for all test files of a process. Read anew into each
 * file's own world they took a fifth of the time of all tests. Our own code is still read anew for each file.
 */
export default {
  /** @param {string} text @param {string} file */
  getCacheKey: (text, file) => createHash('sha256').update(text).update(file).digest('hex'),
  /** @param {string} text @param {string} file */
  async processAsync(text, file) {
    const { href } = pathToFileURL(file)
    const names = Object.keys(await import(href)).filter((name) => NAME.test(name) && name !== 'default')
    return {
      code: [
        `const module = await importAsItIs(${JSON.stringify(href)})`,
        `export const { ${names.join(', ')} } = module`,
        'export default module.default',
      ].join('\n'),
    }
  },
}
