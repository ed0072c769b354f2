import { mkdtemp } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { pagePathHeader } from '@/lib/page-path'
import { noteUnfinished } from '@/lib/reads'
import { PageCache } from '@/server/pages/cache'
import { LastGoodCopies } from '@/server/pages/last-good-copies'
import { renderPage } from '@/server/pages/render'

/** A site that answers with what it was told of the request. */
const echo = async (request: IncomingMessage, response: ServerResponse) => {
  response.setHeader('content-type', 'text/plain')
  response.end(String(request.headers[pagePathHeader]))
}

describe('the layout around a page', () => {
  test('is told which page it is, without its filters, to mark it in the navigation', async () => {
    const { body } = await renderPage(echo, '/reports?theme=culture&page=2', 'https://example.org')
    expect(body.toString()).toBe('/reports')
  })
})

describe('a page that could not say everything in time', () => {
  const unfinished = async (_: IncomingMessage, response: ServerResponse) => {
    noteUnfinished()
    response.end('This took too long.')
  }

  test('is for the reader who asked, and kept for nobody else', async () => {
    const copies = new LastGoodCopies(await mkdtemp(path.join(tmpdir(), 'foreword-unfinished-')), 1_000_000, (error) => {
      throw error
    })
    const cache = new PageCache({ render: (address) => renderPage(unfinished, address, 'https://example.org'), copies, maxBytes: 1_000_000 })
    await expect(cache.get('/search?q=slow')).rejects.toMatchObject({ page: { status: 503, body: Buffer.from('This took too long.') } })
    expect([cache.last('/search?q=slow'), cache.bytes]).toEqual([null, 0])
  })
})

describe('a page of which only half came', () => {
  test.each([
    ['before its head', () => {}],
    ['after it', (response: ServerResponse) => void response.writeHead(200).write('<p>Half a')],
  ])('is none: whoever made it gave up %s', async (_, begin) => {
    const givesUp = async (_request: IncomingMessage, response: ServerResponse) => {
      begin(response)
      response.destroy()
    }
    await expect(renderPage(givesUp, '/about', 'https://example.org')).rejects.toThrow('destroyed before completion')
  })
})

describe('what is not a page of text', () => {
  test('comes out byte by byte, under its own type', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00, 0xfe])
    const picture = async (_: IncomingMessage, response: ServerResponse) => {
      response.setHeader('content-type', 'image/png')
      response.end(bytes)
    }
    const page = await renderPage(picture, '/share/site.png', 'https://example.org')
    expect(page.type).toBe('image/png')
    expect(page.body.equals(bytes)).toBe(true)
  })
})
