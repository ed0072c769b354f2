import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Payload indexes these texts by what they say; pages ask what one document refers to (lib/gather.ts).
const collections = ['reports', 'news', 'themes', 'organisations', 'pages', 'people', 'quotes']

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const collection of collections) await db.execute(sql.raw(`create index ${collection}_texts_parent on ${collection}_texts (parent_id)`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const collection of collections) await db.execute(sql.raw(`drop index ${collection}_texts_parent`))
}
