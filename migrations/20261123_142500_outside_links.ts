import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Keeps where other sites are linked to: in the words of what visitors can read, in its own address or its source, and among related
 * links. By triggers, so that it is true whatever way a document is saved. What came of visiting an address is kept beside it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table outside_links (
      address text primary key,
      host text not null generated always as (coalesce(lower(substring(address from '^[a-zA-Z]+://([^/?#]+)')), '')) stored,
      due_at timestamptz not null default now(),
      checked_at timestamptz,
      since timestamptz,
      health text,
      sentence text,
      better text,
      title text
    );
    create index outside_links_due on outside_links (due_at);

    create table outside_uses (
      address text not null,
      collection text not null,
      document_id integer not null,
      primary key (address, collection, document_id)
    );
    create index outside_uses_document on outside_uses (collection, document_id);

    create function outside_addresses(row_ jsonb) returns setof text language sql immutable as $$
      select distinct found.address from (
        select jsonb_path_query(row_ -> 'body', 'strict $.**.fields.url', silent => true) #>> '{}' as address
        union all select row_ ->> 'address'
        union all select row_ ->> 'source_address'
      ) found where found.address ~* '^https?://'
    $$;

    create function note_outside_uses() returns trigger language plpgsql as $$
    declare
      known jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    begin
      delete from outside_uses where collection = tg_table_name and document_id = (known ->> 'id')::int;
      if tg_op <> 'DELETE' and known ->> '_status' = 'published' and known ->> 'deleted_at' is null then
        insert into outside_uses select found.one, tg_table_name, (known ->> 'id')::int from outside_addresses(known) as found(one) on conflict do nothing;
      end if;
      return null;
    end $$;

    create function note_outside_related() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        delete from outside_uses where collection = 'related-links' and document_id = old._parent_id and address = old.address;
      end if;
      if tg_op <> 'DELETE' and new.address ~* '^https?://' then
        insert into outside_uses values (new.address, 'related-links', new._parent_id) on conflict do nothing;
      end if;
      return null;
    end $$;
    create trigger outside_related after insert or update or delete on related_links_links for each row execute function note_outside_related();

    do $$
    declare
      named text;
    begin
      foreach named in array array['reports', 'news', 'themes', 'organisations', 'people', 'quotes', 'pages'] loop
        execute format('create trigger outside_uses after insert or update or delete on %I for each row execute function note_outside_uses()', named);
        execute format('insert into outside_uses select found.one, %L, d.id from %I d, outside_addresses(to_jsonb(d)) as found(one) where _status = ''published'' and deleted_at is null', named, named);
      end loop;
      insert into outside_uses select distinct address, 'related-links', _parent_id from related_links_links where address ~* '^https?://';
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger outside_related on related_links_links;
    do $$
    declare
      named text;
    begin
      foreach named in array array['reports', 'news', 'themes', 'organisations', 'people', 'quotes', 'pages'] loop
        execute format('drop trigger outside_uses on %I', named);
      end loop;
    end $$;
    drop function note_outside_uses, note_outside_related, outside_addresses;
    drop table outside_links, outside_uses;
  `)
}
