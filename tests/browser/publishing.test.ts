import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { embeddedDatabase } from '@/server/embedded-database'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'
import { aPdf } from '../support/files'
import { autosaved, brokenPolicies, choose, hire, signIn, signInAs, signInAtTheForm } from '../support/newsroom'
import { dropOldVersions, makeDue } from '../support/scheduling'

const browser = await openBrowser()
const database = (await embeddedDatabase(site.dataDir)) ?? ''
const folder = await mkdtemp(path.join(tmpdir(), 'foreword-upload-'))
afterAll(() => rm(folder, { recursive: true }))

const address = '/news/families-praise-the-night-team'
const status = async (url: string) => (await fetch(new URL(url, site.url))).status

/** Waits until the head of the form says that the document stands there. */
const standsAt = (page: Page, state: string) => page.locator('.document-state__name').getByText(state, { exact: true }).waitFor()
/** Takes a step from the menu beside the button. */
async function take(page: Page, step: string): Promise<void> {
  await page.locator('.form-submit button').last().click()
  await page.getByRole('button', { name: step }).last().click()
}
/** Confirms the dialog in which a step asks. */
const answer = (page: Page, step: string) => page.locator('dialog[open]').getByRole('button', { name: step }).click()

/** Takes a document over wherever its last writer still holds it, as somebody would who was asked to look at it. Payload then draws the whole form anew, which asks for its findings again. */
const takeOver = (page: Page) =>
  page.addLocatorHandler(page.locator('#document-locked[open]'), async (dialog) => {
    const drawnAnew = page.waitForResponse(/[?&]_rsc=/).then(() => page.waitForResponse(/\/findings$/))
    await dialog.getByRole('button', { name: 'Take over' }).click()
    await drawnAnew
  })

/** In one long story, because that is how it happens: each test goes on where the one before it ended. */
describe('an author, a publisher and a visitor', () => {
  let author: Page
  let publisher: Page
  let file: string

  beforeAll(async () => {
    author = await signInAtTheForm(browser, await hire('Ada the author', 'author'))
    publisher = await signIn(browser, await hire('Pat the publisher', 'publisher'))
    await takeOver(author)
    await takeOver(publisher)
    await writeFile(path.join(folder, 'night-team.pdf'), await aPdf({ title: 'The night team', pages: 3, language: 'en-GB', tagged: true }))
  })

  test('an author whose desk is empty is told what will appear there', async () => {
    expect(await author.getByRole('region', { name: 'Waiting for you' }).textContent()).toContain('What colleagues submit for review, or ask you to change, appears here')
  })

  test('an author drafts a news post with a quote, a theme and a file', async () => {
    await author.goto('/admin/collections/news/create')
    await author.fill('#field-title', 'Families praise the night team')
    await author.fill('#field-summary', 'What helped families in the last days of life, in their own words.')
    await choose(author, '#field-themes', 'Culture')
    await choose(author, '#field-organisations', 'Health Education England')

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

  test('an author is told beside the form what stands in the way of publishing, and goes from there to the field', async () => {
    const checks = author.getByRole('region', { name: 'Checks' })
    await checks.getByRole('button', { name: 'night-team.pdf is a PDF: add an accessible version' }).click()
    const reason = author.locator('#field-documents__0__noAccessibleVersion__reason')
    await author.waitForFunction((id) => document.activeElement?.id === id, 'field-documents__0__noAccessibleVersion__reason')
    await author.keyboard.type('Three pages of tables, which a member of staff reads out on request.')
    expect(await reason.inputValue()).toContain('Three pages of tables')
    expect(await checks.getByRole('status').textContent()).toBe('1 thing to mend before publishing')
    await author.locator('#field-documents__0__noAccessibleVersion__on input').fill('23 November 2026')
    await author.keyboard.press('Tab')
    await checks.getByText('Nothing stands in the way of publishing.').waitFor()
    await autosaved(author)
    expect((await accessibilityFaults(author)).filter((fault) => fault.includes('checks'))).toEqual([])
  })

  test('an author is offered no way to publish', async () => {
    expect(await author.getByRole('button', { name: /publish/i }).count()).toBe(0)
  })

  test('a visitor gets 404 for the draft, and not its file', async () => {
    expect(await status(address)).toBe(404)
    expect([403, 404]).toContain(await status(file))
  })

  test('an author submits it, a publisher asks for changes, and the author sees which', async () => {
    await author.getByRole('button', { name: 'Submit for review' }).click()
    await standsAt(author, 'Submitted for review')

    await publisher.goto('/admin')
    await publisher.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: 'Families praise the night team' }).click()
    await take(publisher, 'Ask for changes')
    await publisher.getByLabel('What should be changed?').fill('Say that it was in winter.')
    await answer(publisher, 'Ask for changes')
    await standsAt(publisher, 'Changes asked for')

    await author.goto('/admin')
    await author.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: 'Families praise the night team' }).click()
    await author.getByText('Say that it was in winter.').waitFor()
    await author.fill('#field-summary', 'What helped families in the last days of life this winter, in their own words.')
    await author.getByRole('button', { name: 'Submit for review' }).click()
    await standsAt(author, 'Submitted for review')
  })

  test('a publisher schedules it, by the clocks of London, and takes that back', async () => {
    await publisher.goto(new URL(author.url()).pathname)
    await take(publisher, 'Schedule')
    await publisher.getByLabel('Date and time in London').fill('2031-03-30T01:30')
    await answer(publisher, 'Schedule')
    await publisher.getByText('London’s clocks never show that time').waitFor()
    expect(await accessibilityFaults(publisher)).toEqual([])
    await publisher.getByLabel('Date and time in London').fill('2031-07-01T17:30')
    await publisher.getByText('It will be published on 1 July 2031 at 5:30pm.').waitFor()
    await answer(publisher, 'Schedule')
    await standsAt(publisher, 'Scheduled')
    await publisher.getByText('for 1 July 2031 at 5:30pm, London time').waitFor()
    await take(publisher, 'Cancel the schedule')
    await standsAt(publisher, 'Draft')
    expect(await status(address)).toBe(404)
  })

  test('a publisher schedules it again, and it goes live by itself when its time has come', async () => {
    await take(publisher, 'Schedule')
    await publisher.getByLabel('Date and time in London').fill('2031-07-01T17:30')
    await answer(publisher, 'Schedule')
    await standsAt(publisher, 'Scheduled')
    expect(await status(address)).toBe(404)
    await makeDue(database, 'families-praise-the-night-team')
    for (const end = Date.now() + 15_000; Date.now() < end && (await status(address)) !== 200; ) await wait(200)
    expect(await status(address)).toBe(200)
    await publisher.reload()
    await standsAt(publisher, 'Published')
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

  test('a publisher who prefers the dark theme reads the desk, the panel and a dialog as well', async () => {
    const dark = () => publisher.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
    const address = new URL(publisher.url()).pathname
    await publisher.goto('/admin')
    await dark()
    expect(await accessibilityFaults(publisher)).toEqual([])
    await publisher.goto(address)
    await publisher.getByText('Nothing stands in the way of publishing.').waitFor()
    await dark()
    expect((await accessibilityFaults(publisher)).filter((fault) => /checks|document-state/.test(fault))).toEqual([])
    await take(publisher, 'Withdraw')
    await publisher.getByText('No page of ours').waitFor()
    expect(await accessibilityFaults(publisher)).toEqual([])
    await publisher.getByRole('button', { name: 'Go back' }).click()
    await publisher.reload()
  })

  test('a publisher who corrects it alone says why, and what readers are told', async () => {
    await publisher.fill('#field-summary', 'What helped families in the last days of life last winter, in their own words.')
    await publisher.getByRole('button', { name: 'Publish', exact: true }).click()
    await publisher.getByLabel('Write a note').check()
    await publisher.getByLabel('What changed').fill('Corrected the season.')
    await publisher.getByLabel('Why can it not wait').fill('Families are reading it now.')
    expect(await accessibilityFaults(publisher)).toEqual([])
    await answer(publisher, 'Publish')
    await publisher.getByText('Published without a second pair of eyes: Families are reading it now.').waitFor()

    const page = await openPage(browser, address)
    await page.getByText('Last updated').first().waitFor()
    await page.getByText('Corrected the season.').waitFor()
  })

  test('an administrator reads it afterwards, and it is off the list', async () => {
    const administrator = await signInAs(browser, site.administrator)
    await administrator.goto('/admin')
    await administrator.getByRole('region', { name: 'Published without a second pair of eyes' }).getByRole('link', { name: 'Families praise the night team' }).click()
    await take(administrator, 'I have read it')
    await administrator.getByText('A colleague still has to read it').waitFor({ state: 'detached' })
    await administrator.goto('/admin')
    expect(await administrator.getByRole('region', { name: 'Published without a second pair of eyes' }).getByRole('link', { name: 'Families praise the night team' }).count()).toBe(0)
    expect(await accessibilityFaults(administrator)).toEqual([])
  })

  test('the history tells the whole story', async () => {
    await author.goto(`${new URL(author.url()).pathname}/history`)
    const story = await author.locator('.history li').allTextContents()
    const told = ['read it after', 'published it', 'published it', 'scheduled it', 'cancelled the schedule', 'scheduled it', 'submitted it', 'asked for changes', 'submitted it', 'began it']
    expect(story.length).toBeGreaterThanOrEqual(told.length)
    expect(story.filter((line) => told.some((did) => line.includes(did))).map((line) => told.find((did) => line.includes(did)))).toEqual(told)
    // The tabs above it are Payload's.
    expect((await accessibilityFaults(author)).filter((fault) => fault.includes('history'))).toEqual([])

    await author.getByRole('link', { name: 'What changed, word by word' }).first().click()
    await author.waitForURL(/\/versions\/\d+/)
    await author.getByText('Families praise the night team').first().waitFor()
  })

  test('the history says of what was long ago that its words are no longer kept', async () => {
    await dropOldVersions(database, 'families-praise-the-night-team')
    await author.goto(`${new URL(publisher.url()).pathname}/history`)
    await author.getByText('Its words are no longer kept: only the last 50 versions are.').first().waitFor()
    for (const link of await author.getByRole('link', { name: 'What changed, word by word' }).all()) expect((await author.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200)
  })

  test('a publisher is told beforehand what a withdrawal does, and the page says that it is withdrawn', async () => {
    await publisher.reload()
    await take(publisher, 'Withdraw')
    await publisher.getByText('No page of ours links to it or shows it.').waitFor()
    await publisher.getByLabel('Why it is withdrawn').fill('The service has moved.')
    await answer(publisher, 'Withdraw')
    await standsAt(publisher, 'Withdrawn')
    const page = await openPage(browser, address)
    await page.getByText('The service has moved.').waitFor()
    await publisher.getByRole('button', { name: 'Put back' }).click()
    await standsAt(publisher, 'Published')
  })

  test('a publisher is told beforehand what the trash does, and brings it back from there', async () => {
    const { pathname } = new URL(publisher.url())
    await publisher.reload()
    await publisher.locator('.doc-controls__popup button').last().click()
    expect(await publisher.locator('#action-delete').isVisible()).toBe(false)
    await publisher.getByRole('button', { name: 'Move to trash' }).click()
    await publisher.getByText(`Whoever opens ${address} is told that the page is gone.`).waitFor()
    await publisher.getByText('Nobody but staff can fetch its file: night-team.pdf.').waitFor()
    await publisher.getByLabel('Why is it taken away?').fill('Its families asked us to.')
    expect(await accessibilityFaults(publisher)).toEqual([])
    await answer(publisher, 'Move to trash')
    await publisher.waitForURL(/\/collections\/news$/)
    expect([await status(address), await status(file)]).toEqual([410, 403])

    await publisher.goto(pathname.replace('/news/', '/news/trash/'))
    await publisher.getByText('In the trash').waitFor()
    await publisher.getByRole('button', { name: 'Restore' }).click()
    await publisher.getByText('it is at its old address again at once').waitFor()
    await publisher.locator('#restore-as-published').click()
    await publisher.getByRole('button', { name: 'Confirm' }).click()
    await publisher.waitForURL((url) => url.pathname === pathname)
    expect([await status(address), await status(file)]).toEqual([200, 200])
    await publisher.goto(`${pathname}/history`)
    await publisher.locator('.history li', { hasText: 'put it in the trash' }).getByText('Its families asked us to.').waitFor()
    await publisher.goto(pathname)
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
