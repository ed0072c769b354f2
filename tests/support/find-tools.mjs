// What the browser tests need of the system. `npm test` looks for it first: where it has to be installed, that takes what the
// installation of the packages leaves of the network and the processors.
import { findChromium } from './chromium.mjs'
import { findJava } from './java.mjs'

await findChromium()
findJava()
