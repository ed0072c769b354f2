import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Lets search know which documents a filter leaves before it looks at what they say. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index search_units_type on search_units (type) where page = 0;
    create index search_units_published_at on search_units (published_at) where page = 0;
    create index search_units_themes on search_units using gin (themes) where page = 0;
    create index search_units_organisations on search_units using gin (organisations) where page = 0;
    create index search_units_files on search_units using gin (files) where page = 0;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index search_units_type, search_units_published_at, search_units_themes, search_units_organisations, search_units_files;`)
}
