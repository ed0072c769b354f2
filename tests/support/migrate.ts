// Makes the database at DATABASE_URL ready for tests, with the same migrations as a real site.
// Run as node --import ./server/payload-first.mjs tests/support/migrate.ts.
import { getPayload } from 'payload'

const { default: config } = await import('@/payload.config')
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
// Throws when nothing was migrated, which Payload would not say.
await payload.count({ collection: 'users' })
// Most tests publish what they have just written, with files; those about a second pair of eyes or a missing contact ask for it.
await payload.updateGlobal({ slug: 'settings', data: { secondPair: false, accessibleFormats: { email: 'formats@example.org' } } })
process.exit(0)
