import type { RequestListener } from 'node:http'

import { afterAll, describe, expect, test } from '@jest/globals'

import { judge } from '@/lib/link-health'
import { visitOutside } from '@/lib/outside-visit'

import { Outside } from '../support/outside'

const outside = new Outside()
afterAll(() => outside.close())

let sites = 0
/** A new site with these pages; everything else is missing there. */
async function siteWith(pages: Record<string, RequestListener>, scheme: 'http' | 'https' = 'http'): Promise<string> {
  const name = `site-${(sites += 1)}.example.org`
  await outside.put(name, { [scheme]: ((request, response) => (pages[request.url ?? ''] ?? ((_, nothing) => void nothing.writeHead(404).end()))(request, response)) as RequestListener })
  return `${scheme}://${name}`
}
const page = (title: string, status = 200): RequestListener => (_, response) => void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>${title}</title><p>Words.</p>`)
const to = (location: string, status = 301): RequestListener => (_, response) => void response.writeHead(status, { location }).end()
const judged = async (address: string) => judge(address, await visitOutside(address, outside))

describe('an editor is told that a page', () => {
  test('works, and what it calls itself', async () => {
    const address = `${await siteWith({ '/guide': page('Care of dying\n  adults &amp; carers – NICE') })}/guide`
    expect(await visitOutside(address, outside)).toMatchObject({ status: 200, title: 'Care of dying adults & carers – NICE', hops: 0 })
    expect(await judged(address)).toMatchObject({ health: 'good' })
  })

  test('works over TLS', async () => {
    expect(await judged(`${await siteWith({ '/': page('Safe') }, 'https')}/`)).toMatchObject({ health: 'good' })
  })

  test('is in an old charset', async () => {
    const old: RequestListener = (_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' }).end(Buffer.from('<title>Cost in £</title>', 'latin1'))
    expect(await visitOutside(await siteWith({ '/': old }), outside)).toMatchObject({ title: 'Cost in £' })
  })

  test.each([404, 410])('is not there any more (%d)', async (status) => {
    expect(await judged(await siteWith({ '/': page('Oh', status) }))).toMatchObject({ health: 'missing', sentence: expect.stringContaining(String(status)) })
  })

  test('says that it is not found, although it answers 200', async () => {
    expect(await judged(await siteWith({ '/': page('Page not found - Trust') }))).toMatchObject({ health: 'missing', sentence: expect.stringContaining('Page not found - Trust') })
  })

  test('has moved for good, and where to', async () => {
    const site = await siteWith({ '/old': to('/newer'), '/newer': to('/new', 308), '/new': page('New') })
    expect(await judged(`${site}/old`)).toMatchObject({ health: 'moved', better: `${site}/new` })
  })

  test('is reached only after two redirects, but not that it is after one', async () => {
    const site = await siteWith({ '/two': to('/one', 302), '/one': to('/', 302), '/': page('There') })
    expect(await judged(`${site}/two`)).toMatchObject({ health: 'redirects', sentence: 'Readers are sent on 2 times before they arrive.', better: null })
    expect(await judged(`${site}/one`)).toMatchObject({ health: 'good' })
  })

  test('sends readers round and round', async () => {
    expect(await judged(`${await siteWith({ '/a': to('/b', 302), '/b': to('/a', 302) })}/a`)).toMatchObject({ health: 'failing' })
  })

  test('asks readers to sign in', async () => {
    expect(await judged(await siteWith({ '/': page('Members', 401) }))).toMatchObject({ health: 'login' })
    expect(await judged(`${await siteWith({ '/paper': to('/account/login?next=paper', 302), '/account/login?next=paper': page('Hello') })}/paper`)).toMatchObject({ health: 'login' })
  })

  test.each([403, 429])('does not let programs in (%d), which is no fault of the link', async (status) => {
    expect(await judged(await siteWith({ '/': page('No', status) }))).toMatchObject({ health: 'unknown' })
  })

  test('has trouble of its own', async () => {
    expect(await judged(await siteWith({ '/': page('Oh', 503) }))).toMatchObject({ health: 'failing', sentence: expect.stringContaining('503') })
  })

  test('has a certificate for another name, or one that nobody vouches for', async () => {
    await outside.put('wrong-name.example.org', { https: page('Hello'), certificateFor: 'other.example.org' })
    expect(await judged('https://wrong-name.example.org/')).toMatchObject({ health: 'certificate' })
    const secure = await siteWith({ '/': page('Hello') }, 'https')
    expect(await visitOutside(secure, { resolve: outside.resolve, connect: outside.connect })).toMatchObject({ fault: 'certificate' })
  })

  test('has no site, or one that does not answer', async () => {
    expect(await judged('https://nowhere.example.org/')).toMatchObject({ health: 'failing', sentence: expect.stringContaining('no site of this name') })
    expect(await judged('https://not a name/')).toMatchObject({ health: 'failing' })
    await outside.put('shut.example.org', {})
    expect(await judged('http://shut.example.org/')).toMatchObject({ health: 'failing', sentence: 'It does not answer.' })
    expect(await judged('https://shut.example.org/')).toMatchObject({ health: 'failing', sentence: 'It does not answer.' })
  })

  test('never ends an answer, which is given up after five seconds', async () => {
    const endless: RequestListener = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Wait')
    const visit = await visitOutside(await siteWith({ '/': endless }), outside)
    expect(visit).toMatchObject({ fault: 'late' })
    expect(visit.ms).toBeLessThan(8_000)
  }, 15_000)
})

describe('the sites of others are', () => {
  test('read for one mebibyte and no more', async () => {
    let sent = 0
    const flood: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Much</title>')
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) sent += 65_536
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect(await visitOutside(await siteWith({ '/': flood }), outside)).toMatchObject({ status: 200, title: 'Much' })
    expect(sent).toBeLessThan(16 * 1024 * 1024)
  })

  test('told who visits, and given no cookie, not even the one they set', async () => {
    const headers: Record<string, unknown>[] = []
    const sets: RequestListener = (request, response) => {
      headers.push(request.headers)
      response.writeHead(302, { location: '/next', 'set-cookie': 'who=you' }).end()
    }
    const next: RequestListener = (request, response) => {
      headers.push(request.headers)
      response.end('hello')
    }
    await visitOutside(await siteWith({ '/': sets, '/next': next }), outside)
    expect(headers).toHaveLength(2)
    for (const sent of headers) {
      expect(sent['user-agent']).toMatch(/^ForewordLinkCheck\/1\.0 \(\+http/)
      expect(sent).not.toHaveProperty('cookie')
      expect(sent).not.toHaveProperty('referer')
    }
  })

  test('left alone where their robots.txt says so, also after a redirect', async () => {
    const seen: string[] = []
    const robots: RequestListener = (_, response) => void response.end('User-agent: *\nDisallow: /private\n\nUser-agent: ForewordLinkCheck\nDisallow: /staff\n')
    const staff: RequestListener = (request, response) => {
      seen.push(String(request.url))
      response.end('secret')
    }
    const site = await siteWith({ '/robots.txt': robots, '/staff/list': staff, '/in': to('/staff/list', 302), '/private': page('For us, it may be seen') })
    expect(await judged(`${site}/staff/list`)).toMatchObject({ health: 'unknown', sentence: expect.stringContaining('asks not to be visited') })
    expect(await judged(`${site}/in`)).toMatchObject({ health: 'unknown' })
    expect(await judged(`${site}/private`)).toMatchObject({ health: 'good' })
    expect(seen).toEqual([])
  })
})
