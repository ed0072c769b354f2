import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Lets search hold the pages of files as parts of the document that shows them, and say which kinds of file a document has. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table search_units
      add column part_of integer references search_units on delete cascade,
      add column page integer not null default 0,
      add column files text[] not null default '{}';
    alter table search_units drop constraint search_units_collection_document_id_key;
    alter table search_units add unique (collection, document_id, page);
    create index search_units_part_of on search_units (part_of);
    insert into search_queue (collection, document_id) select collection, document_id from search_units;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from search_units where page > 0;
    alter table search_units drop constraint search_units_collection_document_id_page_key;
    alter table search_units add unique (collection, document_id);
    alter table search_units drop column part_of, drop column page, drop column files;
  `)
}
