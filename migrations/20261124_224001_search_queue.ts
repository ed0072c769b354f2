import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Lets what was just published go before what a rebuild has indexed anew, and what keeps failing wait longer each time. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table search_queue
      add column unhurried boolean not null default false,
      add column tries integer not null default 0`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table search_queue drop column unhurried, drop column tries`)
}
