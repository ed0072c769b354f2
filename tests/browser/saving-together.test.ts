import { setTimeout } from 'node:timers/promises'

import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, site } from '../support/browser'
import { Editor } from '../support/editor'
import { brokenPolicies, hire, holdAutosave, signIn } from '../support/newsroom'

const browser = await openBrowser()
let ada: Page
let grace: Page
let id: number

const before = { title: 'Rounds at night', summary: 'What the night team does.', kind: 'blog', _status: 'draft' } as const
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ada saved this before you' })
/** Saves the form as a draft; returns when the server has it. */
async function saveDraft(page: Page): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.url().includes(`/api/news/${id}`) && response.ok())
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await answer
}

/** The newest version, as the server has it. */
async function latest() {
  const { title, summary } = (await grace.evaluate(async (address) => (await fetch(address)).json(), `/api/news/${id}?draft=true&depth=0`)) as { title: string; summary: string }
  return { title, summary }
}

/** Opens the form and waits until it can be typed in. */
async function open(page: Page): Promise<void> {
  await page.goto(`/admin/collections/news/${id}`)
  await page.locator('form[data-form-ready=true]').waitFor()
}

/** Whether the server has it that the document is in this person's hands. */
const holds = (page: Page) =>
  page.evaluate(async (document) => {
    const where = `where[document.value][equals]=${document}&where[document.relationTo][equals]=news`
    const [{ user }, { docs }] = await Promise.all(['users/me', `payload-locked-documents?depth=0&${where}`].map(async (address) => (await fetch(`/api/${address}`)).json()))
    return docs[0]?.user.value === user.id
  }, id)

/** Returns when this is so; the admin says that something is done a moment before its form shows it. */
async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await isSo()); await setTimeout(50)) if (Date.now() > deadline) throw new Error(`It did not come to this: ${what}.`)
}

/** Payload tells the server who is writing a moment after the last key. */
const untilHeldBy = (page: Page) => until(() => holds(page), 'the document is in their hands')

const untilLatest = (title: string) => until(async () => (await latest()).title === title, `the newest version is called ${title}`)

const untilShown = (field: 'title' | 'summary', words: string) => until(async () => (await grace.inputValue(`#field-${field}`)) === words, `the form says ${words}`)

async function write(page: Page, field: 'title' | 'summary', words: string): Promise<void> {
  await page.fill(`#field-${field}`, words)
  await untilHeldBy(page)
}

beforeAll(async () => {
  ada = await signIn(browser, await hire('Ada', 'publisher'))
  grace = await signIn(browser, await hire('Grace', 'publisher'))
  // Who saves first is settled by who presses first.
  await holdAutosave(ada)
  await holdAutosave(grace)
})

/** Publishes words of one's own, with the reason that the site asks for. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('Why can it not wait').fill('The test is about something else.')
  await page.locator('dialog[open]').getByRole('button', { name: 'Publish' }).click()
}

describe('two editors who have opened the same post, of whom Ada saves first', () => {
  beforeEach(async () => {
    id = await (await Editor.signIn(site)).create('news', { ...before, slug: `rounds-${Date.now()}` })
    await open(grace)
    await write(grace, 'title', 'Rounds by Grace')
    await open(ada)
    await ada.getByRole('button', { name: 'Take over' }).click()
    await untilHeldBy(ada)
    // Payload fills the form anew when somebody has taken over.
    await open(ada)
    await write(ada, 'summary', 'What Ada says the night team does.')
    await saveDraft(ada)
    await publish(grace)
    await dialog(grace).waitFor()
  })

  test('Grace sees both texts and who changed what, and keeps hers: what both wrote is saved as a draft, and she goes on from there', async () => {
    const words = await dialog(grace).innerText()
    expect(words).toContain('Only you changed this.')
    expect(words).toContain('Only Ada changed this.')
    expect(words).toContain('What Ada says the night team does.')
    expect(words).toContain('Rounds by Grace')
    expect(await latest()).toEqual({ title: 'Rounds at night', summary: 'What Ada says the night team does.' })
    expect(await accessibilityFaults(grace)).toEqual([])

    await dialog(grace).getByRole('button', { name: 'Keep mine' }).click()
    await dialog(grace).waitFor({ state: 'detached' })
    await untilLatest('Rounds by Grace')
    expect((await latest()).summary).toBe('What Ada says the night team does.')
    await untilShown('summary', 'What Ada says the night team does.')
    await write(grace, 'title', 'Rounds by Grace, again')
    await saveDraft(grace)
    expect((await latest()).title).toBe('Rounds by Grace, again')
  })

  test('Grace goes back with the keyboard, still has what she typed, is asked again when she saves, and takes Ada’s', async () => {
    await grace.keyboard.press('Escape')
    await dialog(grace).waitFor({ state: 'detached' })
    expect(await grace.inputValue('#field-title')).toBe('Rounds by Grace')
    await grace.getByRole('button', { name: 'Save Draft' }).click()
    await dialog(grace).waitFor()
    expect((await latest()).title).toBe('Rounds at night')
    await dialog(grace).getByRole('button', { name: 'Take theirs' }).click()
    await dialog(grace).waitFor({ state: 'detached' })
    await untilShown('title', 'Rounds at night')
    await untilShown('summary', 'What Ada says the night team does.')
    expect(await grace.getByRole('button', { name: 'Save Draft' }).isDisabled()).toBe(true)
  })
})

test('a publish that is refused keeps what was typed, and it can be saved as a draft', async () => {
  const editor = await Editor.signIn(site)
  id = await editor.create('news', { ...before, ...(await editor.filedUnder()), slug: `refused-${Date.now()}` })
  await open(grace)
  await write(grace, 'title', 'Kept although refused')
  await write(grace, 'summary', '')
  await publish(grace)
  await grace.getByText(/following field is invalid/i).first().waitFor()
  expect(await grace.inputValue('#field-title')).toBe('Kept although refused')
  await saveDraft(grace)
  expect((await latest()).title).toBe('Kept although refused')
})

test('the admin’s own policy stood in nobody’s way', () => {
  expect(brokenPolicies).toEqual([])
})
