import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Has the admin’s own search read the files that are there, after everything that cannot wait. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`insert into search_queue (collection, document_id, unhurried) select 'staff:files', id, true from files where deleted_at is null`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from search_queue where collection = 'staff:files';
    delete from foreword_staff_index.search_units where collection = 'files';
  `)
}
