// How many of the first three suggestions are marked as related, beside what sites usually show. Prints JSON.
// A process of its own, run as server code: node --conditions react-server --import tsx bench/suggestion-quality.ts
import config from '@payload-config'
import { getPayload } from 'payload'

import { suggestionPrecision } from './suggestion-precision'

console.log(JSON.stringify(await suggestionPrecision(await getPayload({ config, disableOnInit: true }))))
process.exit(0)
