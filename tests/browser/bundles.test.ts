import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, site } from '../support/browser'
import { Editor } from '../support/editor'
import { choose, hire, signIn } from '../support/newsroom'

const browser = await openBrowser()
const [post, about] = ['/news/the-launch-of-the-year', '/about-the-launch']
const statuses = async () => [(await fetch(new URL(post, site.url))).status, (await fetch(new URL(about, site.url))).status]

/** The form around it is Payload's. */
const isOurs = (fault: string) => /publish-bundle|action-/.test(fault)

/** In one long story: each test goes on where the one before it ended. */
let publisher: Page
let editor: Editor
let news: number

beforeAll(async () => {
  editor = await Editor.signIn(site)
  news = await editor.begin('news', { title: 'The launch of the year', slug: 'the-launch-of-the-year', kind: 'blog', ...(await editor.filedUnder()) })
  await editor.begin('pages', { title: 'About the launch', slug: 'about-the-launch', summary: 'What the launch is about.' })
  publisher = await signIn(browser, await hire('Bo who bundles', 'publisher'))
})

test('a publisher ties a post and a page together', async () => {
  await publisher.goto('/admin/collections/bundles/create')
  await publisher.fill('#field-title', 'The launch')
  await choose(publisher, '#field-documents', 'The launch of the year')
  await choose(publisher, '#field-documents', 'About the launch')
  await publisher.getByRole('button', { name: 'Save', exact: true }).click()
  await publisher.waitForURL(/\/admin\/collections\/bundles\/\d+/)
  await publisher.getByRole('button', { name: 'Publish all' }).waitFor()
  expect((await accessibilityFaults(publisher)).filter(isOurs)).toEqual([])
})

test('a publisher is told which of them cannot be published, and neither is', async () => {
  await publisher.getByRole('button', { name: 'Publish all' }).click()
  await publisher.getByRole('dialog', { name: 'Publish all' }).waitFor()
  expect(await accessibilityFaults(publisher)).toEqual([])
  await publisher.keyboard.press('Escape')
  await publisher.getByRole('dialog', { name: 'Publish all' }).waitFor({ state: 'detached' })
  await publisher.getByRole('button', { name: 'Publish all' }).click()
  await publisher.locator('dialog[open]').getByRole('button', { name: 'Publish all' }).click()
  await publisher.getByText('“The launch of the year” cannot be published, so nothing was.').waitFor()
  expect(await statuses()).toEqual([404, 404])
})

test('a publisher has both live at once when that is mended, also by night', async () => {
  await editor.draft('news', news, { summary: 'What the launch is about.' })
  await publisher.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await publisher.getByRole('button', { name: 'Publish all' }).click()
  await publisher.getByRole('dialog', { name: 'Publish all' }).waitFor()
  expect(await accessibilityFaults(publisher)).toEqual([])
  await publisher.locator('dialog[open]').getByRole('button', { name: 'Publish all' }).click()
  await publisher.getByText('All 2 documents are live.').waitFor()
  expect(await statuses()).toEqual([200, 200])
})
