import type { RequestListener } from 'node:http'
import { Socket } from 'node:net'

import { afterAll, describe, expect, test } from '@jest/globals'

import { judge } from '@/lib/link-health'
import { readPage } from '@/lib/outside-pages'
import { type Visit, visitOutside } from '@/lib/outside-visit'

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
const answered = (about: Partial<Visit>): Visit => ({ address: 'https://www.example.org/a', hops: 0, permanent: false, ms: 10, status: 200, title: null, heading: null, asksPassword: false, fault: null, ...about })
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
    expect(await judged(await siteWith({ '/': page('The Trust</title><h1>We can’t find that page</h1><title>') }))).toMatchObject({ health: 'missing', sentence: expect.stringContaining('We can’t find that page') })
  })

  test.each(['404', 'Error 404', '404 - The Trust', 'The Trust | 404 error', '404: Page not found', 'Not Found', 'Sorry, the page you requested could not be found.', 'Page cannot be found | NHS', 'This page no longer exists', 'The document does not exist'])('is not found, where the site answers “%s”', (title) => {
    expect(judge('https://www.example.org/a', answered({ title }))).toMatchObject({ health: 'missing' })
  })

  test.each(['Section 404 of the Act', 'Form 404 | HM Revenue', 'Lost and not found: children in care', 'When a cause could not be found in time: a review', 'Ward 404', 'Services that no longer exist, and what came after'])('works, where it is called “%s”', (title) => {
    expect(judge('https://www.example.org/a', answered({ title }))).toMatchObject({ health: 'good' })
  })

  test('has moved for good, and where to', async () => {
    const site = await siteWith({ '/old': to('/newer'), '/newer': to('/new', 308), '/new': page('New') })
    expect(await judged(`${site}/old`)).toMatchObject({ health: 'moved', better: `${site}/new` })
  })

  test('has moved with the place on it that the link names', async () => {
    const site = await siteWith({ '/old': to('/new'), '/new': page('New'), '/older': to('/new#there') })
    expect(await judged(`${site}/old#costs`)).toMatchObject({ health: 'moved', better: `${site}/new#costs` })
    expect(await judged(`${site}/older#costs`)).toMatchObject({ better: `${site}/new#there` })
  })

  test('is gone when it leads to the first page of the site, which nobody is asked to link to instead', async () => {
    const site = await siteWith({ '/deep/page': to('/en/'), '/en/': page('Welcome'), '/elsewhere': to('/en/', 302), '/index.html': to('/en/') })
    expect(await judged(`${site}/deep/page`)).toMatchObject({ health: 'missing', better: null })
    expect(await judged(`${site}/elsewhere`)).toMatchObject({ health: 'redirects', better: null })
    expect(await judged(`${site}/index.html`)).toMatchObject({ health: 'moved', better: `${site}/en/` })
  })

  test('is slow, by its own time and not by that of the robots.txt', async () => {
    const after = (ms: number, then: RequestListener): RequestListener => (request, response) => void setTimeout(() => then(request, response), ms)
    const [slow, behindSlow] = [await siteWith({ '/': after(3_100, page('Slow')) }), await siteWith({ '/robots.txt': after(3_100, page('No rules')), '/': page('Quick') })]
    const both = await Promise.all([judged(slow), judged(behindSlow)])
    expect(both).toMatchObject([{ health: 'slow', sentence: expect.stringMatching(/^It took 3\.\d seconds to answer\.$/) }, { health: 'good' }])
  }, 15_000)

  test('is reached only after two redirects, but not that it is after one', async () => {
    const site = await siteWith({ '/two': to('/one', 302), '/one': to('/there', 302), '/there': page('There') })
    expect(await judged(`${site}/two`)).toMatchObject({ health: 'redirects', sentence: 'Readers are sent on 2 times before they arrive.', better: null })
    expect(await judged(`${site}/one`)).toMatchObject({ health: 'good' })
  })

  test('sends readers round and round', async () => {
    expect(await judged(`${await siteWith({ '/a': to('/b', 302), '/b': to('/a', 302) })}/a`)).toMatchObject({ health: 'failing' })
  })

  test('asks readers to sign in', async () => {
    expect(await judged(await siteWith({ '/': page('Members', 401) }))).toMatchObject({ health: 'login' })
    expect(await judged(`${await siteWith({ '/paper': to('/account/login?next=paper', 302), '/account/login?next=paper': page('Hello') })}/paper`)).toMatchObject({ health: 'login' })
    expect(await judged(await siteWith({ '/': page('Sign in</title><input type=password><title>') }))).toMatchObject({ health: 'login' })
    expect(await judged(await siteWith({ '/': page('A report</title><input type=password><title>') }))).toMatchObject({ health: 'good' })
  })

  test.each(['https://login.example.org/', 'https://www.example.org/ServiceLogin?continue=x', 'https://www.example.org/users/sign_in', 'https://www.example.org/saml2/idp'])('asks readers to sign in when it leads to %s', (address) => {
    expect(judge('https://www.example.org/paper', answered({ address, hops: 1 }))).toMatchObject({ health: 'login' })
  })

  test.each([403, 429])('does not let programs in (%d), which is no fault of the link', async (status) => {
    expect(await judged(await siteWith({ '/': page('No', status) }))).toMatchObject({ health: 'unknown' })
  })

  test('has trouble of its own', async () => {
    const trouble = { health: 'failing', sentence: expect.stringContaining('503') }
    expect(await judged(await siteWith({ '/': page('Oh', 503) }))).toMatchObject(trouble)
    expect(await judged(await siteWith({ '/robots.txt': page('Oh', 503), '/': page('Oh', 503) }))).toMatchObject(trouble)
  })

  test('works although the robots.txt of its site sends visitors round and round', async () => {
    expect(await judged(await siteWith({ '/robots.txt': to('/robots.txt'), '/': page('There') }))).toMatchObject({ health: 'good' })
  })

  test('does not answer when it wants to speak another protocol', async () => {
    const switches: RequestListener = (_, response) => void response.writeHead(101, { connection: 'upgrade', upgrade: 'something' }).end()
    expect(await judged(await siteWith({ '/': switches }))).toMatchObject({ health: 'failing', sentence: 'It does not answer.' })
  }, 15_000)

  test('is read quickly and no further than its beginning, however many elements it leaves open', async () => {
    const deep: RequestListener = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Deep</title>${'<b>'.repeat(340_000)}`)
    const began = performance.now()
    expect(readPage({ headers: { 'content-type': 'text/html' }, body: Buffer.from(`<title>Deep</title>${'<b>'.repeat(340_000)}`) })).toMatchObject({ title: 'Deep' })
    expect(performance.now() - began).toBeLessThan(200)
    expect(await judged(await siteWith({ '/': deep }))).toMatchObject({ health: 'good' })
  })

  test('has a name without the characters that the database refuses', async () => {
    expect(await visitOutside(await siteWith({ '/': page('Care\u0000\u0007 of\u001b dying') }), outside)).toMatchObject({ title: 'Care of dying' })
  })

  test('works where only one of its addresses does', async () => {
    const site = await siteWith({ '/': page('There') })
    const first = (wrong: string) => ({ resolve: async (name: string) => [wrong, ...(await outside.resolve(name))], connect: (address: string, port: number) => (address === '2a00:1450::1' ? new Socket() : outside.connect(address, port)) })
    expect(await visitOutside(site, first('93.184.217.99'))).toMatchObject({ title: 'There' })
    // Nothing comes back from it at all.
    expect(await visitOutside(site, first('2a00:1450::1'))).toMatchObject({ title: 'There' })
  })

  test('has a certificate that is judged by its address where it has no name', async () => {
    await outside.put('for-address', { https: page('Numbered'), certificateFor: '93.184.218.1' }, ['93.184.218.1'])
    await outside.put('for-another', { https: page('Numbered'), certificateFor: 'localhost' }, ['93.184.218.2'])
    expect(await judged('https://93.184.218.1/')).toMatchObject({ health: 'good' })
    expect(await judged('https://93.184.218.2/')).toMatchObject({ health: 'certificate' })
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

  test('asked for no more than the first 100 kilobytes of their robots.txt', async () => {
    const long: RequestListener = (_, response) => void response.end(`User-agent: *\nAllow: /\n${'#'.repeat(101 * 1024)}\nUser-agent: ForewordLinkCheck\nDisallow: /\n`)
    expect(await judged(await siteWith({ '/robots.txt': long, '/': page('There') }))).toMatchObject({ health: 'good' })
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
