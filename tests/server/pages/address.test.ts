import { describe, expect, it } from '@jest/globals'

import { isPublicPage, pageAddress } from '@/server/pages/address'

describe('the address under which a page is kept', () => {
  it('of a list has its filters and its page in one order, whatever order a reader wrote them in', () => {
    expect(pageAddress('/reports?page=2&year=2022&theme=culture')).toBe('/reports?theme=culture&year=2022&page=2')
  })

  it('of a list leaves out filters that are not set and parameters that nobody knows', () => {
    expect(pageAddress('/news?theme=&utm_source=x&type=blog&cachebuster=1')).toBe('/news?type=blog')
  })

  it('of a feed has its filters, and no page', () => {
    expect(pageAddress('/reports/feed.atom?page=2&organisation=nhs-england')).toBe('/reports/feed.atom?organisation=nhs-england')
    expect(pageAddress('/news/feed.json?page=2')).toBe('/news/feed.json')
  })

  it('of suggestions for a question has that question and nothing else', () => {
    expect(pageAddress('/search/suggest?page=2&q=bereav&theme=culture')).toBe('/search/suggest?q=bereav')
  })

  it('of any other page has no parameters at all', () => {
    expect(pageAddress('/reports/a-report?theme=culture&v=2')).toBe('/reports/a-report')
    expect(pageAddress('/share/reports/a-report.png?v=2')).toBe('/share/reports/a-report.png')
  })

  it('does not exist for a path that tries to reach another', () => {
    for (const url of ['/reports/../admin', '/reports/%2e%2e/admin', '/a//b', '/a\\b', '/a%2fb', '/a%5cb', '/a%00', '/%zz', '/a b']) expect(pageAddress(url)).toBeNull()
  })
})

describe('what goes through the page cache', () => {
  it.each(['/', '/reports', '/admins', '/previews', '/assets/copy-address.js', '/_next/static/chunks/0a1b2c.css', '/_next/static/chunks/0a1b2c.css?v=1'])('%s does', (url) => {
    expect(isPublicPage(url)).toBe(true)
  })

  it.each(['/admin', '/admin/login', '/preview', '/preview/reports/12', '/preview/reports/12?x=1', '/preview?x=1', '/api', '/api/reports', '/_next', '/_next/static/chunks/0a1b2c.js', '/_next/image?url=/a.css', '/_next/data/a.json?b.css'])('%s does not', (url) => {
    expect(isPublicPage(url)).toBe(false)
  })
})
