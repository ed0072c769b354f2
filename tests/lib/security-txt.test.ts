import { describe, expect, it } from '@jest/globals'

import { securityTxt } from '@/lib/security-txt'

const now = new Date('2026-11-22T21:00:00Z')

const fields = () =>
  Object.fromEntries(
    securityTxt({ contact: 'mailto:help@example.org', origin: 'https://example.org', now })
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2)),
  ) as Record<string, string>

describe('somebody who found a weakness', () => {
  it('learns whom to tell', () => {
    expect(fields()).toMatchObject({ Contact: 'mailto:help@example.org', Canonical: 'https://example.org/.well-known/security.txt' })
  })

  it('can trust what it says for a while, but less than a year', () => {
    const days = (Date.parse(fields().Expires ?? '') - now.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(300)
    expect(days).toBeLessThan(365)
  })
})
