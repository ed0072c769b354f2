import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const schemas = ['public', 'foreword_staff_index']

/**
 * Lets search tell of which document a text is, without looking at the text: it looks through the texts of a word for those within a
 * filter. Keeps long text out of the way of what is said of a text, and has Postgres estimate how many have a common word.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const schema of schemas) {
    await db.execute(sql.raw(`
      set local statement_timeout = 0;
      alter table ${schema}.search_postings add column whole integer;
      update ${schema}.search_postings posting set whole = coalesce(text.part_of, text.id) from ${schema}.search_units text where text.id = posting.unit;
      alter table ${schema}.search_postings alter column whole set not null, alter column term set statistics 1000;
      alter table ${schema}.search_units set (toast_tuple_target = 256);`))
  }
  await db.execute(sql`
    drop index search_postings_best;
    create index search_postings_best on search_postings (term, impact desc) include (unit, whole);
    drop index foreword_staff_index.search_postings_term_impact_unit_idx;
    create index search_postings_best on foreword_staff_index.search_postings (term, impact desc) include (unit, whole);
    insert into search_queue (collection, document_id, unhurried) select collection, document_id, true from search_units where page = 0;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const schema of schemas) {
    await db.execute(sql.raw(`
      drop index ${schema}.search_postings_best;
      alter table ${schema}.search_postings drop column whole, alter column term set statistics -1;
      alter table ${schema}.search_units reset (toast_tuple_target);`))
  }
  await db.execute(sql`
    create index search_postings_best on search_postings (term, impact desc) include (unit);
    create index search_postings_term_impact_unit_idx on foreword_staff_index.search_postings (term, impact desc) include (unit);`)
}
