import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const schemas = [
  { schema: 'public', queued: 'collection' },
  { schema: 'foreword_staff_index', queued: "'staff:' || collection" },
]

const short = ['collection', 'path', 'title', 'type', 'themes', 'organisations', 'files', 'shows', 'file_titles']

/**
 * Lets search tell of which document a text is, without looking at the text: it looks through the texts of a word for those within a
 * filter. Keeps long text out of the way of what is said of a text, and has Postgres estimate how many have a common word.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index search_postings_best;
    drop index foreword_staff_index.search_postings_term_impact_unit_idx;`)
  for (const { schema, queued } of schemas) {
    await db.execute(sql.raw(`
      alter table ${schema}.search_postings add column whole integer;
      update ${schema}.search_postings posting set whole = coalesce(text.part_of, text.id) from ${schema}.search_units text where text.id = posting.unit;
      alter table ${schema}.search_postings alter column whole set not null, alter column term set statistics 1000;
      create index search_postings_best on ${schema}.search_postings (term, impact desc) include (unit, whole);
      alter table ${schema}.search_units set (toast_tuple_target = 256), ${short.map((column) => `alter column ${column} set storage main`).join(', ')};
      insert into search_queue (collection, document_id, unhurried) select distinct ${queued}, document_id, true from ${schema}.search_units;`))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const { schema } of schemas) {
    await db.execute(sql.raw(`
      drop index ${schema}.search_postings_best;
      alter table ${schema}.search_postings drop column whole, alter column term set statistics -1;
      alter table ${schema}.search_units reset (toast_tuple_target), ${short.map((column) => `alter column ${column} set storage extended`).join(', ')};`))
  }
  await db.execute(sql`
    create index search_postings_best on search_postings (term, impact desc) include (unit);
    create index search_postings_term_impact_unit_idx on foreword_staff_index.search_postings (term, impact desc) include (unit);`)
}
