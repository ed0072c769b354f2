import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Lets search look up words by how they begin, and the document of a page of a file without reading its text. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index search_words_beginning on search_words (word text_pattern_ops);
    create index search_units_whole on search_units (id) include (part_of);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index search_words_beginning, search_units_whole;`)
}
