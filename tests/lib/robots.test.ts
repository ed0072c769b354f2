import { describe, expect, it } from '@jest/globals'

import { robots } from '@/lib/robots'

/** What a crawler may do by RFC 9309: the longest rule that fits decides. */
function mayFetch(path: string): boolean {
  const rules = [...robots('https://example.org').matchAll(/^(Allow|Disallow): (.+)$/gm)].map(([, verdict = '', prefix = '']) => ({ verdict, prefix }))
  const fits = (prefix: string) => (prefix.endsWith('$') ? path === prefix.slice(0, -1) : path.startsWith(prefix))
  const fitting = rules.filter(({ prefix }) => fits(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)
  return fitting[0]?.verdict !== 'Disallow'
}

describe('a crawler', () => {
  it('may fetch pages, documents and pictures', () => {
    for (const path of ['/', '/reports/honest-conversations', '/api/files/file/report.pdf', '/api/images/file/nurses.webp', '/administrators']) expect([path, mayFetch(path)]).toEqual([path, true])
  })

  it('is asked not to fetch the admin, its previews and the API', () => {
    for (const path of ['/admin', '/admin/collections/reports', '/preview/reports/12', '/api/reports', '/api/files']) expect([path, mayFetch(path)]).toEqual([path, false])
  })

  it('is told where the sitemap is', () => {
    expect(robots('https://example.org')).toContain('Sitemap: https://example.org/sitemap.xml\n')
  })
})
