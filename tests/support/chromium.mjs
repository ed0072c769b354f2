import { existsSync } from 'node:fs'

import { installFromDebian } from './from-debian.mjs'

const installed = [
  process.env.CHROMIUM_PATH ?? '',
  // Chromium without its own windows, menus and tabs, which took a quarter of its time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium is: the system's, Playwright's, or one installed now where we may. Throws with what to do when there is none. */
export async function findChromium() {
  const found = [...installed, await ofPlaywright()].find((file) => file && existsSync(file))
  if (found) return found
  if (installFromDebian('chromium-headless-shell') && existsSync('/usr/bin/chromium-headless-shell')) return '/usr/bin/chromium-headless-shell'
  throw new Error('The browser tests need Chromium or Chrome: install one, for example with npx playwright-core install chromium, or name it in CHROMIUM_PATH.')
}

/** Before the packages are installed there is nobody to ask. */
const ofPlaywright = () => import('playwright-core').then(({ chromium }) => chromium.executablePath(), () => '')
