import { describe, expect, it } from '@jest/globals'

import { withoutFramework as bytesWithoutFramework } from '@/server/pages/without-framework'

const withoutFramework = (html: string) => bytesWithoutFramework(Buffer.from(html)).toString()

describe('a page for readers', () => {
  it('has no script of the framework', () => {
    expect(withoutFramework('<script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"</p>"])</script><p>Words</p>')).toBe('<p>Words</p>')
  })

  it('has its words in every alphabet', () => {
    const words = '<p title="Sh\u00e0ch">\u201cCroeso \u0175rth y d\u0175r\u201d \u2013 \u0420\u0430\u0434 \ud83d\ude00</p>'
    expect(withoutFramework(`<script>"\u201cCroeso\u201d"</script>${words}`)).toBe(words)
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
