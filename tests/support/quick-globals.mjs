import { AsyncLocalStorage } from 'node:async_hooks'
import vm from 'node:vm'

import { TestEnvironment } from 'jest-environment-node'

/** The scopes that the test file entered: ours, and those that Jest makes for each file. */
const entered = new Set()
const { run } = AsyncLocalStorage.prototype
AsyncLocalStorage.prototype.run = function (...given) {
  entered.add(this)
  return run.apply(this, given)
}

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

  /** Until it is told that nobody needs a scope any more, Node copies what is in it to each promise that anybody makes. */
  async teardown() {
    for (const scope of entered) scope.disable()
    entered.clear()
    await super.teardown()
  }
}
