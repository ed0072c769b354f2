import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Has search compared with the content in the following night, and then every night. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into search_queue (collection, document_id, due_at)
    values ('comparison', 0, (date_trunc('day', now() at time zone 'Europe/London') + interval '1 day 3 hours') at time zone 'Europe/London')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`delete from search_queue where collection = 'comparison'`)
}
