/**
 * What crawlers may fetch: everything but the admin, its previews and the API. Documents and pictures live under the
 * API's path and are meant to be found.
 */
export const robots = (origin: string): string =>
  ['User-agent: *', 'Disallow: /admin$', 'Disallow: /admin/', 'Disallow: /api/', 'Disallow: /preview/', 'Allow: /api/files/file/', 'Allow: /api/images/file/', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
