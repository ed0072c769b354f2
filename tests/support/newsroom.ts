import type { Browser, BrowserContext, Page } from 'playwright-core'

import type { Role } from '@/lib/roles'

import { site } from './browser'
import { Editor } from './editor'
import { password } from './people'

let administrator: Promise<Editor> | undefined

/** Gives somebody an account, as an administrator would. Returns the email address; the password is that of people.ts. */
export async function hire(name: string, role: Role): Promise<string> {
  const email = `${role}-${Date.now()}@example.org`
  administrator ??= Editor.signIn(site)
  await (await administrator).create('users', { name, role, email, password })
  return email
}

/** What the admin's own policy kept it from doing, in every window so far. */
export const brokenPolicies: string[] = []

const adminWindow = { baseURL: site.url, viewport: { width: 1280, height: 1000 } }

function noteBrokenPolicies(page: Page): void {
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && brokenPolicies.push(message.text()))
}

/** Whose last user has gone. They keep the admin's scripts as the browser compiled them, which takes it as long as everything else in a first look. */
const free: BrowserContext[] = []

/** Ends what somebody does in this window, and leaves it to whoever signs in next. */
export async function leave(page: Page): Promise<void> {
  const context = page.context()
  await page.close()
  await context.clearCookies()
  free.push(context)
}

/** Opens a window in which nothing glides: to draw each step of it took a fifth of the browser's time. */
export async function openWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 1_000 })
  noteBrokenPolicies(page)
  return page
}

/** A window of a member of staff who has signed in with the password of people.ts. */
export const signIn = (browser: Browser, email: string): Promise<Page> => signInAs(browser, { email, password })

/** A window of this person, who has signed in; what is not said by cookies may be left in it by whoever had it before. */
export async function signInAs(browser: Browser, person: { email: string; password: string }): Promise<Page> {
  const context = free.pop() ?? (await browser.newContext(adminWindow))
  await context.request.post('/api/users/login', { data: person, failOnStatusCode: true })
  return openWindow(context)
}

/** A window in which a member of staff has signed in at the form, with the password of people.ts. */
export async function signInAtTheForm(browser: Browser, email: string): Promise<Page> {
  const page = await openWindow(await browser.newContext(adminWindow))
  await page.goto('/admin/login')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/** Keeps the form from saving by itself, as a connection does that is away: nothing is saved before a button is pressed. */
export async function holdAutosave(page: Page): Promise<void> {
  await page.route(/autosave=true/, (route) => route.abort())
}

/** Waits until the form has saved by itself what was written. */
export const autosaved = (page: Page): Promise<void> => page.locator('.document-state__saved', { hasText: 'Saved at' }).waitFor()

/** Picks an entry of a relation by typing the beginning of its name. */
export async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.locator(`${field} .rs__control`).click()
  await page.locator(`${field} input.rs__input`).fill(name)
  await page.locator('.rs__option', { hasText: name }).first().click()
}
