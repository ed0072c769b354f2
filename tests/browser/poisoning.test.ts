import { request } from 'node:http'

import { expect, test } from '@jest/globals'

import { site } from '../support/browser'

type Odd = { headers?: Record<string, string>; body?: string }

/** Asks for exactly this, which fetch would tidy up first. */
const read = (path: string, { headers = {}, body = '' }: Odd = {}) =>
  new Promise<{ status: number; words: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    request(site.url, { path, method: 'GET', headers: { ...headers, ...length } }, (response) => {
      let words = ''
      response.setEncoding('utf8').on('data', (part: string) => (words += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, words, headers: response.headers }))
    })
      .on('error', reject)
      .end(body)
  })

const oddities: [string, Odd][] = [
  ['names another host', { headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-forwarded-for': '127.0.0.1', forwarded: 'host=evil.example' } }],
  ['asks for data in place of a page', { headers: { rsc: '1', 'next-router-state-tree': '%5B%5D', 'next-router-prefetch': '1', 'next-url': '/admin' } }],
  ['pretends to be the framework', { headers: { 'x-middleware-subrequest': 'a:a:a', 'x-middleware-rewrite': '/admin', 'x-middleware-prefetch': '1', 'x-nextjs-data': '1', 'x-invoke-path': '/admin', 'x-matched-path': '/admin' } }],
  ['calls an action', { headers: { 'next-action': '0'.repeat(40), 'content-type': 'text/plain' }, body: '[]' }],
  ['takes only an encoding that nobody has', { headers: { 'accept-encoding': 'x' } }],
  ['sends a body with its question', { body: 'page=2&title=Poisoned' }],
  ['brings the cookies of a preview and of somebody who signed in', { headers: { cookie: '__prerender_bypass=1; __next_preview_data=1; foreword-token=a.b.c' } }],
  ['overrides its method', { headers: { 'x-http-method-override': 'DELETE', 'x-payload-http-method-override': 'GET' } }],
  ['says where it is', { headers: { 'x-foreword-page-path': '/admin' } }],
]

// A page that nobody has asked for before: the odd reader is the first.
test.each(oddities.map(([what, odd], number) => [what, odd, number] as const))('a reader who %s changes nothing for the next', async (_, odd, number) => {
  const theme = `theme-of-nobody-${number}-${Date.now()}`
  const oddly = await read(`/news?theme=${theme}`, odd)
  const next = await read(`/news?theme=${theme}`)
  const plain = await read(`/news?theme=${theme}-x`)
  const withoutTheme = (words: string) => words.replaceAll(`${theme}-x`, theme)
  expect([oddly.status, oddly.words]).toEqual([200, next.words])
  expect(withoutTheme(plain.words)).toBe(next.words)
  expect(next.headers['set-cookie']).toBeUndefined()
  expect(Object.keys(next.headers).filter((name) => /powered|accept-ch|critical-ch/.test(name))).toEqual([])
})
