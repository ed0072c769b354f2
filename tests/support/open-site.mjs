// Jest's global set-up for every test with a browser: one production site with its demo content, and a Chromium to read it.
import { findChromium } from './chromium.mjs'
import { startSite } from './site.mjs'

export default async function openSite() {
  const chromium = await findChromium()
  const { url, administrator, stop } = await startSite()
  // Test files read it in tests/support/browser.ts.
  process.env.SITE_UNDER_TEST = JSON.stringify({ url, administrator, chromium })
  globalThis.stopSiteUnderTest = stop
}
