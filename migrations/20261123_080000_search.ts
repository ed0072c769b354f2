import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const collections = ['reports', 'news', 'themes', 'organisations', 'pages']

/** Makes the tables of search, and has everything that there is already put into them by the process that serves the site. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;
    create extension if not exists fuzzystrmatch;

    create table search_units (
      id serial primary key,
      collection text not null,
      document_id integer not null,
      path text not null,
      title text not null,
      summary text not null,
      type text not null,
      published_at timestamptz not null,
      themes text[] not null,
      organisations text[] not null,
      shows text[] not null,
      pieces text[] not null,
      sequence text not null,
      indexed_at timestamptz not null default clock_timestamp(),
      unique (collection, document_id)
    );
    create index search_units_shows on search_units using gin (shows);

    create table search_postings (
      term text collate "C" not null,
      unit integer not null references search_units on delete cascade,
      impact real not null,
      written text,
      primary key (unit, term)
    );
    create index search_postings_best on search_postings (term, impact desc) include (unit);

    create table search_abbreviations (
      unit integer not null references search_units on delete cascade,
      short text collate "C" not null,
      long text collate "C" not null
    );
    create index search_abbreviations_unit on search_abbreviations (unit);
    create index search_abbreviations_short on search_abbreviations (short);
    create index search_abbreviations_long on search_abbreviations (long);

    create table search_words (
      word text not null,
      term text collate "C" not null
    );
    create index search_words_word on search_words (word);
    create index search_words_alike on search_words using gin (word gin_trgm_ops);

    create table search_queue (
      collection text not null,
      document_id integer not null,
      due_at timestamptz not null default now(),
      spreads boolean not null default false
    );
    create index search_queue_due on search_queue (due_at);
  `)
  for (const collection of collections) {
    await db.execute(sql.raw(`insert into search_queue (collection, document_id, due_at) select '${collection}', id, coalesce(published_at, now()) from "${collection}" where _status = 'published'`))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_queue, search_words, search_abbreviations, search_postings, search_units;`)
}
