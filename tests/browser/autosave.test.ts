import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, site } from '../support/browser'
import { Editor } from '../support/editor'
import { autosaved, brokenPolicies, hire, holdAutosave, leave, openWindow, signIn } from '../support/newsroom'
import { until } from '../support/until'

const browser = await openBrowser()
let ada: Page
let editor: Editor

beforeAll(async () => {
  ada = await signIn(browser, await hire('Ada the author', 'author'))
  editor = await Editor.signIn(site)
})

const asStored = (page: Page, address: string) => page.evaluate(async (url) => (await fetch(url)).json(), address)
const newest = async (page: Page, id: number) => (await asStored(page, `/api/news/${id}?draft=true&depth=0`)) as { title: string; summary: string; slug: string; _status: string }
const versions = async (page: Page, id: number) => ((await asStored(page, `/api/news/versions?where[parent][equals]=${id}&depth=0&limit=1`)) as { totalDocs: number }).totalDocs

/** The answer to the next save that the form makes by itself. */
const autosave = (page: Page) => page.waitForResponse((response) => response.url().includes('autosave=true'))

async function open(page: Page, id: number): Promise<void> {
  await page.goto(`/admin/collections/news/${id}`)
  await page.locator('form[data-form-ready=true]').waitFor()
}

/** Types as somebody does who then stops to think. */
async function write(page: Page, field: string, words: string): Promise<void> {
  const saved = autosave(page)
  await page.fill(field, words)
  expect((await saved).status()).toBe(200)
  await autosaved(page)
}

describe('an author who writes and presses nothing', () => {
  let id: number

  test('saves a new post once, of which nothing is kept before', async () => {
    await ada.goto('/admin/collections/news/create')
    await ada.fill('#field-title', 'Famil')
    await ada.waitForTimeout(2_000)
    expect(((await asStored(ada, '/api/news?draft=true&where[title][equals]=Famil')) as { totalDocs: number }).totalDocs).toBe(0)
    await ada.getByRole('button', { name: 'Save Draft' }).click()
    await ada.waitForURL(/\/admin\/collections\/news\/\d+/)
    id = Number(/(\d+)$/.exec(new URL(ada.url()).pathname)?.[1])
  })

  test('sees that it is saved, at an address that follows the title', async () => {
    await open(ada, id)
    const before = await versions(ada, id)
    await write(ada, '#field-title', 'Families praise the garden')
    await write(ada, '#field-summary', 'What grows there.')
    expect(await ada.getByRole('button', { name: 'Save Draft' }).isDisabled()).toBe(true)
    const saved = autosave(ada)
    await ada.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await ada.keyboard.type('Beans, and in winter leeks.', { delay: 20 })
    await saved
    await ada.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-slug')?.value === 'families-praise-the-garden')
    expect(await newest(ada, id)).toMatchObject({ title: 'Families praise the garden', summary: 'What grows there.', slug: 'families-praise-the-garden', _status: 'draft' })
    expect(await versions(ada, id)).toBe(before + 1)
    expect((await accessibilityFaults(ada)).filter((fault) => fault.includes('document-state'))).toEqual([])
  })

  test('goes on typing in the words while they are saved, and loses no letter', async () => {
    await ada.keyboard.type(' Carrots too.', { delay: 200 })
    // A slow machine saves some of it before the last letter.
    await until(async () => JSON.stringify(await newest(ada, id)).includes('Carrots too.'))
    expect(await ada.locator('.rich-text-lexical [contenteditable=true]').first().innerText()).toContain('Beans, and in winter leeks. Carrots too.')
  })

  test('closes the window, and finds everything again', async () => {
    const context = ada.context()
    await ada.close({ runBeforeUnload: false })
    ada = await openWindow(context)
    await open(ada, id)
    expect(await ada.inputValue('#field-summary')).toBe('What grows there.')
    expect(await ada.locator('.rich-text-lexical [contenteditable=true]').first().innerText()).toContain('Carrots too.')
  })

  test('submits it while it is being saved', async () => {
    await ada.fill('#field-summary', 'What grows there in winter.')
    const saving = ada.waitForRequest((request) => request.url().includes('autosave=true'))
    await saving
    await ada.getByRole('button', { name: 'Submit for review' }).click()
    await ada.locator('.document-state__name').getByText('Submitted for review', { exact: true }).waitFor()
    expect((await newest(ada, id)).summary).toBe('What grows there in winter.')
  })

  test('saves nothing by itself while a publisher has it', async () => {
    let asked = 0
    ada.on('request', (request) => (asked += Number(request.url().includes('autosave=true'))))
    await ada.fill('#field-summary', 'Too late.')
    await ada.waitForTimeout(2_500)
    expect(asked).toBe(0)
  })
})

test('a publisher who changes a published page begins a newer draft, and readers see no change', async () => {
  const pat = await signIn(browser, await hire('Pat the publisher', 'publisher'))
  const id = await editor.create('news', { title: 'For readers', slug: 'for-readers', summary: 'As it is.', kind: 'blog', ...(await editor.filedUnder()), _status: 'published' })
  await open(pat, id)
  await pat.waitForTimeout(2_000)
  expect(await pat.locator('.document-state__saved').count()).toBe(0)
  await write(pat, '#field-summary', 'As it will be.')
  await pat.locator('.document-state__name').getByText('Published, with a newer draft').waitFor()
  expect(await (await fetch(`${site.url}/news/for-readers`)).text()).not.toContain('As it will be.')
  await leave(pat)
})

test('an author whose connection is away is told so, loses nothing, and has it saved when it is back', async () => {
  const id = await editor.begin('news', { title: 'In the tunnel', summary: 'Before it.', kind: 'blog' })
  await open(ada, id)
  await holdAutosave(ada)
  await ada.fill('#field-summary', 'Written in the tunnel.')
  await ada.getByRole('alert').getByText('Not saved. What you wrote is still here.').waitFor()
  await ada.unroute(/autosave=true/)
  await ada.locator('.document-state__saved', { hasText: 'Saved at' }).waitFor({ timeout: 30_000 })
  expect((await newest(ada, id)).summary).toBe('Written in the tunnel.')
})

test('two people who write at once are both shown both texts, by whoever is second', async () => {
  const grace = await signIn(browser, await hire('Grace', 'publisher'))
  await grace.goto('/health/live')
  const id = await editor.begin('news', { title: 'At once', summary: 'Before.', kind: 'blog' })
  await open(ada, id)
  const save = async (address: string) => (await fetch(address, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'At once, by Grace' }) })).status
  expect(await grace.evaluate(save, `/api/news/${id}?draft=true`)).toBe(200)
  await ada.fill('#field-summary', 'By Ada.')
  const both = ada.getByRole('dialog', { name: 'Grace saved this before you' })
  await both.waitFor()
  expect(await both.innerText()).toContain('By Ada.')
  expect((await newest(ada, id)).summary).toBe('Before.')
  await ada.keyboard.press('Escape')
  await both.waitFor({ state: 'detached' })
  await ada.waitForTimeout(2_500)
  expect(await both.count()).toBe(0)
  await ada.getByRole('button', { name: 'Save Draft' }).click()
  await both.waitFor()
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await both.waitFor({ state: 'detached' })
  expect(await newest(ada, id)).toMatchObject({ title: 'At once, by Grace', summary: 'By Ada.' })
  await leave(grace)
})

test('the admin’s own policy stood in nobody’s way', () => {
  expect(brokenPolicies).toEqual([])
})
