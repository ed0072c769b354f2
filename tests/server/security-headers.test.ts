import { describe, expect, test } from '@jest/globals'

import { adminHeaders, apiHeaders, partHeaders, previewHeaders, publicHeaders } from '@/server/security-headers'

const everyAnswer = { publicHeaders, previewHeaders, adminHeaders, apiHeaders, partHeaders }

describe.each(Object.entries(everyAnswer))('%s', (_, headers) => {
  test('a browser that came over https is told to stay on it, for two years', () => {
    expect(headers(true)['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  })

  test('a browser that came over http is not', () => {
    expect(headers(false)).not.toHaveProperty('strict-transport-security')
  })
})

describe('a page for readers', () => {
  test('allows nothing unsafe and no other site', () => {
    expect(publicHeaders(true)['content-security-policy']).not.toMatch(/unsafe|http|\*|data:/)
  })
})
