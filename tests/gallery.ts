// `npm run gallery [folder]`: a picture of every page in every state on a telephone, a tablet, a desk and paper, to
// look at before and after a change of the styles. The pages are those of the browser tests.
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { chromium } from 'playwright-core'

import { say } from '@/server/say.mjs'

import { findChromium } from './support/chromium.mjs'
import { everyPage } from './support/every-page'
import { outagePage } from './support/outage-page'
import { startSite } from './support/site.mjs'
import { makeEveryState } from './support/states'

const folder = path.resolve(process.argv[2] ?? '.data/gallery')
const widths = [320, 768, 1280]

mkdirSync(folder, { recursive: true })
say('Starting the site')
const site = await startSite()
const browser = await chromium.launch({ executablePath: await findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  await makeEveryState(site)
  const page = await browser.newPage({ baseURL: site.url })
  await page.route('**/outage', async (route) => route.fulfill({ status: 503, contentType: 'text/html', body: await outagePage(site) }))
  for (const { name, path: address } of [...everyPage, { name: 'outage', path: '/outage' }]) {
    await page.goto(address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // Pictures further down wait until they are scrolled to.
      await page.evaluate(() => Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode().catch(() => undefined)))))
      await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true })
    }
    await page.pdf({ path: path.join(folder, `${name}-print.pdf`), format: 'A4', preferCSSPageSize: true })
    say(name)
  }
  say(`The pictures are in ${folder}`)
} finally {
  await browser.close()
  await site.stop()
}
