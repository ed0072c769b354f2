import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Has search know what a page calls each of its files, and read Word files in parts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table search_units add column file_titles jsonb not null default '{}';
    insert into search_queue (collection, document_id, unhurried) select collection, document_id, true from search_units where page = 0 and files <> '{}';
    insert into search_queue (collection, document_id, unhurried) select 'files', id, true from files where format = 'Word';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table search_units drop column file_titles`)
}
