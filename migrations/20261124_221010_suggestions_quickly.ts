import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Has the job that works out suggestions find which texts are whole reports and news, and how new, without reading the texts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index search_units_suggestable on search_units (id) include (published_at) where page = 0 and collection in ('reports', 'news')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index search_units_suggestable`)
}
