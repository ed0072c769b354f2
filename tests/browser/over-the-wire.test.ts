import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { describe, expect, test } from '@jest/globals'

import { site } from '../support/browser'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Asks for exactly this, and unpacks nothing. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request(site.url, { path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })

const pages: [string, string, number][] = [
  ['an article', '/news/learning-from-staff-reflections-published', 200],
  ['a list', '/reports', 200],
  ['a list with a filter', '/reports?theme=culture', 200],
  ['a feed', '/news/feed.atom', 200],
  ['a page that is not there', '/no-such-page', 404],
  ['an address that no page can have', '/a//b', 404],
]

describe.each(pages)('a reader of %s', (_, path, status) => {
  test('gets every promise of safety with it, and nothing that names the software or asks for more about the reader', async () => {
    const { status: answered, headers } = await ask(path)
    expect(answered).toBe(status)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Accept-Encoding',
    })
    // This site is on http.
    for (const absent of ['strict-transport-security', 'x-powered-by', 'server', 'accept-ch', 'critical-ch', 'set-cookie']) expect(headers).not.toHaveProperty(absent)
  })

  test('gets the same words in each encoding, each smaller than the one before', async () => {
    const [identity, gzip, br] = [await ask(path), await ask(path, { 'accept-encoding': 'gzip' }), await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' })]
    expect([identity, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
    expect(gunzipSync(gzip.body).equals(identity.body)).toBe(true)
    expect(brotliDecompressSync(br.body).equals(identity.body)).toBe(true)
    expect(gzip.body.length).toBeLessThan(identity.body.length)
    expect(br.body.length).toBeLessThan(gzip.body.length)
    expect(new Set([identity, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  test('gets the same headers and no body for a HEAD', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const whole = await ask(path, { 'accept-encoding': encoding })
      const head = await ask(path, { 'accept-encoding': encoding }, 'HEAD')
      expect(head.body.length).toBe(0)
      const varying = { date: undefined, 'cache-status': undefined }
      expect({ ...head.headers, ...varying }).toEqual({ ...whole.headers, ...varying })
      expect(Number(head.headers['content-length'])).toBe(whole.body.length)
    }
  })
})

describe.each(pages.filter(([, , status]) => status === 200))('a reader who has %s already', (_, path) => {
  test.each(['br', 'gzip', 'identity'])('is told so in no bytes (%s)', async (encoding) => {
    const first = await ask(path, { 'accept-encoding': encoding })
    const etag = first.headers.etag ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    const again = await ask(path, { 'accept-encoding': encoding, 'if-none-match': etag })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    expect((await ask(path, { 'accept-encoding': encoding, 'if-none-match': '"another"' })).status).toBe(200)
  })
})

describe('a reader whose program spells an address with more percent signs than it needs', () => {
  test('is sent to the address as it is', async () => {
    const { status, headers } = await ask('/%72eports/%6cearning-from-staff-reflections?utm_source=x')
    expect([status, headers.location]).toEqual([308, '/reports/learning-from-staff-reflections'])
  })

  test('reaches no more of the admin than anybody', async () => {
    const { status, headers } = await ask('/%61dmin')
    expect([status, headers.location]).toEqual([308, '/admin'])
  })
})

describe('readers who all ask for a page that was never made', () => {
  test('wait for one making of it', async () => {
    const path = `/news?theme=asked-for-by-all-${Date.now()}`
    const sources = (await Promise.all(Array.from({ length: 20 }, () => ask(path)))).map(({ headers }) => headers['cache-status'])
    expect(sources.filter((source) => source === 'Foreword; fwd=miss')).toHaveLength(1)
    expect((await ask(path)).headers['cache-status']).toBe('Foreword; hit')
  })
})

describe('twenty readers of as many missing pages at once', () => {
  test('are all answered, and so is the next reader of a page', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => ask(`/no-such-page-${number}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect((await ask('/reports?theme=after-the-missing')).status).toBe(200)
  })
})

describe('a member of staff who uploads a file', () => {
  const mostBytes = 50 * 1024 ** 2
  const upload = async (bytes: number) => {
    const login = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(site.administrator) })
    const { token } = (await login.json()) as { token: string }
    const form = new FormData()
    form.set('_payload', JSON.stringify({ title: 'A large file' }))
    form.set('file', new Blob([Buffer.alloc(bytes, '%')]), 'large.pdf')
    const answer = await fetch(`${site.url}/api/files`, { method: 'POST', headers: { authorization: `JWT ${token}` }, body: form })
    return [answer.status, await answer.text()]
  }

  test('may send as much as the settings allow: it is looked at', async () => {
    expect(await upload(mostBytes)).toEqual([400, expect.stringContaining('large.pdf is not what its name says')])
  })

  test.each([
    ['a byte more', mostBytes + 1],
    ['so much more that nobody reads it', 3 * mostBytes],
  ])('reads how much that is when it is %s', async (_, bytes) => {
    expect(await upload(bytes)).toEqual([413, expect.stringContaining('A file may have 50 MB at most. Make it smaller')])
  })
})
