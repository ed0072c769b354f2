// Jest's global set-up for every test with a browser: one production site with its demo content and everything that
// `states.ts` adds, and a Chromium to read it.
import { once } from 'node:events'

import { tsImport } from 'tsx/esm/api'

import { findChromium } from './chromium.mjs'
import { startSite } from './site.mjs'

export default async function openSite() {
  const chromium = await findChromium()
  const { url, administrator, dataDir, stop } = await startSite()
  globalThis.stopSiteUnderTest = stop
  const { makeEveryState } = await tsImport('./states.ts', import.meta.url)
  await makeEveryState({ url, administrator }).catch(async (/** @type {unknown} */ error) => {
    // Without a set-up there is no tear-down.
    await stop()
    throw error
  })
  // `npm test` has this done beside other tests, and ends our input when they are through.
  if (process.env.WAITS_FOR_ITS_TURN) await once(process.stdin.resume(), 'end')
  // Test files read it in tests/support/browser.ts.
  process.env.SITE_UNDER_TEST = JSON.stringify({ url, administrator, dataDir, chromium })
}
