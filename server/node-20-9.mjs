// sharp's ES module is written in syntax that Node knows from 20.10 on; its CommonJS twin is the same library.
import { register } from 'node:module'

const hook = `
  export async function resolve(name, context, next) {
    const found = await next(name, context)
    return found.url.endsWith('/sharp/dist/index.mjs') ? { ...found, url: found.url.replace(/mjs$/, 'cjs'), format: 'commonjs' } : found
  }`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
