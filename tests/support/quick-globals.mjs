import { AsyncLocalStorage } from 'node:async_hooks'
import vm from 'node:vm'

import { TestEnvironment } from 'jest-environment-node'

/**
 * Jest's environment for Node with globals as quick as elsewhere. Jest puts a proxy between a test file and every `Object`
 * or `Array` that it mentions; Payload and drizzle mention them so often that it took 40 per cent of the time of our tests.
 */
export default class QuickGlobals extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm
    // An ordinary global object; before Node 20.18 a plain one that is watched.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY ?? {})
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
    // See payload-as-it-is.mjs: one Node for all files, and in it what the file before this one had.
    const { Date, Error, _payload } = globalThis
    _payload?.clear()
    Object.assign(this.global, { Date, Error, importAsItIs: (file) => import(file) })
  }

  /** Node copies what is in a scope that was ever entered to each later promise, whoever made that scope, until it is told that nobody needs it. */
  async teardown() {
    for (const key of Object.getOwnPropertySymbols(this.global)) if (this.global[key] instanceof AsyncLocalStorage) this.global[key].disable()
    await super.teardown()
  }
}
