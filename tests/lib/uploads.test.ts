import { describe, expect, test } from '@jest/globals'

import { keepingVersions, versioned, withoutBody } from '@/lib/uploads'

const report = '/api/files/file/report.pdf'

describe('the address of an upload', () => {
  test('changes with every change of the upload', () => {
    const addresses = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'].map((updatedAt) => versioned(report, { updatedAt }))
    expect(addresses[0]).toMatch(/^\/api\/files\/file\/report\.pdf\?v=\w+$/)
    expect(addresses[0]).not.toBe(addresses[1])
  })
})

describe('how long a browser keeps what it fetched', () => {
  const send = keepingVersions(async (request: Request) =>
    Response.json({}, { headers: new URL(request.url).pathname === report ? { 'content-disposition': 'inline', 'cache-control': 'private, max-age=300' } : {} }),
  )
  const kept = async (path: string) => (await send(new Request(`https://example.org${path}`))).headers.get('cache-control')

  test('is a year for a version of an upload, in no shared cache', async () => {
    expect(await kept(`${report}?v=1`)).toBe('private, max-age=31536000, immutable')
  })

  test('is a little while for an upload that was asked for by its plain address', async () => {
    expect(await kept(report)).toBe('private, max-age=300')
  })

  test('is not said of anything else, whatever its address says', async () => {
    expect(await kept('/api/reports?v=1')).toBeNull()
  })
})

test('an answer to HEAD has the headers of the one to GET, and no body', async () => {
  const head = withoutBody(async (request: Request) => new Response(`asked with ${request.method}`, { status: 203, headers: { 'content-length': '14' } }))
  const answer = await head(new Request('https://example.org/', { method: 'HEAD' }))
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([203, '14', ''])
})
