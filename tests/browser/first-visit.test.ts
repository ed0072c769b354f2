import { describe, expect, test } from '@jest/globals'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'

const browser = await openBrowser()

describe('a reader on the first visit', () => {
  test('a reader gets the home page, with one heading and nothing that axe finds wrong', async () => {
    const page = await openPage(browser, '/')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('a reader gets no cookie and nothing from anywhere else', async () => {
    const page = await openPage(browser, 'about:blank')
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) elsewhere.push(request.url())
    })
    await page.goto('/reports')
    expect(elsewhere).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })

  test.each(['/news/learning-from-staff-reflections-published', '/reports/learning-from-staff-reflections'])('a reader on an old telephone fetches little for %s', async (address) => {
    const page = await openPage(browser, 'about:blank')
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const sizes = new Map<string, number>()
    const paths = new Map<string, string>()
    session.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(paths.get(requestId) ?? '', encodedDataLength))
    await page.goto(address, { waitUntil: 'networkidle' })
    const furniture = [...sizes].filter(([path]) => !path.startsWith('/api/images/') && !/icon|prefetch\.json/.test(path))
    expect(furniture.length).toBeLessThanOrEqual(3)
    expect(furniture.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(14 * 1024)
  })

  test('a reader without script follows a link from the list to a report', async () => {
    const page = await openPage(browser, '/reports', { javaScriptEnabled: false })
    const link = page.locator('main h2 a, main h3 a').first()
    const title = (await link.textContent())?.trim()
    await link.click()
    expect((await page.locator('h1').textContent())?.trim()).toBe(title)
  })

  test('a reader with a narrow screen does not have to scroll sideways', async () => {
    const page = await openPage(browser, '/', { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  test('a reader who mistypes an address is told so, with a 404', async () => {
    const page = await openPage(browser, 'about:blank')
    const response = await page.goto('/reports/no-such-report')
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').count()).toBe(1)
  })
})

describe('an administrator', () => {
  test('an administrator signs in with the password that the start printed, and sees the content', async () => {
    const page = await openPage(browser, '/admin')
    await page.fill('input[name=email]', site.administrator.email)
    await page.fill('input[name=password]', site.administrator.password)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin\/?$/)
    await page.locator('a[href="/admin/collections/reports"]').first().waitFor()
  })

  test('somebody with a wrong password does not get in', async () => {
    const page = await openPage(browser, '/admin')
    await page.fill('input[name=email]', site.administrator.email)
    await page.fill('input[name=password]', 'not the password')
    await page.click('button[type=submit]')
    await page.getByText('The email or password provided is incorrect.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })
})
