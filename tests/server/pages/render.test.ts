import type { IncomingMessage, ServerResponse } from 'node:http'

import { describe, expect, test } from '@jest/globals'

import { pagePathHeader } from '@/lib/page-path'
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
