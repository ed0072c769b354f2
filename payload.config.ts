import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { bigint, integer, jsonb, pgTable, serial, timestamp, varchar } from '@payloadcms/db-postgres/drizzle/pg-core'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { s3Storage } from '@payloadcms/storage-s3'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { bodyEditor } from '@/collections/fields/body'
import { bundles } from '@/collections/bundles'
import { files } from '@/collections/files'
import { history } from '@/collections/history'
import { trueToItsCommits } from '@/collections/hooks/adapter'
import { checkLinksEndpoint } from '@/collections/hooks/check-links'
import { explainFailures } from '@/collections/hooks/explain-failures'
import { retryJobEndpoint } from '@/collections/hooks/failed-jobs'
import { indexQueuedEndpoint } from '@/collections/hooks/index-queued'
import { publishDue } from '@/collections/hooks/publish-due'
import { secondPairEndpoint } from '@/collections/hooks/second-pair'
import { suggestQueuedEndpoint } from '@/collections/hooks/suggest-queued'
import { images } from '@/collections/images'
import { news } from '@/collections/news'
import { organisations } from '@/collections/organisations'
import { pages } from '@/collections/pages'
import { people } from '@/collections/people'
import { quotes } from '@/collections/quotes'
import { redirects } from '@/collections/redirects'
import { relatedLinks } from '@/collections/related-links'
import { reports } from '@/collections/reports'
import { searchMeanings } from '@/collections/search-meanings'
import { settings } from '@/collections/settings'
import { themes } from '@/collections/themes'
import { users } from '@/collections/users'
import { adminWords } from '@/lib/admin-words'
import { driver } from '@/lib/database'
import { env } from '@/lib/env'
import { largestRequest, tooLarge } from '@/lib/upload-limit'

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  collections: [reports, news, quotes, themes, organisations, people, pages, files, images, relatedLinks, searchMeanings, redirects, bundles, history, users],
  globals: [settings],
  endpoints: [publishDue, indexQueuedEndpoint, suggestQueuedEndpoint, checkLinksEndpoint, secondPairEndpoint, retryJobEndpoint],
  hooks: { afterError: [explainFailures] },
  i18n: { translations: { en: adminWords } },
  editor: bodyEditor,

  db: trueToItsCommits(postgresAdapter({
    pg: driver,
    pool: {
      connectionString: env.databaseUrl,
      max: 10,
      connectionTimeoutMillis: 3_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 15_000,
      // The first limit is the database's own, as those above are: the other is for when it no longer answers at all. A large table
      // takes longer to be migrated, and no reader waits for that.
      ...(env.preparing ? {} : { statement_timeout: 5_000, query_timeout: 6_000 }),
      keepAlive: true,
    },
    push: false,
    migrationDir: path.join(here, 'migrations'),
    disableCreateDatabase: true,
    afterSchemaInit: [
      // Tables that Payload does not write itself, declared here so that migrations make them: where rate-limiter-flexible
      // counts, and what was ever taken from the public, for whoever could not hear of it at the time.
      ({ schema }) => ({
        ...schema,
        tables: {
          ...schema.tables,
          login_attempts: pgTable('login_attempts', {
            key: varchar('key', { length: 255 }).primaryKey(),
            points: integer('points').notNull().default(0),
            expire: bigint('expire', { mode: 'number' }),
          }),
          removals: pgTable('removals', {
            id: serial('id').primaryKey(),
            tags: jsonb('tags').notNull(),
            at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
          }),
        },
      }),
    ],
  })),

  // A build needs no secret; start-up refuses to serve without one.
  secret: env.payloadSecret ?? '',
  serverURL: env.siteUrl,
  csrf: [env.siteUrl],
  cookiePrefix: 'foreword',
  telemetry: false,
  graphQL: { disable: true },
  maxDepth: 4,
  upload: {
    // A file of just this size counts as too large.
    limits: { fileSize: env.uploadLimitBytes + 1 },
    requestSizeLimit: largestRequest(env.uploadLimitBytes),
    abortOnLimit: true,
    responseOnLimit: tooLarge(env.uploadLimitBytes).message,
  },
  sharp,
  ...(env.smtp
    ? { email: nodemailerAdapter({ defaultFromName: env.smtp.fromName, defaultFromAddress: env.smtp.fromAddress, transportOptions: { url: env.smtp.url } }) }
    : {}),
  plugins: [
    s3Storage({
      enabled: Boolean(env.s3),
      // Without this the schema would differ between a site that stores files on disk and one that does not.
      alwaysInsertFields: true,
      collections: { files: true, images: true },
      bucket: env.s3?.bucket ?? '',
      config: env.s3
        ? {
            region: env.s3.region,
            ...(env.s3.endpoint ? { endpoint: env.s3.endpoint, forcePathStyle: true } : {}),
            credentials: { accessKeyId: env.s3.accessKeyId, secretAccessKey: env.s3.secretAccessKey },
          }
        : {},
    }),
  ],

  admin: {
    user: 'users',
    avatar: 'default',
    meta: { titleSuffix: ' – Foreword', robots: 'noindex, nofollow' },
    dateFormat: 'd MMMM yyyy, h:mmaaa',
    timezones: { defaultTimezone: 'Europe/London', supportedTimezones: [{ label: 'London', value: 'Europe/London' }] },
    components: { views: { dashboard: { Component: '/admin/dashboard#Dashboard' }, search: { Component: '/admin/staff-search#StaffSearch', path: '/search' } } },
    importMap: { baseDir: here },
  },
  typescript: { outputFile: path.join(here, 'payload-types.ts'), strictDraftTypes: true },
})
