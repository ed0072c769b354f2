import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Keeps where the chapters of reports link to other sites as well. Payload writes a report and its chapters one after the other, so that
 * whichever comes last finds all of them. A view says where visitors are led now, which time alone can change.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function renew_outside_uses(reports_ integer[]) returns void language sql as $$
      delete from outside_uses where collection = 'reports' and document_id = any(reports_);
      insert into outside_uses
        select found.one, 'reports', r.id from reports r, lateral (
          select outside_addresses(to_jsonb(r))
          union select outside_addresses(to_jsonb(c)) from reports_chapters c where c._parent_id = r.id
        ) as found(one) where r.id = any(reports_) and r._status = 'published' and r.deleted_at is null on conflict do nothing;
    $$;

    create function note_outside_report() returns trigger language plpgsql as $$
    begin
      perform renew_outside_uses(array[case when tg_op = 'DELETE' then old.id else new.id end]);
      return null;
    end $$;
    drop trigger outside_uses on reports;
    create trigger outside_uses after insert or update or delete on reports for each row execute function note_outside_report();

    create function note_outside_chapters() returns trigger language plpgsql as $$
    begin
      perform renew_outside_uses(array(select distinct _parent_id from changed));
      return null;
    end $$;
    create trigger outside_uses_insert after insert on reports_chapters referencing new table as changed for each statement execute function note_outside_chapters();
    create trigger outside_uses_update after update on reports_chapters referencing new table as changed for each statement execute function note_outside_chapters();
    create trigger outside_uses_delete after delete on reports_chapters referencing old table as changed for each statement execute function note_outside_chapters();

    select renew_outside_uses(array(select id from reports));

    do $$
    declare
      published text;
    begin
      select string_agg(format('select %L as collection, id from %I where _status = ''published'' and deleted_at is null and published_at <= now()', named, named), ' union all ') into published
        from unnest(array['reports', 'news', 'themes', 'organisations', 'people', 'quotes', 'pages']) named;
      execute 'create view outside_uses_seen as with seen as (' || published || ')
        select u.address, u.collection, u.document_id from outside_uses u join seen on seen.collection = u.collection and seen.id = u.document_id
        union all
        select u.address, u.collection, u.document_id from outside_uses u join related_links r on u.collection = ''related-links'' and r.id = u.document_id
          join seen on seen.id = coalesce(r.reports_id, r.news_id, r.themes_id, r.pages_id)
            and seen.collection = case when r.reports_id is not null then ''reports'' when r.news_id is not null then ''news'' when r.themes_id is not null then ''themes'' else ''pages'' end';
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view outside_uses_seen;
    drop trigger outside_uses_insert on reports_chapters;
    drop trigger outside_uses_update on reports_chapters;
    drop trigger outside_uses_delete on reports_chapters;
    drop trigger outside_uses on reports;
    create trigger outside_uses after insert or update or delete on reports for each row execute function note_outside_uses();
    drop function note_outside_chapters, note_outside_report, renew_outside_uses;
  `)
}
