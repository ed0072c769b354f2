import { describe, expect, test } from '@jest/globals'

import { addressedCollections, hasAddress, isSafeAddress, pathTo, publicCollections, reservedSlugs } from '@/lib/urls'

describe('an address that an editor may link to', () => {
  test.each([
    'https://www.england.nhs.uk/',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org:8443/report',
    'https://例え.jp/',
    'mailto:hello@example.org',
    'tel:+442079460000',
    '/reports',
    '/reports/learning-from-staff?chapter=2#findings',
    '/',
    '#findings',
  ])('%s is safe', (address) => {
    expect(isSafeAddress(address)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'filesystem:https://example.org/1',
    'ftp://example.org/report.pdf',
    'intent://example.org#Intent;scheme=https;end',
    'view-source:https://example.org',
    'about:blank',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://www.nhs.uk@evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a b',
    '/reports\\..\\x',
    'https:',
    'https://',
    'http://[',
    'example.org',
    'www.example.org/page',
    'reports/learning-from-staff',
    '?page=2',
    '',
    ' ',
  ])('%j is not', (address) => {
    expect(isSafeAddress(address)).toBe(false)
  })
})

describe('where documents live', () => {
  test('a report lives among the reports, and a page directly under the site', () => {
    expect([pathTo('reports', 'staff-voices'), pathTo('pages', 'about')]).toEqual(['/reports/staff-voices', '/about'])
  })

  test('people and quotes have no page of their own', () => {
    expect(publicCollections.filter((collection) => !hasAddress(collection))).toEqual(['people', 'quotes'])
  })

  test('a name that every object has is not a collection', () => {
    expect(['toString', 'constructor', '__proto__', 'hasOwnProperty'].filter(hasAddress)).toEqual([])
  })

  test('no page may take the place of a list', () => {
    for (const collection of addressedCollections.filter((name) => name !== 'pages')) expect(reservedSlugs).toContain(pathTo(collection, '').split('/')[1])
  })
})
