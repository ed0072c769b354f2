import { beforeAll, describe, expect, test } from '@jest/globals'

import { furnitureOnPaper, keyboardFaults, motionFaults, ownColoursFaults, sidewaysFaults, textFaults } from '../support/barriers'
import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'
import { everyPage, type Place } from '../support/every-page'
import { outagePage } from '../support/outage-page'

const siteName = 'Health Innovation Network (demonstration)'
const desk = { width: 1280, height: 800 }
const telephone = { width: 320, height: 640 }
const page = await openPage(await openBrowser(), 'about:blank')
const session = await page.context().newCDPSession(page)

const outage: Place = { name: 'outage', path: '/outage', status: 503 }
await page.route(`**${outage.path}`, async (route) => route.fulfill({ status: 503, contentType: 'text/html', body: await outagePage(site) }))

describe.each([...everyPage, outage])('$name', ({ path, status = 200, printed = false }) => {
  beforeAll(async () => {
    await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null })
    await page.setViewportSize(desk)
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(status)
  })

  test('a reader meets no barrier that axe can find', async () => {
    expect(await accessibilityFaults(page, session)).toEqual([])
  })

  test('a reader with a keyboard reaches everything, sees where they are, and can go past the header', async () => {
    expect(await keyboardFaults(page, session)).toEqual([])
    await page.locator('a[href="#main"]').press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('.site-header')?.contains(document.activeElement))).toBe(false)
  })

  test('a reader who asked for stillness sees nothing move', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await motionFaults(page)).toEqual([])
  })

  test('a reader with colours of their own sees the edges of things and the focus', async () => {
    await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' })
    expect(await ownColoursFaults(page)).toEqual([])
  })

  test('a reader with text twice as large reads all of it, without scrolling sideways', async () => {
    await page.emulateMedia({ forcedColors: null })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    const faults = [...(await sidewaysFaults(page)), ...(await textFaults(page))]
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
    expect(faults).toEqual([])
  })

  test('a reader with a narrow window reads all of it, without scrolling sideways', async () => {
    await page.setViewportSize(telephone)
    expect([...(await sidewaysFaults(page)), ...(await textFaults(page))]).toEqual([])
  })

  test('a reader on paper gets the words without the furniture, and where they came from', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await furnitureOnPaper(page)).toEqual([])
    const words = (await page.locator('main').innerText()).trim()
    const ending = path.startsWith('/reports/') ? `Licence: Open Government Licence v3.0 ${siteName}. Address of this page: ${site.url}${path}` : `${siteName}. Address of this page: ${site.url}${path}`
    expect(words.replace(/\s+/g, ' ').endsWith(ending)).toBe(printed)
  })
})
