import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { afterAll } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, type CDPSession, chromium, type Page } from 'playwright-core'

type SiteUnderTest = { url: string; administrator: { email: string; password: string }; dataDir: string; chromium: string }

/** The production site that these tests read: its address, and its first administrator. */
export const site = JSON.parse(process.env.SITE_UNDER_TEST ?? '{}') as SiteUnderTest

/** A browser that closes after the last test of the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: site.chromium,
    // Chromium's own sandbox does not work for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  afterAll(() => browser.close())
  return browser
}

/** Opens a path of the site in a window of its own, with no cookies. A viewport, script or preferences may be asked for. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** The rules that axe leaves out unless it is asked: targets of at least 24 pixels are new in WCAG 2.2. */
const rules = { 'target-size': { enabled: true } }

/** What axe finds wrong with this page, as `rule: element`. */
export async function accessibilityFaults(page: Page, session?: CDPSession): Promise<string[]> {
  // Through the debugger: the site's own policy allows no script of ours.
  session ??= await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `globalThis.axe || (() => {${axe}})()` })
  const { result } = await session.send('Runtime.evaluate', { expression: `axe.run({ resultTypes: ['violations'], rules: ${JSON.stringify(rules)} }).then((results) => JSON.stringify(results.violations))`, awaitPromise: true })
  const violations = JSON.parse(String(result.value)) as AxeResults['violations']
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
