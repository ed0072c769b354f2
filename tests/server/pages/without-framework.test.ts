import { describe, expect, it } from '@jest/globals'

import { withoutFramework } from '@/server/pages/without-framework'

const strip = (html: string) => withoutFramework(Buffer.from(html)).toString()

describe('a page for readers', () => {
  it('has no script of the framework', () => {
    expect(strip('<script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"</p>"])</script><p>Words</p>')).toBe('<p>Words</p>')
  })

  it('has no hint to fetch one', () => {
    expect(strip('<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><link rel="stylesheet" href="/a.css"/>')).toBe('<link rel="stylesheet" href="/a.css"/>')
  })

  it('keeps its facts for search engines, whatever a title says', () => {
    const facts = '<script type="application/ld+json">{"headline":"\\u003c/script>"}</script>'
    expect(strip(facts)).toBe(facts)
  })

  it('keeps small enhancements of our own', () => {
    expect(strip('<script src="/assets/copy-link.js" defer></script>')).toBe('<script src="/assets/copy-link.js" defer></script>')
  })
})
