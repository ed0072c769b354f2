import { describe, expect, it } from '@jest/globals'

import { isPublicPage, pageAddress } from '@/server/pages/address'

const addressOf = (url: string) => pageAddress(url)?.address ?? null

describe('the address under which a page is kept', () => {
  it('of a list has its filters and its page in one order, whatever order a reader wrote them in', () => {
    expect(addressOf('/reports?page=2&year=2022&theme=culture')).toBe('/reports?theme=culture&year=2022&page=2')
  })

  it('of a list leaves out filters that are not set and parameters that nobody knows', () => {
    expect(addressOf('/news?theme=&utm_source=x&type=blog&cachebuster=1')).toBe('/news?type=blog')
  })

  it('of a feed has its filters, and no page', () => {
    expect(addressOf('/reports/feed.atom?page=2&organisation=nhs-england')).toBe('/reports/feed.atom?organisation=nhs-england')
    expect(addressOf('/news/feed.json?page=2')).toBe('/news/feed.json')
  })

  it('of suggestions for a question has that question and nothing else', () => {
    expect(addressOf('/search/suggest?page=2&q=bereav&theme=culture')).toBe('/search/suggest?q=bereav')
  })

  it('of any other page has no parameters at all', () => {
    expect(addressOf('/reports/a-report?theme=culture&v=2')).toBe('/reports/a-report')
    expect(addressOf('/share/reports/a-report.png?v=2')).toBe('/share/reports/a-report.png')
  })

  it('does not exist for a path that tries to reach another', () => {
    for (const url of ['/reports/../admin', '/reports/%2e%2e/admin', '/a//b', '/a\\b', '/a%2fb', '/a%5cb', '/a%00', '/%zz', '/a b']) expect(addressOf(url)).toBeNull()
  })
})

describe('an address that is spelt in another way', () => {
  it.each([
    ['/reports/%6cearning', '/reports/learning'],
    ['/reports/a%2Dreport?theme=culture&x=1', '/reports/a-report'],
    ['/%72eports?year=2022', '/reports?year=2022'],
    ['/%61dmin', '/admin'],
    ['/news/caf%c3%a9', '/news/caf%C3%A9'],
    ['/news/a%2Cb', '/news/a,b'],
  ])('%s is known to be %s', (url, address) => {
    expect(pageAddress(url)).toEqual({ address, respelt: true })
  })

  it.each(['/reports/learning', '/news/caf%C3%A9', '/news/100%25', '/news/%252f', "/news/it's-(not)-easy", '/news?theme=%63ulture'])('%s is not one', (url) => {
    expect(pageAddress(url)).toMatchObject({ respelt: false })
  })

  it.each(['/news/%3Fpage=2', '/news%23top', '/news/%00', '/news/%2e%2e/admin', '/%2F%2Fexample.org', '/%5C%5Cexample.org'])('%s has no page', (url) => {
    expect(pageAddress(url)).toBeNull()
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
