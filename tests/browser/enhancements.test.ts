import { describe, expect, test } from '@jest/globals'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'

const browser = await openBrowser()

/** The path of the newest news post. */
const newest = async () => {
  const list = await (await fetch(`${site.url}/news`)).text()
  return /href="(\/news\/[a-z0-9-]+)"/.exec(list)?.[1] ?? ''
}

describe('what script adds', () => {
  test('a reader copies the address of a page with a button', async () => {
    const path = await newest()
    const page = await openPage(browser, path, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await page.getByText('The address is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url + path)
  })

  test('a reader without script is offered no button that does nothing', async () => {
    const page = await openPage(browser, await newest(), { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'Copy the address' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Share this page by email' }).waitFor()
  })

  test('a page that a reader points at is fetched before the click, and no other', async () => {
    const page = await openPage(browser, '/news')
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    const path = await newest()
    await page.locator(`main a[href="${path}"]`).first().hover()
    await page.waitForRequest((request) => new URL(request.url()).pathname === path)
    expect(fetched.filter((other) => other.startsWith('/news/'))).toEqual([path])
  })

  test('no page breaks its own policy', async () => {
    const page = await openPage(browser, 'about:blank')
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of ['/', '/news', await newest(), '/reports', '/search']) {
      const response = await page.goto(path)
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
    }
    expect(complaints).toEqual([])
    // It is in force: what it does not allow does not happen, and is complained of.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'))
    await page.waitForTimeout(200)
    expect(complaints.join('\n')).toMatch(/Content Security Policy/)
  })
})

describe('a reader who types into the search box', () => {
  const typed = async (words: string) => {
    const page = await openPage(browser, '/search')
    const box = page.getByRole('combobox', { name: 'Search this site' })
    await box.pressSequentially(words)
    await page.getByRole('option').first().waitFor()
    return { page, box }
  }

  test('hears how many pages are suggested, and meets no barrier that axe can find', async () => {
    const { page, box } = await typed('bereav')
    const count = await page.getByRole('option').count()
    expect(await page.locator('.search-said').textContent()).toContain(String(count))
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })

  test('chooses one with the arrow keys, and is led to it', async () => {
    const { page, box } = await typed('staff refl')
    await box.press('ArrowDown')
    await box.press('ArrowDown')
    await box.press('ArrowUp')
    const option = page.getByRole('option', { selected: true })
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    const path = await option.getAttribute('data-path')
    await box.press('Enter')
    await page.waitForURL(`**${path}`)
  })

  test('closes the list with Escape and keeps what was typed', async () => {
    const { page, box } = await typed('bereav')
    await box.press('Escape')
    expect([await page.getByRole('listbox').count(), await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual([0, 'bereav', 'false'])
    await box.press('Enter')
    await page.waitForURL('**/search?q=bereav')
  })

  test('clicks on one, and is led to it', async () => {
    const { page } = await typed('bereav')
    const option = page.getByRole('option').first()
    const path = await option.getAttribute('data-path')
    await option.click()
    await page.waitForURL(`**${path}`)
  })

  test('gets results without script too', async () => {
    const page = await openPage(browser, '/search', { javaScriptEnabled: false })
    await page.getByLabel('Search this site').fill('bereavement')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect([await page.getByRole('combobox', { name: 'Search this site' }).count(), new URL(page.url()).search]).toEqual([0, '?q=bereavement'])
  })
})

describe('the stylesheet', () => {
  test('comes once and is kept for ever, in the smallest form that the browser takes', async () => {
    const home = await (await fetch(site.url)).text()
    const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(home) ?? []
    const { status, headers } = await fetch(site.url + stylesheet, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
    expect([status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([200, 'br', 'public, max-age=31536000, immutable'])
  })
})
