import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Lets search look up the parts of the documents that a filter leaves without reading their texts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index search_units_parts on search_units (part_of) include (id) where part_of is not null;
    drop index search_units_part_of;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index search_units_part_of on search_units (part_of);
    drop index search_units_parts;`)
}
