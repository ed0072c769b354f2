import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // pdfjs-dist loads its worker from a file beside it, which a bundle does not have. Of the others a bundle has a copy in each of
  // our dozen routes, which took 190 MB of the web process's memory.
  serverExternalPackages: ['pdfjs-dist', 'payload', '@payloadcms/db-postgres', '@payloadcms/drizzle', '@payloadcms/email-nodemailer', '@aws-sdk/client-s3'],
  experimental: {
    // All three dozen routes at every start took a second and 60 MB, most of it for the admin, whose first page takes a fifth of a
    // second longer now. A running site needs its .next until it stops: build in another folder.
    preloadEntriesOnStart: false,
    // Payload tells its errors apart by the names of their classes; minified, they become "An unknown error occurred".
    turbopackMinify: { server: false, client: true },
    // Nobody reads the maps of a build, not even Node; with what a second build would find again they were four fifths of .next and a quarter of its time.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    turbopackFileSystemCacheForBuild: false,
  },
  // Payload makes the sizes at upload; the optimizer is an attack surface we do not need.
  images: { unoptimized: true },
  // `npm test` checks the types; checking them again would make a newcomer wait a minute longer for the first page.
  typescript: { ignoreBuildErrors: true },
  // Titles and descriptions belong in the head for everybody, not only for robots: streaming them needs script.
  htmlLimitedBots: /.*/,
  headers: async () => [{ source: '/assets/prefetch.json', headers: [{ key: 'Content-Type', value: 'application/speculationrules+json' }] }],
  rewrites: async () => [{ source: '/.well-known/security.txt', destination: '/security.txt' }],
  sassOptions: { quietDeps: true, silenceDeprecations: ['import', 'if-function'], loadPaths: ['node_modules/nhsuk-frontend'] },
}

/**
 * Payload sends client-hint headers and a long Vary with every route, which makes browsers fetch
 * public pages twice and splits caches: only the admin needs them.
 */
function onlyOnAdmin(wrapped) {
  const headers = wrapped.headers
  return {
    ...wrapped,
    headers: async () =>
      (await headers()).map((rule) => (rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule)),
  }
}

export default onlyOnAdmin(withPayload(config, { devBundleServerPackages: false }))
