import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'
import { aPdf } from '../support/files'
import { brokenPolicies, choose, hire, signIn } from '../support/newsroom'

const browser = await openBrowser()
const folder = await mkdtemp(path.join(tmpdir(), 'foreword-upload-'))
afterAll(() => rm(folder, { recursive: true }))

const address = '/news/families-praise-the-night-team'
const status = async (url: string) => (await fetch(new URL(url, site.url))).status

/** In one long story, because that is how it happens: each test goes on where the one before it ended. */
describe('an author, a publisher and a visitor', () => {
  let author: Page
  let publisher: Page
  let file: string

  beforeAll(async () => {
    author = await signIn(browser, await hire('Ada the author', 'author'))
    publisher = await signIn(browser, await hire('Pat the publisher', 'publisher'))
    await writeFile(path.join(folder, 'night-team.pdf'), await aPdf({ title: 'The night team', pages: 3, language: 'en-GB', tagged: true }))
  })

  test('an author drafts a news post with a quote, a theme and a file', async () => {
    await author.goto('/admin/collections/news/create')
    await author.fill('#field-title', 'Families praise the night team')
    await author.fill('#field-summary', 'What helped families in the last days of life, in their own words.')
    await choose(author, '#field-themes', 'Culture')

    await author.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await author.keyboard.type('Families told us what helped.')
    await author.keyboard.press('Enter')
    await author.keyboard.type('/quote')
    await author.getByRole('option', { name: 'Quote' }).click()
    await choose(author, '#field-quote', 'We were encouraged')

    await author.getByRole('button', { name: 'Add Document' }).click()
    await author.locator('#field-documents').getByRole('button', { name: 'Create New' }).click()
    const drawer = author.locator('dialog[open]')
    await drawer.locator('input[type=file]').setInputFiles(path.join(folder, 'night-team.pdf'))
    await drawer.getByRole('button', { name: 'Save' }).click()
    await author.locator('#field-documents').getByText('night-team.pdf').first().waitFor()
    await author.fill('#field-documents__0__title', 'The night team')

    await author.getByRole('button', { name: 'Save Draft' }).click()
    await author.waitForURL(/\/admin\/collections\/news\/\d+/)
    file = '/api/files/file/night-team.pdf'
    expect(await author.inputValue('#field-slug')).toBe('families-praise-the-night-team')
  })

  test('an author is offered no way to publish', async () => {
    expect(await author.getByRole('button', { name: /publish/i }).count()).toBe(0)
  })

  test('a visitor gets 404 for the draft, and not its file', async () => {
    expect(await status(address)).toBe(404)
    expect([403, 404]).toContain(await status(file))
  })

  test('a publisher publishes it', async () => {
    await publisher.goto(new URL(author.url()).pathname)
    await publisher.getByRole('button', { name: 'Publish changes' }).click()
    await publisher.getByText('Published', { exact: true }).first().waitFor()
  })

  test('a visitor reads it at once, with its quote, its theme and its file', async () => {
    const page = await openPage(browser, address, { javaScriptEnabled: false })
    expect(await page.locator('h1').textContent()).toBe('Families praise the night team')
    expect(await page.locator('blockquote').textContent()).toContain('We were encouraged to see a number of positive examples')
    expect(await page.locator('figcaption').textContent()).toContain('Cheryl Crocker')
    await page.getByRole('link', { name: 'Culture' }).first().waitFor()
    const link = await page.getByRole('link', { name: /The night team \(PDF, \d+KB, 3 pages\)/ }).getAttribute('href')
    const answer = await fetch(new URL(link ?? '', site.url))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, max-age=31536000, immutable', 'content-security-policy': expect.stringContaining('sandbox') })
  })

  test('a browser that only asks about the file is answered as if it fetched it', async () => {
    const { status, headers } = await fetch(new URL(file, site.url), { method: 'HEAD' })
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  test('the admin was kept from nothing by its own policy', () => {
    expect(brokenPolicies).toEqual([])
  })

  test('a visitor finds it at the top of the news', async () => {
    const page = await openPage(browser, '/news')
    expect(await page.locator('main h2 a').first().textContent()).toBe('Families praise the night team')
  })

  test('a visitor with a screen reader gets a page in which axe finds nothing wrong', async () => {
    expect(await accessibilityFaults(await openPage(browser, address))).toEqual([])
  })
})
