import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const tables = ['reports', 'news', 'themes', 'organisations', 'people', 'quotes', 'pages']

/** Gives documents from before there were stages theirs, and lets history be added to, but neither changed nor deleted. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of tables) {
    const withdrawn = table === 'reports' || table === 'news'
    await db.execute(sql.raw(`
      update "${table}" set flow_edition = 1, flow_stage = 'published' where _status = 'published';
      update "_${table}_v" set version_flow_edition = 1, version_flow_stage = 'published' where version__status = 'published';
      update "_${table}_v" v set version_flow_stage = 'revising', version_flow_edition = 1
        from "${table}" d where d.id = v.parent_id and v.latest and v.version__status = 'draft' and d._status = 'published';
      update "${table}" set flow_stage = 'draft' where flow_stage is null;
      update "_${table}_v" set version_flow_stage = 'draft' where version_flow_stage is null;
      ${withdrawn ? `update "${table}" set flow_stage = 'withdrawn' where _status = 'published' and withdrawal_on is not null;
      update "_${table}_v" set version_flow_stage = 'withdrawn' where version__status = 'published' and version_withdrawal_on is not null;` : ''}
    `))
  }
  // An account that is deleted leaves its name: only the link to it may go.
  await db.execute(sql`
    create function history_only_grows() returns trigger language plpgsql as $$
    begin
      raise exception 'The history is only added to.';
    end $$;
    create trigger history_keeps_rows before delete on history for each row execute function history_only_grows();
    create trigger history_keeps_words before update on history for each row
      when ((old.document, old.event, old."from", old."to", old.note, old.name, old.version, old.created_at)
        is distinct from (new.document, new.event, new."from", new."to", new.note, new.name, new.version, new.created_at))
      execute function history_only_grows();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger history_keeps_rows on history;
    drop trigger history_keeps_words on history;
    drop function history_only_grows;
  `)
}
