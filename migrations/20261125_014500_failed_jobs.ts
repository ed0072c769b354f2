import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Makes the table of what the site does by itself and could not do, for the first screen of the admin. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table failed_jobs (
      job text not null,
      subject text not null,
      reason text not null,
      since timestamptz not null default now(),
      primary key (job, subject)
    )`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table failed_jobs`)
}
