import { describe, expect, it } from '@jest/globals'

import { withoutFramework } from '@/server/pages/without-framework'

describe('a page for readers', () => {
  it('has no script of the framework', () => {
    expect(withoutFramework('<script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"</p>"])</script><p>Words</p>')).toBe('<p>Words</p>')
  })

  it('has no hint to fetch one', () => {
    expect(withoutFramework('<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><link rel="stylesheet" href="/a.css"/>')).toBe('<link rel="stylesheet" href="/a.css"/>')
  })

  it('has none of the places that React marks for its script', () => {
    expect(withoutFramework('<!--$--><p>Fourteen<!-- --> fellows</p><!--/$--><!--$?--><div hidden=""></div><div hidden=""><!--$--><!--/$--></div><!-- said -->')).toBe('<p>Fourteen fellows</p><!-- said -->')
  })

  it('keeps its facts for search engines, whatever a title says', () => {
    const facts = '<script type="application/ld+json">{"headline":"\\u003c/script>"}</script>'
    expect(withoutFramework(facts)).toBe(facts)
  })

  it('keeps small enhancements of our own', () => {
    expect(withoutFramework('<script src="/assets/copy-link.js" defer></script>')).toBe('<script src="/assets/copy-link.js" defer></script>')
  })
})
