import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

import { beforeAll, describe, expect, test } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'
import { Editor } from '../support/editor'
import { brokenPolicies, hire, holdAutosave, signIn } from '../support/newsroom'
import { password } from '../support/people'

const browser = await openBrowser()
const secret = 'A secret until Thursday'

const get = async (path: string, cookie = '', headers: Record<string, string> = {}) => {
  // Not fetch, which says by itself how it fetches.
  const asked = request(site.url + path, { headers: { ...(cookie ? { cookie } : {}), 'sec-fetch-site': 'same-origin', ...headers } }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}
const cookieOf = async (email: string) => {
  const login = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) })
  return `foreword-token=${((await login.json()) as { token: string }).token}`
}
const save = (page: Page) => page.getByRole('button', { name: 'Save Draft' }).click()

/** In one story: each test goes on where the one before it ended. */
describe('an author who previews a draft', () => {
  let email: string
  let author: Page
  let preview: string
  let beside: FrameLocator

  beforeAll(async () => {
    email = await hire('Ada the author', 'author')
    author = await signIn(browser, email)
    await holdAutosave(author)
  })

  test('sees its page beside the fields', async () => {
    await author.goto('/admin/collections/news/create')
    await author.fill('#field-title', secret)
    await author.getByRole('button', { name: 'Save Draft' }).click()
    await author.waitForURL(/\/admin\/collections\/news\/\d+/)
    preview = `/preview/news/${/(\d+)/.exec(new URL(author.url()).pathname)?.[1]}`
    await author.locator('#live-preview-toggler').click()
    beside = author.frameLocator('#live-preview-iframe')
    await beside.locator('h1', { hasText: secret }).waitFor()
  })

  test('sees what they write before they save it, and colleagues do not', async () => {
    await author.fill('#field-summary', 'Not saved yet.')
    await author.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await author.keyboard.type('Families told us what helped.')
    await beside.getByText('Not saved yet.').waitFor()
    await beside.getByText('Families told us what helped.').waitFor()
    await beside.getByText('This is what you are writing, saved or not.').waitFor()
    expect((await get(preview, await cookieOf(email))).body).not.toContain('Not saved yet.')
  })

  test('sees what they change in it with each save', async () => {
    await author.fill('#field-summary', 'What we could not say until now.')
    await save(author)
    await beside.getByText('What we could not say until now.').waitFor()
    await author.fill('#field-title', `${secret}, or Friday`)
    await save(author)
    await beside.locator('h1', { hasText: 'or Friday' }).waitFor()
  })

  test('chooses the width of a phone', async () => {
    await author.locator('.live-preview-toolbar-controls__breakpoint').click()
    await author.getByRole('button', { name: 'Phone' }).click()
    await author.waitForFunction(() => document.querySelector<HTMLElement>('#live-preview-iframe')?.offsetWidth === 375)
  })

  test('opens it in a new window', async () => {
    const [window] = await Promise.all([author.context().waitForEvent('page'), author.locator('#preview-button').click()])
    await window.locator('h1', { hasText: 'or Friday' }).waitFor()
    await window.getByText('This is a draft. It is not public.').waitFor()
    expect(new URL(window.url()).pathname).toBe(preview)
    expect(await accessibilityFaults(window)).toEqual([])
    await window.close()
  })

  test('gets an answer that nothing may keep, and that only this site may frame', async () => {
    const { status, headers, body } = await get(preview, await cookieOf(email))
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', 'content-security-policy': expect.stringMatching(/default-src 'none'.*script-src 'self'.*frame-ancestors 'self'$/) })
    expect(headers).not.toHaveProperty('etag')
    expect(headers).not.toHaveProperty('cache-status')
    expect([...body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address]) => address)).toEqual(['/assets/refresh-preview.js', '/assets/copy-address.js'])
  })

  test('was kept from nothing by the policies of the admin and the preview', () => {
    expect(brokenPolicies).toEqual([])
  })

  test('a visitor who knows the address sees nothing of it, right after the author did', async () => {
    const cookie = await cookieOf(email)
    for (const attempt of ['', 'foreword-token=nonsense', '__prerender_bypass=1; __next_preview_data=1', cookie.slice(0, -4)]) {
      expect(await get(preview, cookie)).toMatchObject({ status: 200, body: expect.stringContaining(secret) })
      const { status, headers, body } = await get(preview, attempt)
      expect([status, body.includes(secret), body.includes('Sign in to see this preview'), headers['cache-control']]).toEqual([401, false, true, 'private, no-store'])
    }
  })

  test('a visitor finds nothing of it on any page, nor whether there are others like it', async () => {
    for (const path of ['/', '/news', '/news/a-secret-until-thursday', '/news/feed.atom', '/sitemap/news-1.xml']) expect((await get(path, await cookieOf(email))).body).not.toContain(secret)
    const strangers = await Promise.all(['/preview', '/preview/news/999999999', '/preview/nothing/1', '/preview/news/one', `${preview}?x=1`].map((path) => get(path)))
    expect(strangers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  })

  test('nobody else gets an answer to what they send', async () => {
    const send = (cookie: string, body: string, type = 'application/json') => fetch(site.url + preview, { method: 'POST', headers: { cookie, origin: site.url, 'content-type': type }, body })
    expect((await send('', '{}')).status).toBe(401)
    expect((await send('foreword-token=nonsense', '{}')).status).toBe(401)
    const cookie = await cookieOf(email)
    expect((await fetch(site.url + preview, { method: 'POST', headers: { cookie, origin: 'https://elsewhere.example' }, body: '{}' })).status).toBe(401)
    const statuses = await Promise.all(['{"title":"In the form"}', '{', '[]', `"${'x'.repeat(5_000_000)}"`].map(async (body) => (await send(cookie, body)).status))
    expect(statuses).toEqual([200, 400, 400, 413])
    expect((await fetch(site.url + preview, { method: 'DELETE', headers: { cookie } })).status).toBe(405)
  })

  test('another site cannot have it read with the author’s cookie', async () => {
    const { status } = await get(preview, await cookieOf(email), { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })
    expect(status).toBe(401)
  })

  test('a colleague who looks after links reads it, also by a link in a message', async () => {
    const cookie = await cookieOf(await hire('Lin the links editor', 'links-editor'))
    expect(await get(preview, cookie, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toMatchObject({ status: 200, body: expect.stringContaining(secret) })
  })

  test('a colleague who asks for what is not there learns so', async () => {
    const cookie = await cookieOf(email)
    for (const path of ['/preview/news/999999999', '/preview/quotes/1', '/preview/news/one', '/preview/reports/1/nothing']) expect([path, (await get(path, cookie)).status]).toEqual([path, 404])
  })

  test('sees it no more after they have signed out', async () => {
    const cookie = await cookieOf(email)
    await fetch(`${site.url}/api/users/logout`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    expect((await get(preview, cookie)).status).toBe(401)
  })
})

describe('a page that is published and has a newer draft', () => {
  test('reaches readers as published while its draft is previewed at the same moment, each time it is made anew', async () => {
    const editor = await Editor.signIn(site)
    const cookie = await cookieOf(await hire('Ada the author', 'author'))
    const id = await editor.create('news', { title: 'Two states at once', slug: 'two-states', kind: 'blog', summary: 'Round 0.', ...(await editor.filedUnder()), _status: 'published', publishedAt: '2017-03-06T12:00:00.000Z' })
    for (const round of [1, 2, 3]) {
      await editor.change('news', id, { title: 'Two states at once', summary: `Round ${round}.`, _status: 'published' })
      await editor.draft('news', id, { title: secret })
      const paths = Array.from({ length: 12 }, (_, turn) => (turn % 2 ? '/news/two-states' : `/preview/news/${id}`))
      const answers = await Promise.all(paths.map((path) => get(path, cookie)))
      expect(answers.map(({ status, body }) => [status, body.includes(secret), body.includes(`Round ${round}.`)])).toEqual(paths.map((path) => [200, path.startsWith('/preview'), true]))
      expect((await get('/news/two-states')).body).not.toContain(secret)
    }
  })
})

describe('previews of every kind of page', () => {
  test('show what readers see, with a line above that says so', async () => {
    const page = await signIn(browser, await hire('Pat the publisher', 'publisher'))
    for (const collection of ['reports', 'news', 'themes', 'organisations', 'pages'] as const) {
      const { docs } = (await (await fetch(`${site.url}/api/${collection}?limit=1&depth=0&sort=id`)).json()) as { docs: { id: number }[] }
      await page.goto(`/preview/${collection}/${docs[0]?.id}`)
      await page.getByText('This is what readers see.').waitFor()
      const heading = await page.locator('h1').textContent()
      const faults = await accessibilityFaults(page)
      await page.getByRole('link', { name: 'See the page as it is now' }).click()
      expect([collection, await page.locator('h1').textContent(), faults]).toEqual([collection, heading, []])
    }
  })

  test('of a report lead to its online version', async () => {
    const editor = await Editor.signIn(site)
    const id = await editor.create('reports', { title: 'Chapters to come', slug: '', type: 'report', summary: 'In two parts.', _status: 'draft', chapters: [{ title: 'The first part' }] })
    const page = await signIn(browser, await hire('Ada the author', 'author'))
    await page.goto(`/preview/reports/${id}`)
    await page.getByRole('link', { name: 'Preview the online version' }).click()
    await page.getByRole('heading', { name: 'The first part' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

describe('a visitor who is asked to sign in', () => {
  test('reads a page in which axe finds nothing wrong', async () => {
    const page = await openPage(browser, '/preview/news/1')
    await page.getByRole('heading', { name: 'Sign in to see this preview' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
