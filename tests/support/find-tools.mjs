// What the browser tests need of the system. `npm test` looks for it first: where it has to be installed, that takes what the
// installation of the packages leaves of the network and the processors. What is missing then, the tests themselves say.
import { findChromium } from './chromium.mjs'
import { findJava } from './java.mjs'

for (const find of [findChromium, findJava]) await Promise.resolve().then(find).catch(() => {})
