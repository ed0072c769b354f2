import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Makes the table of what search and the content differed in, for the desk of those who look after search. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_drift (
      id serial primary key,
      found_on date not null default (now() at time zone 'Europe/London')::date,
      collection text not null,
      document_id integer not null,
      what text not null
    )`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_drift`)
}
