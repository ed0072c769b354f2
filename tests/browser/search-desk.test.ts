import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'

import { accessibilityFaults, openBrowser, openPage, site } from '../support/browser'
import { Editor } from '../support/editor'
import { aPdf } from '../support/files'
import { hire, leave, signIn } from '../support/newsroom'
import { until } from '../support/until'

const browser = await openBrowser()
const desk = `${site.url}/admin/collections/search-meanings`
const inhalers = 'Greener inhalers and better asthma care'

/** Payload's own header has faults that are not ours to mend. */
const ourFaults = async (page: Page) => (await accessibilityFaults(page)).filter((fault) => !/doc-tabs|doc-header/.test(fault))

const reader = await browser.newPage({ baseURL: site.url })

/** The titles of what a visitor finds, who asks again when a busy site could not answer in time. */
async function find(q: string): Promise<string[]> {
  // What could not be made is not tried again within a second.
  for (let times = 1; (await reader.goto(`/search?q=${encodeURIComponent(q)}`))?.status() === 503; times += 1) {
    if (times === 10) throw new Error(`${q} was never answered in time.`)
    await reader.waitForTimeout(1_100)
  }
  return reader.locator('main h2 a').allInnerTexts()
}

/** Waits until a visitor finds this: while a busy site cannot answer in time, it shows what it last answered. */
async function untilFound(q: string, isSo: (titles: string[]) => boolean): Promise<void> {
  let titles: string[] = []
  await until(async () => isSo((titles = await find(q)))).catch((error: Error) => {
    throw new Error(`A visitor who searches for ${q} finds “${titles.join('”, “')}”.`, { cause: error })
  })
}

/** The desk once what readers asked for is written down, which happens every ten seconds. */
async function openDeskWith(page: Page, ...words: [string, ...string[]]): Promise<void> {
  // Whether any of it is written down is asked of the site alone: a browser takes ten times as long to look.
  await until(async () => (await (await page.request.get(desk, { headers: { origin: site.url } })).text()).includes(words[0]), 1_000)
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(desk)
    await page.getByRole('heading', { name: 'Without a result' }).waitFor()
    const listed = await Promise.all(words.map((one) => page.getByText(one).count()))
    if (listed.every((count) => count > 0)) return
    await page.waitForTimeout(1_000)
  }
  throw new Error(`The desk does not list ${words.join(' and ')}.`)
}

test('a publisher sees what a visitor did not find, says by keyboard what it means, and answers with a page', async () => {
  expect([await find('blixpuffer'), await find('Qvxzz'), await find('qvxzz')]).toEqual([[], [], []])
  const page = await signIn(browser, await hire('Pat the publisher', 'publisher'))
  await openDeskWith(page, 'blixpuffer', 'Twice, last on')
  expect(await ourFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Means the same as …: blixpuffer' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Words that our pages use for “blixpuffer”').waitFor()
  expect(await ourFaults(page)).toEqual([])
  await page.keyboard.type('inhalers')
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').first()
  await said.filter({ hasText: '“blixpuffer” means the same as “inhalers” from now on.' }).waitFor()
  await page.getByText('blixpuffer', { exact: true }).waitFor({ state: 'detached' })
  await untilFound('blixpuffer', (titles) => titles.includes(inhalers))

  await page.getByRole('button', { name: 'Answer with a page …: qvxzz' }).click()
  await page.getByLabel('Words of the title of the page that answers “qvxzz”').fill('Greener inhalers')
  await page.getByRole('button', { name: `Answer with “${inhalers}”` }).waitFor()
  expect(await ourFaults(page)).toEqual([])
  await page.getByRole('button', { name: `Answer with “${inhalers}”` }).click()
  await said.filter({ hasText: `“${inhalers}” is the first result for “qvxzz” from now on.` }).waitFor()
  await untilFound('qvxzz', (titles) => titles.join() === inhalers)
  await page.getByRole('button', { name: 'Undo' }).click()
  await said.filter({ hasText: 'Taken back.' }).waitFor()
  await untilFound('qvxzz', (titles) => titles.length === 0)

  await page.getByRole('link', { name: 'Words and answers' }).click()
  await page.getByText('Means the same as “inhalers”').waitFor()
  expect(await ourFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Differences' }).click()
  await page.getByRole('heading', { name: 'Differences' }).waitFor()
  expect(await ourFaults(page)).toEqual([])
  await leave(page)
})

test('a publisher rules out with one press a short form that search took from a text, and takes that back', async () => {
  const editor = await Editor.signIn(site)
  const post = { slug: '', summary: 'Paid for by the Ample Quokka Zest (AQZ).', kind: 'blog', ...(await editor.filedUnder()), _status: 'published' } as const
  await editor.create('news', { ...post, title: 'What it says of itself' })
  await editor.create('news', { ...post, title: 'Ample quokka zest without letters', summary: 'A summary.' })
  expect(await find('AQZ')).toContain('Ample quokka zest without letters')

  const page = await signIn(browser, await hire('Pia the publisher', 'publisher'))
  await page.goto(`${desk}?view=short-forms`)
  await page.getByRole('button', { name: 'Not the same: AQZ and Ample Quokka Zest' }).click()
  await page.getByText('Not the same: search leaves this out.').waitFor()
  expect(await ourFaults(page)).toEqual([])
  expect(await find('AQZ')).toEqual(['What it says of itself'])
  await page.getByRole('button', { name: 'They are the same: AQZ and Ample Quokka Zest' }).click()
  await page.getByText('Not the same: search leaves this out.').waitFor({ state: 'detached' })
  expect(await find('AQZ')).toContain('Ample quokka zest without letters')
  await leave(page)
})

test('an author finds a draft in the admin by a word of its body, and a file by a word on one of its pages, and is told where both stand', async () => {
  const editor = await Editor.signIn(site)
  const file = await editor.uploadPdf('notes-of-a-winter.pdf', await aPdf({ texts: ['Nothing.', 'What vexquills do in winter.'] }))
  await editor.begin('pages', { title: 'Nobody reads this yet', slug: 'unread', summary: 'It is about vexquills.' })
  const page = await signIn(browser, await hire('Amy the author', 'author'))
  const results = page.locator('.desk__results')
  const found = async () => (await results.getByRole('link', { name: 'Nobody reads this yet' }).count()) + (await results.getByRole('link', { name: 'Open it at page 2' }).count())
  // It is indexed in the second after the save, except that a site which has just been filled is still busy with all of that.
  for (let tries = 0; tries < 60 && (await found()) < 2; tries += 1) {
    await page.goto(`${site.url}/admin`)
    await page.getByLabel('Search everything, drafts too').fill('vexquills')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: /result|Nothing/ }).waitFor()
  }
  await page.getByText('Page. Draft.').waitFor()
  await results.getByText('File. Not for readers yet.').waitFor()
  expect(await results.getByRole('link', { name: 'notes-of-a-winter.pdf' }).getAttribute('href')).toBe(`/admin/collections/files/${file}`)
  const fetched = async (address: string) => fetch(address).then(({ status, headers }) => [status, headers.get('content-type')])
  expect(await page.evaluate(fetched, (await results.getByRole('link', { name: 'Open it at page 2' }).getAttribute('href')) ?? '')).toEqual([200, 'application/pdf'])
  expect(await ourFaults(page)).toEqual([])
  expect(await find('vexquills')).toEqual([])
  await leave(page)

  const visitor = await openPage(browser, '/admin/search?q=vexquills')
  await visitor.locator('input[name=password]').waitFor()
  expect((await fetch(`${site.url}/api/staff-search?q=vexquills`)).status).toBe(401)
  await visitor.context().close()
}, 180_000)

test('an author is shown nothing of the search desk', async () => {
  const page = await signIn(browser, await hire('Ann the author', 'author'))
  await page.goto('/admin')
  expect(await page.locator('a[href="/admin/collections/search-meanings"]').count()).toBe(0)
  await page.goto(desk)
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  expect(await page.locator('.related-links').count()).toBe(0)
  await leave(page)
})
