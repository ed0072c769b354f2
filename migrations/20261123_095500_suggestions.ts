import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Makes the tables of suggested links. They follow the index of search, which holds what is public and nothing else: whatever
 * way a document takes into it or out of it, its suggestions are worked out anew, and it is suggested nowhere any more.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table suggestions (
      collection text not null,
      document_id integer not null,
      rank smallint not null,
      target_collection text not null,
      target_id integer not null,
      score real not null,
      reason text not null,
      primary key (collection, document_id, rank)
    );
    create index suggestions_target on suggestions (target_collection, target_id);

    create table suggestions_queue (
      collection text not null,
      document_id integer not null,
      due_at timestamptz not null default now(),
      spreads boolean not null default false
    );
    create index suggestions_queue_due on suggestions_queue (due_at);

    create function suggest_later() returns trigger language plpgsql as $$
    begin
      insert into suggestions_queue (collection, document_id, spreads) values (new.collection, new.document_id, true);
      return null;
    end $$;
    create trigger search_units_suggest after insert or update on search_units for each row
      when (new.page = 0 and new.collection in ('reports', 'news')) execute function suggest_later();

    create function forget_suggestions() returns trigger language plpgsql as $$
    begin
      -- At commit: what was only indexed anew is there again.
      if not exists (select from search_units where collection = old.collection and document_id = old.document_id) then
        insert into suggestions_queue (collection, document_id)
          select distinct collection, document_id from suggestions where target_collection = old.collection and target_id = old.document_id;
        delete from suggestions where (collection, document_id) = (old.collection, old.document_id) or (target_collection, target_id) = (old.collection, old.document_id);
      end if;
      return null;
    end $$;
    create constraint trigger search_units_forget after delete on search_units deferrable initially deferred for each row
      when (old.page = 0) execute function forget_suggestions();

    insert into suggestions_queue (collection, document_id) select collection, document_id from search_units where page = 0 and collection in ('reports', 'news');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger search_units_suggest on search_units;
    drop trigger search_units_forget on search_units;
    drop function suggest_later;
    drop function forget_suggestions;
    drop table suggestions, suggestions_queue;
  `)
}
